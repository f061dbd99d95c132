import type { FormValues } from '../../src/consultation/form-values.ts';
import { codePoints } from '../../src/consultation/handling/coding/spans.ts';
import type { Mention } from '../../src/consultation/handling/coding/mention.ts';
import type { Channel } from '../../src/consultation/handling/response-row.ts';
import { createRandom, pickOne, type Random } from '../generated-code/random.ts';
import { vary, type Said, type SaidCampaign, type SaidPoint } from './said.ts';

/** A part of an answer that says one thing, and where it stands in code points. */
export type InventedPart = Pick<Mention, 'start' | 'end' | 'point' | 'aside' | 'stance'>;

/** An answer in words, with every part of it. */
export interface InventedAnswer {
  readonly field: string;
  readonly text: string;
  readonly parts: readonly InventedPart[];
}

export interface InventedResponse {
  /** In the order of arrival, from 1. */
  readonly number: number;
  readonly channel: Channel;
  readonly arrivedAt: Date;
  /** What is typed into the form, the answers in words included. */
  readonly values: FormValues;
  readonly answers: readonly InventedAnswer[];
  readonly campaign: string | undefined;
}

/** Which responses to invent. */
export interface Invention {
  readonly said: Said;
  /** The first and the last day on which people could respond. */
  readonly opens: string;
  readonly closes: string;
  readonly count: number;
  readonly seed: number;
}

/** A part before its place is known. */
type Piece = Omit<InventedPart, 'start' | 'end'> & { readonly text: string };

const day = 24 * 60 * 60 * 1000;

/** Invents responses; the same seed always gives the same ones. In as many as are asked for, campaigns keep their size. */
export function inventResponses({ said, opens, closes, count, seed }: Invention): readonly InventedResponse[] {
  const random = createRandom(seed);
  const [first, last] = [Date.parse(opens), Date.parse(closes)];
  const members = said.campaigns.flatMap((campaign) => Array.from({ length: campaign.responses }, () => campaign));
  const drafts = Array.from({ length: count }, (_, index) => {
    const campaign = members[index];
    // One in ten is about something else.
    const isElsewhere = campaign === undefined && index - members.length < count / 10;
    return { campaign, isElsewhere, arrivedAt: arrival(random, { first, last }, campaign !== undefined) };
  }).toSorted((a, b) => a.arrivedAt.getTime() - b.arrivedAt.getTime());
  return drafts.map((draft, index) => inventResponse(random, said, { ...draft, number: index + 1 }));
}

/** Many come at the end, some too late; a campaign comes in its own weeks. */
function arrival(random: Random, { first, last }: { first: number; last: number }, inCampaign: boolean): Date {
  const days = (last - first) / day;
  const kind = random();
  const at = inCampaign
    ? 30 + 18 * random()
    : kind < 0.03
      ? days + 1 + 12 * random()
      : kind < 0.35
        ? days - 7 * random()
        : days * random();
  return new Date(first + Math.floor(at) * day + Math.floor((8 + 12 * random()) * 3_600) * 1000);
}

interface Draft {
  readonly number: number;
  readonly arrivedAt: Date;
  readonly campaign: SaidCampaign | undefined;
  readonly isElsewhere: boolean;
}

function inventResponse(random: Random, said: Said, draft: Draft): InventedResponse {
  const { number, arrivedAt, campaign, isElsewhere } = draft;
  const kind = campaign === undefined && !isElsewhere && random() < 0.3 ? pickOne(random, organisations) : 'individual';
  const pieces = isElsewhere ? somethingElse(random, said) : comments(random, said, { ...draft, kind });
  const habits = { isAngry: random() < 0.08, isPasted: random() < 0.12 };
  const answers = [...pieces].map(([field, ofField]) => joinPieces(random, { field, pieces: ofField, ...habits }));
  const values = {
    ...aboutRespondent(random, number, kind),
    ...(isElsewhere || random() < 0.3 ? {} : { clear: [pickOne(random, ['easy', 'mostly', 'mostly', 'hard'])] }),
    ...(campaign === undefined ? views(random, answers) : {}),
    ...Object.fromEntries(answers.map(({ field, text }) => [field, [text]])),
  };
  return { number, channel: pickOne(random, channels), arrivedAt, values, answers, campaign: campaign?.id };
}

const channels = ['web', 'web', 'web', 'web', 'web', 'web', 'web', 'post', 'e-mail', 'telephone'] as const;

const charities = ['civil-society', 'civil-society', 'civil-society'] as const;
const organisations = ['police', 'police', 'staff', ...charities, 'oversight', 'council', 'business'] as const;

/** Names that nobody can take for real ones, and addresses that cannot be anybody's. */
function aboutRespondent(random: Random, number: number, kind: string): FormValues {
  const label = String(number).padStart(3, '0');
  const publish = pickOne(random, ['with-name', 'without-name', 'without-name', 'no']);
  const isPerson = kind === 'individual';
  return {
    capacity: [isPerson ? kind : 'organisation'],
    publish: [publish],
    ...(isPerson ? {} : { organisation: [`Organisation ${label} (invented)`], 'kind-of-organisation': [kind] }),
    ...(isPerson && publish === 'with-name' ? { name: [`Respondent ${label} (invented)`] } : {}),
    ...(random() < 0.6 ? { email: [`respondent.${label}@respondents.example`] } : {}),
    ...(publish === 'no' && random() < 0.2 ? { confidential: ['People at work could tell who I am.'] } : {}),
  };
}

/** Whether people support what they comment on. What they say need not agree with it. */
function views(random: Random, answers: readonly InventedAnswer[]): FormValues {
  return Object.fromEntries(
    answers.flatMap(({ field, parts }) => {
      const stance = parts.find((part) => part.stance !== null)?.stance ?? 'change';
      const isAbout = field.startsWith('comment.') && random() < 0.6;
      return isAbout ? [[field.replace('comment.', 'position.'), [stance === 'unclear' ? 'change' : stance]]] : [];
    }),
  );
}

/** The pieces of each answer, by field. */
type Pieces = Map<string, Piece[]>;

function somethingElse(random: Random, said: Said): Pieces {
  const once = aside('off topic', vary(random, said.somethingElse));
  const twice = random() < 0.3 ? [aside('off topic', vary(random, said.somethingElse))] : [];
  return new Map([['anything-else', [...before(random, said), once, ...twice, ...after(random, said)]]]);
}

/** What somebody says: the letter of their campaign, if they have one, and points of their own. */
function comments(random: Random, said: Said, { campaign, kind, number }: Draft & { readonly kind: string }): Pieces {
  const pieces: Pieces = new Map();
  const add = (field: string, ...more: readonly Piece[]) => pieces.set(field, [...(pieces.get(field) ?? []), ...more]);
  if (campaign !== undefined) add(campaign.in, ...campaign.letter.map(letterPiece));
  const own = pickPoints(
    random,
    said,
    kind,
    campaign === undefined ? 1 + Math.floor(random() * 6) : random() < 0.5 ? 1 : 0,
  );
  for (const point of own) {
    const field = campaign?.in ?? pickOne(random, point.in);
    const text = `${pickOne(random, said.openings)}${vary(random, point.said)}`;
    add(field, { text, point: point.id, aside: null, stance: point.stance });
    if (point.wording !== undefined && field.startsWith('comment.') && random() < 0.4)
      add(field.replace('comment.', 'wording.'), {
        text: vary(random, [point.wording]),
        point: point.id,
        aside: null,
        stance: 'change',
      });
  }
  const [[firstField, first] = ['', []]] = pieces;
  if (campaign === undefined) pieces.set(firstField, [...before(random, said), ...first, ...after(random, said)]);
  const [lastField = '', last = []] = [...pieces].at(-1) ?? [];
  const [saidBefore] = first.filter(({ point }) => point !== null);
  if (saidBefore !== undefined && lastField !== firstField && random() < 0.15)
    pieces.set(lastField, [...last, aside('repeated', saidBefore.text)]);
  if (random() < 0.05)
    add(lastField, aside('identity', `You can ring me on 01632 960${String(number).padStart(3, '0')}.`));
  return pieces;
}

function letterPiece({ text, point, aside: why, stance }: SaidCampaign['letter'][number]): Piece {
  return { text, point: point ?? null, aside: why ?? null, stance: stance ?? null };
}

/** Different points that somebody of a kind makes, those with more weight more often. */
function pickPoints(random: Random, said: Said, kind: string, count: number): readonly SaidPoint[] {
  const possible = said.points.filter(({ by }) => by === undefined || by.includes(kind));
  const [first, ...others] = possible.flatMap((point) => Array.from({ length: point.weight }, () => point));
  if (first === undefined) return [];
  const chosen = new Set<SaidPoint>();
  while (chosen.size < count) chosen.add(pickOne(random, [first, ...others]));
  return [...chosen];
}

function before(random: Random, said: Said): readonly Piece[] {
  return [
    ...(random() < 0.25 ? [aside('greeting', pickOne(random, said.greetings))] : []),
    ...(random() < 0.15 ? [aside('identity', vary(random, said.identities))] : []),
  ];
}

function after(random: Random, said: Said): readonly Piece[] {
  return [
    ...(random() < 0.06 ? [aside('abuse', vary(random, said.abuse))] : []),
    ...(random() < 0.03 ? [aside('unreadable', pickOne(random, said.unreadable))] : []),
    ...(random() < 0.03 ? [aside('attachment', pickOne(random, said.attachments))] : []),
    ...(random() < 0.25 ? [aside('greeting', pickOne(random, said.closings))] : []),
  ];
}

function aside(why: NonNullable<Mention['aside']>, text: string): Piece {
  return { text, point: null, aside: why, stance: null };
}

interface Joining {
  readonly field: string;
  readonly pieces: readonly Piece[];
  readonly isAngry: boolean;
  /** Copied from a word processor: with its quotation marks, tabs and spaces that do not break. */
  readonly isPasted: boolean;
}

/** Puts an answer together, and notes where each piece stands. */
function joinPieces(random: Random, { field, pieces, isAngry, isPasted }: Joining): InventedAnswer {
  const between = isPasted ? (['\n\t', '\u00A0 ', '\n\n\u2003'] as const) : ([' ', ' ', '\n', '\n\n'] as const);
  const parts: InventedPart[] = [];
  let text = '';
  for (const { text: typed, ...piece } of pieces) {
    const shouted = isAngry && piece.point !== null ? `${typed.toUpperCase().replace(/\.$/, '')}!!` : typed;
    const pasted = (isPasted ? shouted.replaceAll("'", '’') : shouted).normalize('NFC');
    const start = text === '' ? 0 : codePoints((text += pickOne(random, between))).length;
    text += pasted;
    parts.push({ ...piece, start, end: codePoints(text).length });
  }
  return { field, text, parts };
}
