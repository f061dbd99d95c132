import { readFileSync } from 'node:fs';
import type { SourcePosition } from './diagnostics/diagnostic.ts';
import { quote } from './diagnostics/quote.ts';
import { placeInFile } from './files/place-in-file.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { valueAt } from './yaml/value-at.ts';
import type { Problem } from '../model/problem.ts';
import { findPlaceholders } from '../drafting/placeholder.ts';
import type { Content } from './content.ts';

/** Every placeholder in what the public sees, except the working draft, which the gate checks: `publish-unwritten`. */
export function placeholdersInContent(content: Content): readonly Problem[] {
  const root = contentRoot(content);
  return publicValues(content).flatMap(({ file, value }) =>
    findPlaceholders(value).map((keys) => ({
      file: root + file,
      ...placeOf(root + file, keys, String(valueAt(value, keys))),
      rule: 'publish-unwritten',
      unexpected: `Unexpected placeholder text ${quote(String(valueAt(value, keys)))}`,
      todo: 'Replace it with the final text, or remove it if it is optional.',
    })),
  );
}

/** The folder of the content, with a slash, for the paths of problems. */
export function contentRoot({ frozen }: Content): string {
  return frozen.file.replace(/code\/published\/[^/]*$/, '');
}

/** Where an editor finds a placeholder. A page is read into a tree without positions, so we search its text. */
function placeOf(path: string, keys: readonly PropertyKey[], words: string): SourcePosition {
  if (!path.endsWith('.yaml')) return placeInFile(path, words);
  return parseYaml(readFileSync(path, 'utf8')).at(keys);
}

/** Replaces a draft with `undefined`, so that the indexes of the other entries stay the same. */
function withoutDraft<T extends { readonly draft?: boolean | undefined }>(value: T | undefined): T | undefined {
  return value?.draft === true ? undefined : value;
}

/** What the public sees apart from the Code, each with its file in the content. */
function publicValues(content: Content): readonly { readonly file: string; readonly value: unknown }[] {
  const { settings, glossary, themes, registers, pages, consultations, points, workshops, updates } = content;
  return [
    { file: 'site.yaml', value: settings },
    { file: 'glossary.yaml', value: glossary },
    { file: 'themes.yaml', value: themes },
    { file: 'updates.yaml', value: updates && { ...updates, updates: updates.updates.map(withoutDraft) } },
    { file: 'registers/bodies.yaml', value: registers.bodies },
    { file: 'registers/access.yaml', value: registers.access },
    { file: 'registers/your-data.yaml', value: registers.yourData },
    ...pages.map(({ slug, title, summary, tree }) => ({ file: `pages/${slug}.mdx`, value: { title, summary, tree } })),
    ...consultations
      .filter(({ draft }) => draft !== true)
      .map((consultation) => ({
        file: `consultations/${consultation.id}/consultation.yaml`,
        value: { ...consultation, outcome: withoutDraft(consultation.outcome) },
      })),
    ...points
      .filter(({ isPublished }) => isPublished)
      .map(({ consultation, points: value }) => ({ file: `consultations/${consultation.id}/points.yaml`, value })),
    ...workshops
      .filter(({ workshop }) => workshop.draft !== true)
      .flatMap(({ workshop, recommendations, actions, actionStates, dispositions }) =>
        Object.entries({ workshop, recommendations, actions, 'action-states': actionStates, dispositions }).map(
          ([name, value]) => ({ file: `workshops/${workshop.id}/${name}.yaml`, value }),
        ),
      ),
  ];
}
