import { publishedRevisions, type Code, type Revision } from '../../code/code.ts';
import type { Consultation } from '../../consultation/definition.ts';
import { arePublicationsMade } from '../publications/are-made.ts';
import { routes } from '../routes.ts';

/** A link to a publication. */
export interface FileLink {
  /** What it is, its kind of file among the words: `Clean copy (PDF)`. */
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
  const isFirst = publishedRevisions(code)[0]?.label === label;
  return [
    { text: 'Clean copy (PDF)', href: routes.copyFile(label, 'clean', 'pdf') },
    ...(isFirst ? [] : [markedCopyOf(label)]),
    { text: 'Clean copy in large print (PDF)', href: routes.copyFile(label, 'large print', 'pdf') },
    { text: 'Clean copy (Word)', href: routes.copyFile(label, 'clean', 'docx') },
    ...(isFirst ? [] : [trackedCopyOf(label)]),
  ];
}

/** What there is of the whole site. */
export function packsOfSite(): readonly FileLink[] {
  if (!arePublicationsMade()) return [];
  return [{ text: 'Everything on this site, to open from a disk or a USB stick (zip)', href: routes.offlinePack }];
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
    { text: 'Response form to print and fill in by hand (PDF)', href: routes.paperForm(id) },
    { text: 'Response form in large print (PDF)', href: routes.paperFormInLargePrint(id) },
  ];
}

/** The review pack of a workshop. */
export function reviewPacksOf(workshop: string): readonly FileLink[] {
  return arePublicationsMade() ? [{ text: 'Review pack to print (PDF)', href: routes.reviewPack(workshop) }] : [];
}

function markedCopyOf(label: string): FileLink {
  return { text: 'Copy with the changes marked on (PDF)', href: routes.copyFile(label, 'marked', 'pdf') };
}

function trackedCopyOf(label: string): FileLink {
  return { text: 'Copy with every change as a tracked change (Word)', href: routes.copyFile(label, 'marked', 'docx') };
}
