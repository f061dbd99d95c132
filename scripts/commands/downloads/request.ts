import { publishedRevisions } from '../../../src/model/code.ts';
import { copiesOf, type CopyFormat, type CopyKind } from '../../../src/downloads/copy-formats.ts';
import { routes } from '../../../src/web/routes.ts';
import type { Content } from '../../../src/content/content.ts';

/** A request for one download. */
export type DownloadRequest =
  | { readonly kind: 'copy'; readonly revision: string; readonly copy: CopyKind; readonly format: CopyFormat }
  | {
      readonly kind: 'response form';
      readonly consultation: string;
      readonly isLong: boolean;
      readonly largePrint: boolean;
    }
  | { readonly kind: 'review pack'; readonly workshop: string };

/**
 * The address of a requested download.
 *
 * @throws an error that lists what exists, if the requested one does not
 */
export function downloadAddress(content: Content, request: DownloadRequest): string {
  switch (request.kind) {
    case 'copy':
      checkCopy(content, request);
      return routes.copyFile(request.revision, request.copy, request.format);
    case 'response form': {
      const { consultation, isLong, largePrint } = request;
      const ids = content.consultations.map(({ id }) => id);
      checkExists('consultation', consultation, ids);
      if (isLong) return largePrint ? routes.longFormInLargePrint(consultation) : routes.longForm(consultation);
      return largePrint ? routes.paperFormInLargePrint(consultation) : routes.paperForm(consultation);
    }
    case 'review pack': {
      const ids = content.workshops.map(({ workshop }) => workshop.id);
      checkExists('workshop', request.workshop, ids);
      return routes.reviewPack(request.workshop);
    }
  }
}

function checkCopy(
  { code }: Content,
  { revision: label, copy, format }: Extract<DownloadRequest, { kind: 'copy' }>,
): void {
  if (label === 'draft') throw new Error('The working draft cannot be printed. Only published revisions have copies.');
  const revisions = publishedRevisions(code);
  const labels = revisions.map((revision) => revision.label);
  checkExists('revision', label, labels);
  const copies = revisions.filter((one) => one.label === label).flatMap((revision) => copiesOf(code, revision));
  if (copies.some((one) => one.kind === copy && one.format === format)) return;
  throw new Error(
    copy === 'marked'
      ? `Revision ${label} is the first, so there are no changes to mark.`
      : `There is no ${copy} copy as ${format}.`,
  );
}

function checkExists(kind: 'revision' | 'consultation' | 'workshop', name: string, all: readonly string[]): void {
  if (all.includes(name)) return;
  const existing =
    all.length === 0 ? 'There is none yet' : `There ${all.length === 1 ? 'is' : 'are'} ${formatList(all)}`;
  throw new Error(`There is no ${kind} ${name}. ${existing}.`);
}

function formatList(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}
