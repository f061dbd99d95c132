import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';

/** A level of a list, as the standard has it. */
interface LevelSpec {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly restart?: number;
  readonly isLegal: boolean;
}

/** A list that paragraphs refer to: which definition it has, and where its levels start anew. */
interface ListSpec {
  readonly kind: number;
  readonly starts: ReadonlyMap<number, number>;
}

/** A generated document: lists of several levels, and paragraphs that are in them or not. */
export interface NumberedDocument {
  readonly kinds: readonly (readonly LevelSpec[])[];
  readonly lists: readonly ListSpec[];
  readonly paragraphs: readonly { readonly list?: number; readonly depth: number; readonly isHeading: boolean }[];
}

const formats = [
  'decimal',
  'lowerLetter',
  'upperLetter',
  'lowerRoman',
  'upperRoman',
  'decimalZero',
  'ordinal',
] as const;

const patterns = (depth: number): readonly string[] => {
  const own = `%${depth + 1}`;
  const all = Array.from({ length: depth + 1 }, (_, level) => `%${level + 1}`).join('.');
  return [`(${own})`, `${own}.`, `${own})`, all, `${all}.`, `Article ${own}`, own];
};

const level = (depth: number, isWhole: boolean): fc.Arbitrary<LevelSpec> =>
  fc
    .record({
      format: fc.constantFrom(...formats),
      text: fc.constantFrom(...patterns(depth)),
      start: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 30 })),
      restart: fc.oneof(
        { weight: 5, arbitrary: fc.constant(undefined) },
        fc.integer({ min: 0, max: Math.max(depth - 1, 0) }),
      ),
      isLegal: isWhole ? fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.boolean()) : fc.constant(false),
    })
    .map(({ restart, ...one }) => ({ ...one, ...(restart === undefined || !isWhole ? {} : { restart }) }));

/**
 * @param isWhole whether it may have what LibreOffice counts in another way than the standard says: figures for all numbers
 *   of a label, levels that go on in spite of the ones above, and lower levels with a start of their own in a list
 */
export const numberedDocument = (isWhole = true): fc.Arbitrary<NumberedDocument> =>
  fc
    .array(fc.tuple(level(0, isWhole), level(1, isWhole), level(2, isWhole), level(3, isWhole)), {
      minLength: 1,
      maxLength: 3,
    })
    .chain((kinds) =>
      fc
        .array(
          fc.record({
            kind: fc.nat(kinds.length - 1),
            starts: fc
              .array(fc.tuple(fc.nat(isWhole ? 2 : 0), fc.integer({ min: 1, max: 12 })), { maxLength: 1 })
              .map((pairs) => new Map(pairs)),
          }),
          { minLength: 1, maxLength: 4 },
        )
        .chain((lists) =>
          fc
            .array(
              fc.oneof(
                {
                  weight: 6,
                  arbitrary: fc.record({
                    list: fc.nat(lists.length - 1),
                    step: fc.nat(5),
                    isHeading: fc.constant(false),
                  }),
                },
                { weight: 1, arbitrary: fc.record({ step: fc.constant(0), isHeading: fc.boolean() }) },
              ),
              { minLength: 3, maxLength: 25 },
            )
            .map((steps) => ({ kinds, lists, paragraphs: withDepths(steps) })),
        ),
    );

/** Each paragraph at most one level deeper than the one before it in its list, as people write. */
function withDepths(
  steps: readonly { readonly list?: number; readonly step: number; readonly isHeading: boolean }[],
): NumberedDocument['paragraphs'] {
  const depths = new Map<number, number>();
  return steps.map(({ list, step, isHeading }) => {
    if (list === undefined) return { depth: 0, isHeading };
    const depth = Math.min(step, (depths.get(list) ?? -1) + 1, 3);
    depths.set(list, depth);
    return { list, depth, isHeading };
  });
}

const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The words of a paragraph, which no other has. */
export const wordsAt = (at: number): string => `zword${String(at).padStart(3, '0')} follows`;

/** The document as a Word file. Its parts do not have the names that Word gives them. */
export function numberedFile({ kinds, lists, paragraphs }: NumberedDocument): Uint8Array {
  const levels = (kind: readonly LevelSpec[]): string =>
    kind
      .map(
        ({ format, text, start, restart, isLegal }, depth) =>
          `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${restart === undefined ? '' : `<w:lvlRestart w:val="${restart}"/>`}${isLegal ? '<w:isLgl/>' : ''}<w:suff w:val="space"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${720 * (depth + 1)}" w:hanging="720"/></w:pPr></w:lvl>`,
      )
      .join('');
  const body = paragraphs.map(({ list, depth, isHeading }, at) => {
    const number =
      list === undefined ? '' : `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list + 1}"/></w:numPr>`;
    const style = isHeading ? '<w:pStyle w:val="Heading1"/>' : '';
    return `<w:p><w:pPr>${style}${number}</w:pPr><w:r><w:t>${wordsAt(at)}</w:t></w:r></w:p>`;
  });
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document2.xml" ContentType="${main}.document.main+xml"/><Override PartName="/word/lists.xml" ContentType="${main}.numbering+xml"/><Override PartName="/word/looks.xml" ContentType="${main}.styles+xml"/></Types>`,
    '_rels/.rels': related([['officeDocument', '/word/document2.xml']]),
    'word/_rels/document2.xml.rels': related([
      ['numbering', '/word/lists.xml'],
      ['styles', 'looks.xml'],
    ]),
    'word/document2.xml': `<w:document ${names}><w:body>${body.join('')}</w:body></w:document>`,
    'word/looks.xml': `<w:styles ${names}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/lists.xml': `<w:numbering ${names}>${kinds
      .map(
        (kind, at) =>
          `<w:abstractNum w:abstractNumId="${at}"><w:multiLevelType w:val="multilevel"/>${levels(kind)}</w:abstractNum>`,
      )
      .join('')}${lists
      .map(
        ({ kind, starts }, at) =>
          `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${kind}"/>${[...starts].map(([depth, start]) => `<w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="${start}"/></w:lvlOverride>`).join('')}</w:num>`,
      )
      .join('')}</w:numbering>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

function related(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([type, target], at) => `<Relationship Id="x${at}" Type="${types}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}
