import { placeholder } from '../../../../src/drafting/placeholder.ts';
import type { Edit } from '../disk/apply-edits.ts';
import { toYaml } from '../shared/to-yaml.ts';

/** Everything that a content folder needs in addition to the Code, for the body to fill in. */
export function newContent(title: string): readonly Edit[] {
  const files: Readonly<Record<string, unknown>> = {
    'site.yaml': {
      name: title,
      code: title,
      shortCode: title.length > 30 ? 'The Code' : title,
      publisher: { name: `${placeholder}: the body that publishes it`, site: 'https://www.gov.uk/' },
      address: 'https://code.example',
      language: 'en-GB',
      demonstration: false,
    },
    'glossary.yaml': [],
    'themes.yaml': [],
    'code/standing.yaml': { events: [] },
    'registers/bodies.yaml': {
      about: `${placeholder}: which bodies this Code names.`,
      bodies: [{ id: 'publisher', name: placeholder, role: `${placeholder}: what it does.`, namedIn: [placeholder] }],
      topics: [{ id: 'code', title: 'The Code' }],
      overlaps: [],
      whistleblowing: [`${placeholder}: how to raise a concern about wrongdoing.`],
    },
    'registers/access.yaml': {
      about: `${placeholder}: who has access.`,
      organisations: [{ id: 'publisher', name: placeholder, access: 'not known', source: placeholder }],
      notKnown: [],
    },
    'registers/your-data.yaml': {
      about: `${placeholder}: what people can ask for.`,
      rights: [
        {
          id: 'see',
          title: 'See what is held about you',
          law: placeholder,
          steps: [`${placeholder}: what to do first.`],
        },
      ],
      ifNotSatisfied: [`${placeholder}: how to complain.`],
      notKnown: [],
    },
  };
  const pages = ['accessibility', 'privacy', 'contact'].map((name) => ({
    path: `pages/${name}.mdx`,
    text: `---\ntitle: ${name[0]?.toUpperCase() ?? ''}${name.slice(1)}\nsummary: "${placeholder}: what this page says."\n---\n\n${placeholder}: the page.\n`,
  }));
  return [...Object.entries(files).map(([path, value]) => ({ path, text: toYaml(value) })), ...pages];
}
