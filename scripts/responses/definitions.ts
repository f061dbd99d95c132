import { publishedRevisions } from '../../src/code/code.ts';
import { problemLine } from '../../src/code/problem.ts';
import { formOf } from '../../src/consultation/form.ts';
import { outlineOf } from '../../src/consultation/outline.ts';
import type { Definition } from '../../src/responses/services.ts';
import { readContent } from '../../src/source/read-content.ts';

/** The consultations of a folder of content, with their forms, and the public address of its site. */
export interface ToolDefinitions {
  readonly consultations: readonly Definition[];
  readonly publicAddress: string;
}

/** @throws where the content is not sound */
export function definitionsIn(folder: string): ToolDefinitions {
  const { content, problems } = readContent(folder, { draft: 'leave out' });
  if (content === undefined) throw new Error(`The content is not sound:\n${problems.map(problemLine).join('\n')}`);
  const revisions = new Map(publishedRevisions(content.code).map((revision) => [revision.label, revision]));
  const consultations = content.consultations.flatMap((consultation) => {
    const revision = revisions.get(consultation.revision);
    return revision === undefined ? [] : [{ consultation, form: formOf(consultation, outlineOf(revision)) }];
  });
  return { consultations, publicAddress: content.settings.address };
}

/** The consultation with an id, or the only one. @throws an error that names all there are */
export function definitionOf({ consultations }: ToolDefinitions, id: string | undefined): Definition {
  const [only, ...others] = consultations;
  const found =
    id === undefined && others.length === 0 ? only : consultations.find((one) => one.consultation.id === id);
  if (found !== undefined) return found;
  const ids = consultations.map(({ consultation }) => consultation.id).join(', ');
  throw new Error(
    id === undefined
      ? `Say which consultation: --consultation with one of ${ids}.`
      : `There is no consultation \`${id}\`; there are ${ids}.`,
  );
}
