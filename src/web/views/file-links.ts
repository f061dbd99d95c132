import type { Code, Revision } from '../../model/code.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import { copiesOf, type Copy, type CopyFormat } from '../../downloads/copy-formats.ts';
import { areDownloadsBuilt, sizeOfDownload } from '../built-files.ts';
import { routes } from '../routes.ts';
import { say } from '../../words/say.ts';

/** A link to a download. */
export interface FileLink {
  /** Name and format: `Clean copy (PDF)`. */
  readonly name: string;
  /** The name with its size, if known: `Clean copy (PDF, 305 kB)`. */
  readonly text: string;
  readonly href: string;
}

/** The copies of a published revision and the offline pack; none for a working draft. */
export function downloadLinks(code: Code, revision: Revision): readonly FileLink[] {
  return revision.draft ? [] : [...copyLinks(code, revision), ...offlinePackLinks()];
}

/** The copies of a published revision. */
export function copyLinks(code: Code, revision: Revision): readonly FileLink[] {
  return linksTo(copiesOf(code, revision), revision);
}

/** The offline pack. Without its size: it contains the pages, so it is built after them. */
export function offlinePackLinks(): readonly FileLink[] {
  if (!areDownloadsBuilt()) return [];
  return [link(say.views.fileLinks.thisWholeSiteToOpen, 'zip', routes.offlinePack)];
}

/** Why a published revision has no marked copy; `undefined` if it has one. */
export function whyNoMarkedCopy(code: Code, revision: Revision): string | undefined {
  if (revision.draft || !areDownloadsBuilt() || markedCopies(code, revision).length > 0) return undefined;
  return say.views.fileLinks.thisIsFirstRevisionSo;
}

/** The marked copies that show the comparison of two revisions. */
export function comparisonCopyLinks(code: Code, from: Revision, to: Revision): readonly FileLink[] {
  return linksTo(
    markedCopies(code, to).filter(({ before }) => before.label === from.label),
    to,
  );
}

function markedCopies(code: Code, revision: Revision): readonly Extract<Copy, { readonly kind: 'marked' }>[] {
  return copiesOf(code, revision).filter((copy) => copy.kind === 'marked');
}

function linksTo(copies: readonly Copy[], { label }: Revision): readonly FileLink[] {
  if (!areDownloadsBuilt()) return [];
  return copies.map(({ kind, format, name }) => link(name, formatNames[format], routes.copyFile(label, kind, format)));
}

const formatNames = { pdf: 'PDF', docx: 'Word' } as const satisfies Readonly<Record<CopyFormat, string>>;

/** The response forms of a consultation to print and fill in by hand; none once it is over. */
export function formLinks({ id, outcome }: Pick<Consultation, 'id' | 'outcome'>): readonly FileLink[] {
  if (!areDownloadsBuilt() || outcome !== undefined) return [];
  return [
    link(say.views.fileLinks.shortResponseFormToPrint, 'PDF', routes.paperForm(id)),
    link(say.views.fileLinks.shortResponseFormInLarge, 'PDF', routes.paperFormInLargePrint(id)),
    link(say.views.fileLinks.longResponseFormClauseBy, 'PDF', routes.longForm(id)),
    link(say.views.fileLinks.longResponseFormClauseByClause, 'PDF', routes.longFormInLargePrint(id)),
  ];
}

/** The outcome of a consultation with points as documents; none until it is published. */
export function outcomeLinks(id: string): readonly FileLink[] {
  if (!areDownloadsBuilt()) return [];
  const words = say.views.fileLinks;
  return [
    link(words.outcome, 'PDF', routes.outcomeFile(id)),
    link(words.outcomeInLargePrint, 'PDF', routes.outcomeFileInLargePrint(id)),
    link(words.pointTable, 'PDF', routes.pointTable(id, 'pdf')),
    link(words.pointTable, 'Word', routes.pointTable(id, 'docx')),
  ];
}

/** The review pack of a workshop. */
export function reviewPackLinks(workshop: string): readonly FileLink[] {
  return areDownloadsBuilt() ? [link(say.views.fileLinks.reviewPackToPrint, 'PDF', routes.reviewPack(workshop))] : [];
}

function link(words: string, kind: 'PDF' | 'Word' | 'zip', href: string): FileLink {
  const size = sizeOfDownload(href);
  const name = `${words} (${kind})`;
  return { name, text: size === undefined ? name : `${words} (${kind}, ${size})`, href };
}
