/** Something in a text that leads to a person, such as an email address. */
export interface PrivateData {
  /** What it is, for a message. */
  readonly what: string;
  readonly text: string;
}

const areas =
  'A[BL]|B[ABDFHLNRSTX]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE';

/** The letters and digits of a receipt's reference and private code (`src/responses/receipt-codes.ts`). */
const codeGroup = '[BCDFGHJKMNPRSTVWXY3479]{5}';

/** How each is recognised, in a text in which dashes and spaces are plain. */
const patterns: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['email address', /[\p{L}\d._%+'-]+ ?@ ?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*/giu],
  ['email address', /[\p{L}\d._%+-]+ ?[([{] ?at ?[)\]}] ?[\p{L}\d.-]+/giu],
  ['email address', /[\p{L}\d._%+-]+ at [\p{L}\d-]+ dot [\p{L}\d]+/giu],
  ['private code or reference of a response', codes(6)],
  ['private code or reference of a response', codes(3)],
  ['telephone number', /(?<![\w.])(?:\+|00)\(?\d(?:[ ().-]{0,3}\d){8,14}(?!\d)/g],
  ['telephone number', /(?<![\w.])\(?0[1-35789](?:[ ().-]{0,3}\d){8,9}(?!\d)/g],
  ['postcode', new RegExp(`(?<![\\w.])(?:${areas})\\d[\\dA-Z]?[ .-]{0,2}\\d[ABD-HJLNP-UW-Z]{2}(?!\\w)`, 'gi')],
];

/** Looks like a postcode but ends with `1st` or `4th`, as in `E1 1st paragraph`: a real postcode has capitals there. */
const ordinal = /(?:1st|2nd|3rd|\dth)$/;

function codes(groups: number): RegExp {
  return new RegExp(`(?<!\\w)${codeGroup}(?:[ ./_-]{0,2}${codeGroup}){${groups - 1}}(?!\\w)`, 'gi');
}

/**
 * Addresses, numbers and codes in a text that lead to a person: email addresses, telephone numbers, postcodes, and what
 * a receipt has. Names and streets cannot be distinguished from other words.
 */
export function privateDataIn(text: string): readonly PrivateData[] {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{DI}/gu, '')
    .replace(/&(?:#64|#x40|commat);|%40/gi, '@')
    .replace(/\p{Pd}|[\u2212·•]/gu, '-')
    .replace(/\s/gu, ' ')
    // A day, which would look like the beginning of a telephone number.
    .replace(/(?<!\d)\d{1,2}([./-])\d{1,2}\1\d{4}(?!\d)/g, 'day')
    .replace(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g, 'day');
  const found: PrivateData[] = [];
  for (const [what, pattern] of patterns)
    for (const [match] of plain.matchAll(pattern))
      if (!ordinal.test(match) && !found.some((other) => other.text.includes(match))) found.push({ what, text: match });
  return found;
}

/** Normalises such a text for comparison. */
export function comparedPrivateData(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:\+44|0044) ?(?:\(0\))?/, '0')
    .replace(/[ ().-]/g, '');
}
