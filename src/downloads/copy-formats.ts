import { say } from '../words/say.ts';
import { publishedRevisions, type Code, type Revision } from '../model/code.ts';

/** Every copy of a revision, with its name for readers, in the order of the page. */
const everyCopy = [
  { kind: 'clean', format: 'pdf', name: say.files.copyFormats.clean },
  { kind: 'marked', format: 'pdf', name: say.files.copyFormats.marked },
  { kind: 'large print', format: 'pdf', name: say.files.copyFormats.largePrint },
  { kind: 'clean', format: 'docx', name: say.files.copyFormats.clean },
  { kind: 'marked', format: 'docx', name: say.files.copyFormats.tracked },
] as const;
type AnyCopy = (typeof everyCopy)[number];

/** A clean copy, one with its changes marked, or one in large print. */
export type CopyKind = AnyCopy['kind'];
export type CopyFormat = AnyCopy['format'];

/** The kinds of copy in a format. */
export type KindIn<Format extends CopyFormat> = Extract<AnyCopy, { readonly format: Format }>['kind'];

/** The kinds of copy in a format, in the order of the page. */
export function kindsIn<Format extends CopyFormat>(format: Format): readonly KindIn<Format>[] {
  const isIn = (kind: CopyKind): kind is KindIn<Format> =>
    everyCopy.some((copy) => copy.kind === kind && copy.format === format);
  return [...new Set(everyCopy.map(({ kind }) => kind))].filter(isIn);
}

/** A copy of one revision; a marked copy has the previous revision too. */
export type Copy = Exclude<AnyCopy, MarkedCopy> | (MarkedCopy & { readonly before: Revision });
type MarkedCopy = Extract<AnyCopy, { readonly kind: 'marked' }>;

/** The copies of a revision: none of the working draft, and no marked ones of the first revision. */
export function copiesOf(code: Code, { label, draft }: Revision): readonly Copy[] {
  const published = publishedRevisions(code);
  const index = published.findIndex((revision) => revision.label === label);
  if (draft || index === -1) return [];
  const before = published[index - 1];
  return everyCopy.flatMap((copy): readonly Copy[] => {
    if (copy.kind !== 'marked') return [copy];
    return before === undefined ? [] : [{ ...copy, before }];
  });
}
