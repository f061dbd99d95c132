import { asides, pointIdPattern, stances, type Mention, type Span } from './mention.ts';
import { checkCoverage, codePoints, findWords, spanText, trimSpan } from './spans.ts';

/** A row of the coding table, as a person filled it in: texts, empty where there is nothing. */
export interface CodingRow {
  /** Where it stands, for messages: `row 5`. */
  readonly where: string;
  /** The words of the answer that it is about. Empty, with empty places: the whole answer. */
  readonly words: string;
  /** Its first and last character, from 1. */
  readonly from: string;
  readonly to: string;
  readonly point: string;
  readonly aside: string;
  readonly stance: string;
  readonly coder: string;
}

/** An answer in a person's own words. */
export interface Answer {
  readonly reference: string;
  readonly field: string;
  readonly text: string;
}

/** Mentions of one answer, or what is wrong with its rows: a sentence each. */
export type ReadCodings = { readonly mentions: readonly Mention[] } | { readonly errors: readonly string[] };

/** Longest piece of an answer in a message. */
const quoteLength = 60;

/**
 * Reads the rows about one answer. They must account for all of it: every character that is not blank is in exactly one
 * row, and each row has a point or a reason to set it aside.
 */
export function readCodings({ reference, field, text }: Answer, rows: readonly CodingRow[]): ReadCodings {
  const characters = codePoints(text);
  const errors: string[] = [];
  const taken: Span[] = [];
  const mentions: Mention[] = [];
  // The longest words first: what is in several places is then where nothing longer is.
  const inOrder = rows.toSorted((a, b) => b.words.length - a.words.length);
  for (const row of inOrder) {
    const span = placeRow(characters, row, taken);
    const wrong = [...(typeof span === 'string' ? [span] : []), ...valueErrors(row)];
    errors.push(...wrong.map((error) => `${row.where}: ${error}`));
    if (typeof span === 'string') continue;
    taken.push(span);
    if (wrong.length > 0) continue;
    mentions.push({
      reference,
      field,
      ...span,
      point: row.point === '' ? null : row.point,
      aside: asides.find((aside) => aside === row.aside.toLowerCase()) ?? null,
      stance: stances.find((stance) => stance === row.stance.toLowerCase()) ?? null,
      coder: row.coder,
    });
  }
  // Where a row has no place, what it should cover would be told as missing as well.
  if (errors.length === 0) {
    const { missing, doubled } = checkCoverage(characters, taken);
    errors.push(
      ...missing.map((span) => `no row has “${quote(characters, span)}” (from ${span.start + 1} to ${span.end})`),
      ...doubled.map(
        (span) => `more than one row has “${quote(characters, span)}” (from ${span.start + 1} to ${span.end})`,
      ),
    );
  }
  return errors.length > 0 ? { errors } : { mentions: mentions.toSorted((a, b) => a.start - b.start) };
}

/** Where a row's words stand, or what is wrong. */
function placeRow(text: readonly string[], row: CodingRow, taken: readonly Span[]): Span | string {
  const whole = trimSpan(text, { start: 0, end: text.length });
  if (whole === undefined) return 'the answer is blank';
  if (row.from !== '' || row.to !== '') return placeNumbers(text, row);
  if (row.words === '') return whole;
  const places = findWords(text, row.words);
  const free = places.find(({ start, end }) => taken.every((other) => end <= other.start || start >= other.end));
  return (
    free ??
    places[0] ??
    `the answer does not have these words: “${quote(codePoints(row.words), { start: 0, end: row.words.length })}”. Copy them from the answer, or give their first and last character under From and To`
  );
}

function placeNumbers(text: readonly string[], { from, to, words }: CodingRow): Span | string {
  const [first, last] = [Number(from), Number(to)];
  if (!Number.isInteger(first) || !Number.isInteger(last) || first < 1 || last < first || last > text.length)
    return `From and To must be whole numbers, from 1 to ${text.length} in this answer, and To not below From`;
  const span = trimSpan(text, { start: first - 1, end: last });
  if (span === undefined) return `there are only blanks from ${first} to ${last}`;
  const same =
    words === '' ||
    findWords(codePoints(spanText(text, span)), words).some(({ start, end }) => end - start === span.end - span.start);
  return same ? span : `From and To have “${quote(text, span)}”, and Words something else. Clear one of them`;
}

function valueErrors({ point, aside, stance, coder }: CodingRow): readonly string[] {
  return [
    ...(point === '' && aside === '' ? ['it needs a point, or a reason to set it aside'] : []),
    ...(point !== '' && aside !== '' ? ['it has a point and a reason to set it aside. Clear one of them'] : []),
    ...(point !== '' && !pointIdPattern.test(point)
      ? [`“${point}” is not the id of a point. Use small letters, digits and hyphens, such as \`delete-sooner\``]
      : []),
    ...(aside !== '' && !asides.some((one) => one === aside.toLowerCase())
      ? [`“${aside}” is no reason to set something aside. Use one of ${asides.join(', ')}`]
      : []),
    ...(stance !== '' && !stances.some((one) => one === stance.toLowerCase())
      ? [`“${stance}” is not a stance. Use one of ${stances.join(', ')}, or leave it empty`]
      : []),
    ...(coder === '' ? ['it does not say who coded it. Put a name or initials under Coder'] : []),
  ];
}

function quote(text: readonly string[], { start, end }: Span): string {
  const words = spanText(text, { start, end: Math.min(end, start + quoteLength) }).replaceAll(/\s+/g, ' ');
  return end - start > quoteLength ? `${words}…` : words;
}

/** The rows of an answer to fill in: one for each of its mentions, or one for the whole answer if it has none yet. */
export function rowsToFillIn({ text }: Answer, mentions: readonly Mention[]): readonly Omit<CodingRow, 'where'>[] {
  const characters = codePoints(text);
  if (mentions.length === 0) return [{ words: '', from: '', to: '', point: '', aside: '', stance: '', coder: '' }];
  return mentions.map((mention) => ({
    words: spanText(characters, mention),
    from: String(mention.start + 1),
    to: String(mention.end),
    point: mention.point ?? '',
    aside: mention.aside ?? '',
    stance: mention.stance ?? '',
    coder: mention.coder,
  }));
}
