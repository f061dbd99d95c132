/** A provision, Act or standard that a sentence names, such as `section 16A`. */
export interface Citation {
  readonly form: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const kinds =
  'sections?|ss?\\.|subsections?|paragraphs?|paras?\\.?|sub-paragraphs?|articles?|art\\.|clauses?|schedules?|parts?|chapters?|regulations?|regs?\\.|rules?|annex(?:es)?|appendi(?:x|ces)|forms?|tables?|principles?|steps?|codes?|conditions?|requirements?|criteri(?:on|a)|standards?|policy|policies|stages?|orders?|directions?|levels?|class(?:es)?|categor(?:y|ies)|tiers?|grades?|types?';
/** Only the first letter may be a capital: "part of" names nothing. */
const anyCase = kinds
  .split('|')
  .map((kind) => `[${kind.charAt(0)}${kind.charAt(0).toUpperCase()}]${kind.slice(1)}`)
  .join('|');
const one = '(?:\\d+(?:\\.\\d+)*[A-Za-z]{0,2}|[A-Z]{1,2}\\d*|[IVX]+)(?:\\([\\da-z]{1,4}\\))*(?![\\p{L}\\p{N}])';
const pattern = new RegExp(
  `\\b(?<kind>${anyCase}) (?<which>${one}(?:(?:, | and | or | to |-|–)${one})*)` +
    `|\\b(?<act>(?:[A-Z][\\p{L}]+ (?:(?:of|and|the|to|for|\\(|etc\\.?\\)?) )*)+(?:Act|Order|Regulations|Rules|Code|Directive|Regulation) \\d{4}(?:/\\d+)?)` +
    `|\\b(?<standard>(?:ISO|IEC|BS|EN|ISO/IEC|BS EN|NIST|SP|RFC|FIPS|PD|X)[ .-]?(?:[A-Z]+ )?\\d[\\d.:/-]*\\d?)`,
  'gu',
);

/** The provisions that a sentence names, in order. */
export function findCitations(sentence: string): readonly Citation[] {
  return [...sentence.matchAll(pattern)].map((match) => {
    const { kind, which, act, standard } = match.groups ?? {};
    const name = kind === undefined ? (act ?? standard ?? '') : `${kind.replace(/s?\.?$/u, '')} ${which ?? ''}`;
    return { form: name.toLowerCase(), text: match[0], from: match.index, to: match.index + match[0].length };
  });
}
