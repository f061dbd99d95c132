import { z } from 'zod';
import { publishedRevisions } from '../../src/code/code.ts';
import { copyKinds } from '../../src/publications/copy-kinds.ts';
import { routes } from '../../src/site/routes.ts';
import type { Content } from '../../src/source/content.ts';

/** One publication that somebody asks for by hand. */
export const askedForSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('copy'),
    revision: z.string(),
    copy: z.enum(copyKinds),
    format: z.enum(['pdf', 'docx']),
  }),
  z.strictObject({ kind: z.literal('response form'), consultation: z.string(), largePrint: z.boolean() }),
  z.strictObject({ kind: z.literal('review pack'), workshop: z.string() }),
]);
export type AskedFor = z.infer<typeof askedForSchema>;

/**
 * The address of what somebody asks for.
 *
 * @throws an error that says in words what there is, where there is no such thing.
 */
export function addressOf(content: Content, asked: AskedFor): string {
  switch (asked.kind) {
    case 'copy':
      checkRevision(content, asked.revision, asked.copy === 'marked');
      return routes.copyFile(asked.revision, asked.copy, asked.format);
    case 'response form': {
      const { consultation, largePrint } = asked;
      const ids = content.consultations.map(({ id }) => id);
      checkNamed('consultation', consultation, ids);
      return largePrint ? routes.paperFormInLargePrint(consultation) : routes.paperForm(consultation);
    }
    case 'review pack': {
      const ids = content.workshops.map(({ workshop }) => workshop.id);
      checkNamed('workshop', asked.workshop, ids);
      return routes.reviewPack(asked.workshop);
    }
  }
}

function checkRevision({ code }: Content, label: string, isMarked: boolean): void {
  if (label === 'draft')
    throw new Error('The working draft cannot be printed: copies are made of published revisions only.');
  const labels = publishedRevisions(code).map((revision) => revision.label);
  checkNamed('revision', label, labels);
  if (isMarked && label === labels[0]) throw new Error(`Revision ${label} is the first: there is nothing to mark.`);
}

function checkNamed(kind: 'revision' | 'consultation' | 'workshop', name: string, all: readonly string[]): void {
  if (all.includes(name)) return;
  const told = all.length === 0 ? 'There is none yet' : `There ${all.length === 1 ? 'is' : 'are'} ${inWords(all)}`;
  throw new Error(`There is no ${kind} ${name}. ${told}.`);
}

function inWords(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}
