import { publishedRevisions } from '../../../src/model/code.ts';
import type { SiteSettings } from '../../../src/model/site-settings.ts';
import { problemLine } from '../../../src/model/problem.ts';
import { buildForm } from '../../../src/consultation/form.ts';
import { buildOutline } from '../../../src/consultation/outline.ts';
import type { Definition, Definitions } from '../../../src/responses/services.ts';
import { readContent } from '../../../src/content/read-content.ts';

/** Reads the consultations, the public address and the keys of receipts from a content folder. @throws if it has problems */
export function readDefinitions(folder: string): Definitions & { readonly settings: SiteSettings } {
  const { content, problems } = readContent(folder, { draft: 'leave out' });
  if (content === undefined) throw new Error(`The content has problems:\n${problems.map(problemLine).join('\n')}`);
  const revisions = new Map(publishedRevisions(content.code).map((revision) => [revision.label, revision]));
  const consultations = content.consultations.flatMap((consultation) => {
    const revision = revisions.get(consultation.revision);
    return revision === undefined ? [] : [{ consultation, form: buildForm(consultation, buildOutline(revision)) }];
  });
  const { settings, receiptKeys } = content;
  return { consultations, publicAddress: settings.address, receiptKeys, settings };
}

/** The consultation with an id, or the only one. @throws an error that lists all ids */
export function selectDefinition(
  { consultations }: Pick<Definitions, 'consultations'>,
  id: string | undefined,
): Definition {
  const [only, ...others] = consultations;
  const found =
    id === undefined && others.length === 0 ? only : consultations.find((one) => one.consultation.id === id);
  if (found !== undefined) return found;
  const ids = consultations.map(({ consultation }) => consultation.id).join(', ');
  throw new Error(
    id === undefined
      ? `Say which consultation: pass --consultation with one of ${ids}.`
      : `Unknown consultation \`${id}\`. Use one of ${ids}.`,
  );
}
