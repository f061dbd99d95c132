import type { Problem } from '../code/problem.ts';
import { unwrittenIn } from '../drafting/unwritten.ts';
import type { Content } from './content.ts';

/** Every text of what the public sees that was left to be written: `publish-unwritten`. The working draft has a gate of its own. */
export function unwrittenContent(content: Content): readonly Problem[] {
  const root = content.frozen.file.replace(/code\/published\/[^/]*$/, '');
  return publicValues(content).flatMap(({ file, value }) =>
    unwrittenIn(value).map((keys) => ({
      file: root + file,
      line: 1,
      column: 1,
      rule: 'publish-unwritten',
      unexpected: `Unexpected text at \`${keys.map(String).join('.')}\` that was left to be written`,
      expected: 'expected what it asks for',
      todo: 'Write it, or take it out where it is optional.',
    })),
  );
}

/** What the public sees beside the Code, with the file that each stands in, from the folder of the content. */
function publicValues(content: Content): readonly { readonly file: string; readonly value: unknown }[] {
  const { settings, glossary, themes, registers, pages, consultations, workshops, updates } = content;
  return [
    { file: 'site.yaml', value: settings },
    { file: 'glossary.yaml', value: glossary },
    { file: 'themes.yaml', value: themes },
    { file: 'updates.yaml', value: updates },
    { file: 'registers/bodies.yaml', value: registers.bodies },
    { file: 'registers/access.yaml', value: registers.access },
    { file: 'registers/your-data.yaml', value: registers.yourData },
    ...pages.map(({ slug, title, summary, tree }) => ({ file: `pages/${slug}.mdx`, value: { title, summary, tree } })),
    ...consultations
      .filter(({ draft }) => draft !== true)
      .map((consultation) => ({ file: `consultations/${consultation.id}/consultation.yaml`, value: consultation })),
    ...workshops.flatMap(({ workshop, recommendations, actions, actionStates, dispositions }) =>
      Object.entries({ workshop, recommendations, actions, 'action-states': actionStates, dispositions }).map(
        ([name, value]) => ({ file: `workshops/${workshop.id}/${name}.yaml`, value }),
      ),
    ),
  ];
}
