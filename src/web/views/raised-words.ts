import { asideJoin } from '../../model/points/counted.ts';
import type { Raised, Share } from '../../model/points/counted.ts';
import type { PointRegister } from '../../model/points/point-register.ts';
import { say } from '../../words/say.ts';

/** A number of responses with what they are, as a row of a table or a list. */
export interface ShareRow {
  readonly label: string;
  readonly responses: number;
}

/** How many responses made a point, in words; undefined where nothing was counted. */
export function raisedWords(
  counted: PointRegister['points']['counted'],
  raised: Raised | undefined,
): string | undefined {
  if (counted === undefined || raised === undefined) return undefined;
  if (raised.responses === undefined) return say.points.raised.inFew;
  return raised.responses === 0 ? say.points.raised.none : say.points.raised.inResponses({ count: raised.responses });
}

/** The rows of a number that was divided; empty where it was not. */
export function shareRows(share: Share | undefined, register: PointRegister, question?: string): readonly ShareRow[] {
  return (share ?? []).map(({ of, responses }) => ({ label: shareLabel(of, register, question), responses }));
}

/** What some responses are, in words: `individuals`, or `schools or unions` where they are counted together. */
export function shareLabel(of: readonly string[], { consultation }: PointRegister, question?: string): string {
  const options = consultation.questions
    .filter(({ id }) => question === undefined || id === question)
    .flatMap((asked) => asked.options ?? []);
  // Who responded, where all kinds of organisation are counted together: their names would say nothing more.
  const kinds = consultation.questions.find(({ options }) => options?.some(({ value }) => of.includes(value)))?.options;
  const isAllOrganisations =
    question === undefined && of.includes('organisation') && kinds?.every(({ value }) => of.includes(value)) === true;
  if (isAllOrganisations && of.length === kinds.length + 1) return say.points.names.organisation;
  const names = of.map(
    (value) => nameOf(value, question) ?? options.find((option) => option.value === value)?.label ?? value,
  );
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : say.points.names.or({ first: names.slice(0, -1).join(', '), last });
}

/** What the software calls something that is counted; the options of a question have their own labels. */
function nameOf(value: string, question: string | undefined): string | undefined {
  const { or: _, ...names } = say.points.names;
  return question === undefined ? new Map(Object.entries(names)).get(value) : undefined;
}

/** Why something was set aside, in words. */
export function asideName(aside: string): string {
  return aside
    .split(asideJoin)
    .map((one) => nameOf(one, undefined) ?? one)
    .join(', ');
}
