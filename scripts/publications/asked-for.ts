import { z } from 'zod';
import { publishedRevisions } from '../../src/code/code.ts';
import { copiesOf, copyFormats, copyKinds } from '../../src/publications/copies.ts';
import { routes } from '../../src/site/routes.ts';
import type { Content } from '../../src/source/content.ts';

/** One publication that somebody asks for by hand. */
export const askedForSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('copy'),
    revision: z.string(),
    copy: z.enum(copyKinds),
    format: z.enum(copyFormats),
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
      checkCopy(content, asked);
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

function checkCopy({ code }: Content, { revision: label, copy, format }: Extract<AskedFor, { kind: 'copy' }>): void {
  if (label === 'draft')
    throw new Error('The working draft cannot be printed: copies are made of published revisions only.');
  const revisions = publishedRevisions(code);
  const labels = revisions.map((revision) => revision.label);
  checkNamed('revision', label, labels);
  const there = revisions.filter((one) => one.label === label).flatMap((revision) => copiesOf(code, revision));
  if (there.some((one) => one.kind === copy && one.format === format)) return;
  throw new Error(
    copy === 'marked'
      ? `Revision ${label} is the first: there is nothing to mark.`
      : `There is no ${copy} copy as ${format}.`,
  );
}

function checkNamed(kind: 'revision' | 'consultation' | 'workshop', name: string, all: readonly string[]): void {
  if (all.includes(name)) return;
  const told = all.length === 0 ? 'There is none yet' : `There ${all.length === 1 ? 'is' : 'are'} ${inWords(all)}`;
  throw new Error(`There is no ${kind} ${name}. ${told}.`);
}

function inWords(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}
