import type { Code, Revision } from '../../code/code.ts';
import type { Consultation } from '../../consultation/definition.ts';
import { copiesOf, type Copy, type CopyFormat } from '../../publications/copies.ts';
import { arePublicationsMade, sizeOfPublication } from '../publications/made-files.ts';
import { routes } from '../routes.ts';

/** A link to a publication. */
export interface FileLink {
  /** What it is and its kind of file: `Clean copy (PDF)`. */
  readonly name: string;
  /** The same with its size, where that is known: `Clean copy (PDF, 305 kB)`. */
  readonly text: string;
  readonly href: string;
}

/** The copies of a published revision, and the pack of everything; none of a working draft. */
export function copiesAndPacksOf(code: Code, revision: Revision): readonly FileLink[] {
  return revision.draft ? [] : [...copyLinksOf(code, revision), ...packsOfSite()];
}

/** The copies of a published revision. */
export function copyLinksOf(code: Code, revision: Revision): readonly FileLink[] {
  return linksTo(copiesOf(code, revision), revision);
}

/** What there is of the whole site. It holds the pages themselves: its size is known after they are made. */
export function packsOfSite(): readonly FileLink[] {
  if (!arePublicationsMade()) return [];
  return [link('Everything on this site, to open from a disk or a USB stick', 'zip', routes.offlinePack)];
}

/** Why a published revision has no copy with changes marked on; nothing where it has one. */
export function whyUnmarked(code: Code, revision: Revision): string | undefined {
  if (revision.draft || !arePublicationsMade() || markedCopies(code, revision).length > 0) return undefined;
  return 'This is the first revision: there is no copy with changes marked on.';
}

/** The copies with the changes marked on that tell the same as the comparison of two revisions. */
export function copiesOfComparison(code: Code, from: Revision, to: Revision): readonly FileLink[] {
  return linksTo(
    markedCopies(code, to).filter(({ before }) => before.label === from.label),
    to,
  );
}

function markedCopies(code: Code, revision: Revision): readonly Extract<Copy, { readonly kind: 'marked' }>[] {
  return copiesOf(code, revision).filter((copy) => copy.kind === 'marked');
}

function linksTo(copies: readonly Copy[], { label }: Revision): readonly FileLink[] {
  if (!arePublicationsMade()) return [];
  return copies.map(({ kind, format, name }) => link(name, formatNames[format], routes.copyFile(label, kind, format)));
}

const formatNames = { pdf: 'PDF', docx: 'Word' } as const satisfies Readonly<Record<CopyFormat, string>>;

/** The response form of a consultation, to fill in by hand. */
export function formsOf({ id }: Pick<Consultation, 'id'>): readonly FileLink[] {
  if (!arePublicationsMade()) return [];
  return [
    link('Response form to print and fill in by hand', 'PDF', routes.paperForm(id)),
    link('Response form in large print', 'PDF', routes.paperFormInLargePrint(id)),
  ];
}

/** The review pack of a workshop. */
export function reviewPacksOf(workshop: string): readonly FileLink[] {
  return arePublicationsMade() ? [link('Review pack to print', 'PDF', routes.reviewPack(workshop))] : [];
}

function link(words: string, kind: 'PDF' | 'Word' | 'zip', href: string): FileLink {
  const size = sizeOfPublication(href);
  const name = `${words} (${kind})`;
  return { name, text: size === undefined ? name : `${words} (${kind}, ${size})`, href };
}
