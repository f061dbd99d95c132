import { publishedRevisions, type Code, type Revision } from '../../code/code.ts';
import type { Consultation } from '../../consultation/definition.ts';
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
export function copiesOf(code: Code, revision: Revision): readonly FileLink[] {
  return revision.draft ? [] : [...copiesOfRevision(code, revision), ...packsOfSite()];
}

/** The copies of a published revision. The first one has nothing to mark. */
export function copiesOfRevision(code: Code, { label }: Revision): readonly FileLink[] {
  if (!arePublicationsMade()) return [];
  const isFirst = isFirstOf(code, label);
  return [
    link('Clean copy', 'PDF', routes.copyFile(label, 'clean', 'pdf')),
    ...(isFirst ? [] : [markedCopyOf(label)]),
    link('Clean copy in large print', 'PDF', routes.copyFile(label, 'large print', 'pdf')),
    link('Clean copy', 'Word', routes.copyFile(label, 'clean', 'docx')),
    ...(isFirst ? [] : [trackedCopyOf(label)]),
  ];
}

/** What there is of the whole site. It holds the pages themselves: its size is known after they are made. */
export function packsOfSite(): readonly FileLink[] {
  if (!arePublicationsMade()) return [];
  return [link('Everything on this site, to open from a disk or a USB stick', 'zip', routes.offlinePack)];
}

/** Why a published revision has no copy with changes marked on; nothing where it has one. */
export function whyUnmarked(code: Code, { label, draft }: Revision): string | undefined {
  if (draft || !arePublicationsMade() || !isFirstOf(code, label)) return undefined;
  return 'This is the first revision: there is no copy with changes marked on.';
}

function isFirstOf(code: Code, label: string): boolean {
  return publishedRevisions(code)[0]?.label === label;
}

/** The copies with the changes marked on that tell the same as the comparison of two revisions. */
export function copiesOfComparison(code: Code, from: Revision, to: Revision): readonly FileLink[] {
  const published = publishedRevisions(code);
  const isNext = published.indexOf(to) === published.indexOf(from) + 1;
  return to.draft || !isNext || !arePublicationsMade() ? [] : [markedCopyOf(to.label), trackedCopyOf(to.label)];
}

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

function markedCopyOf(label: string): FileLink {
  return link('Copy with the changes marked on', 'PDF', routes.copyFile(label, 'marked', 'pdf'));
}

function trackedCopyOf(label: string): FileLink {
  return link('Copy with every change as a tracked change', 'Word', routes.copyFile(label, 'marked', 'docx'));
}

function link(words: string, kind: 'PDF' | 'Word' | 'zip', href: string): FileLink {
  const size = sizeOfPublication(href);
  const name = `${words} (${kind})`;
  return { name, text: size === undefined ? name : `${words} (${kind}, ${size})`, href };
}
