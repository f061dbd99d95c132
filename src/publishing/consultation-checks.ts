import { addWeeks, weeksBetween } from '../code/weeks.ts';
import { dateInWords } from '../code/partial-date.ts';
import type { Consultation } from '../consultation/definition.ts';

import type { Frozen } from './lock/frozen.ts';
import { unwrittenIn } from '../drafting/unwritten.ts';

/** One thing that has to hold before a consultation opens. */
export interface ConsultationCheck {
  /** Whether it holds; nothing where that can be seen on the server alone. */
  readonly holds?: boolean;
  /** What holds, or what remains to be done. */
  readonly sentence: string;
}

/** What is known beside the definition. */
export interface Known {
  readonly frozen: Frozen;
  readonly today: string;
  /** What this computer knows of the keys; nothing where it is not set up to take responses. */
  readonly keys?: KeyState | undefined;
}

/** The public keys that responses are sealed to. */
export interface KeyState {
  readonly count: number;
  /** Those that never opened a sealed test response; nothing where the store of responses cannot be reached. */
  readonly untested?: readonly string[] | undefined;
}

/** Fewest weeks of a formal consultation that need no word about why they are enough. */
const fewestWeeks = 6;

/** Everything that has to hold before a consultation opens, in the order in which an editor would see to it. */
export function consultationChecks(
  consultation: Consultation,
  { frozen, today, keys }: Known,
): readonly ConsultationCheck[] {
  const { revision, opens, closes, next, privacy, draft } = consultation;
  const isFrozen = frozen.lock?.revisions.some(({ label }) => label === revision) === true;
  const open = unwrittenIn(consultation).map((path) => path.map(String).join('.'));
  const weeks = opens === undefined || closes === undefined ? undefined : weeksBetween(opens, closes);
  return [
    check(isFrozen, `Revision ${revision} is frozen.`, `Revision ${revision} is not in the lock: publish it first.`),
    check(open.length === 0, 'Every text is written.', `Write: ${open.join(', ')}.`),
    ...(opens === undefined || closes === undefined || weeks === undefined
      ? [check(true, 'It has no dates: it is always open.', '')]
      : [
          check(
            draft !== true || opens >= today,
            `It opens ${dateInWords(opens)}.`,
            `The opening day, ${dateInWords(opens)}, is past although it is still being written: choose a later one.`,
          ),
          check(
            weeks >= fewestWeeks,
            `It stays open for ${weeks} weeks, until the end of ${dateInWords(closes)} in London.`,
            `It stays open for ${weeks} weeks only: give people at least ${fewestWeeks}, or say under \`why\` why that is enough.`,
          ),
          check(
            next.by !== undefined && next.by.length >= 7 && next.by <= addWeeks(closes, 12).slice(0, next.by.length),
            `The outcome is promised by ${dateInWords(next.by ?? closes)}, within twelve weeks of closing.`,
            'Promise the outcome within twelve weeks of closing, under `next.by`.',
          ),
        ]),
    check(
      privacy.retention.identityMonths <= privacy.retention.textMonths,
      `Who responded is kept for ${privacy.retention.identityMonths} months, what they wrote for ${privacy.retention.textMonths}.`,
      'Keep who responded no longer than what they wrote: correct `privacy.retention`.',
    ),
    keyCheck(keys),
    check(
      draft !== true,
      'It is no longer marked as being written.',
      'Take out `draft: true` once everything above holds.',
    ),
  ];
}

function keyCheck(keys: KeyState | undefined): ConsultationCheck {
  if (keys?.untested === undefined) {
    const where =
      keys === undefined
        ? 'This computer has no RESPONSES_KEYS: run this command on the server too, where two or more public keys are set there and'
        : 'The store of responses cannot be reached from here: run this command again when it can be, since';
    return {
      sentence: `${where} a sealed test response has to be opened with each key (npm run responses -- keys test). A consultation opens only after that.`,
    };
  }
  return check(
    keys.untested.length === 0,
    `A sealed test response was opened with each of the ${keys.count} keys.`,
    `Open a sealed test response with each key (npm run responses -- keys test). Still to be tried: ${keys.untested.join(', ')}.`,
  );
}

function check(holds: boolean, held: string, todo: string): ConsultationCheck {
  return { holds, sentence: holds ? held : todo };
}
