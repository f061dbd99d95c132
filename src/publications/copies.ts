import { publishedRevisions, type Code, type Revision } from '../code/code.ts';

/** Every copy that is made of a revision, with what readers know it by, in the order in which they find them. */
const everyCopy = [
  { kind: 'clean', format: 'pdf', name: 'Clean copy' },
  { kind: 'marked', format: 'pdf', name: 'Copy with the changes marked on' },
  { kind: 'large print', format: 'pdf', name: 'Clean copy in large print' },
  { kind: 'clean', format: 'docx', name: 'Clean copy' },
  { kind: 'marked', format: 'docx', name: 'Copy with every change as a tracked change' },
] as const;
type AnyCopy = (typeof everyCopy)[number];

/** A copy of a revision: the text as it stands, or with its changes marked; for most readers, or in large print. */
export type CopyKind = AnyCopy['kind'];
export type CopyFormat = AnyCopy['format'];

/** The kinds of copy that there are in a format. */
export type KindIn<Format extends CopyFormat> = Extract<AnyCopy, { readonly format: Format }>['kind'];

export const copyKinds: readonly CopyKind[] = everyCopy.map(({ kind }) => kind);
export const copyFormats: readonly CopyFormat[] = everyCopy.map(({ format }) => format);

/** A copy of one revision. One that is marked has the revision before, against which it is. */
export type Copy = Exclude<AnyCopy, MarkedCopy> | (MarkedCopy & { readonly before: Revision });
type MarkedCopy = Extract<AnyCopy, { readonly kind: 'marked' }>;

/** The copies of a revision: none of a working draft, and none that is marked of the first, before which there was nothing. */
export function copiesOf(code: Code, { label, draft }: Revision): readonly Copy[] {
  const published = publishedRevisions(code);
  const place = published.findIndex((one) => one.label === label);
  if (draft || place === -1) return [];
  const before = published[place - 1];
  return everyCopy.flatMap((copy): readonly Copy[] => {
    if (copy.kind !== 'marked') return [copy];
    return before === undefined ? [] : [{ ...copy, before }];
  });
}
