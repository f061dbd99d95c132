import { toBeWritten } from '../../../src/drafting/unwritten.ts';
import type { Edit } from '../disk/make-edits.ts';
import { yamlOf } from '../yaml-of.ts';

/** Everything that a folder of content needs beside the Code itself, for the body to fill in. */
export function newContent(title: string): readonly Edit[] {
  const files: Readonly<Record<string, unknown>> = {
    'site.yaml': {
      name: title,
      code: title,
      shortCode: title.length > 30 ? 'The Code' : title,
      publisher: { name: `${toBeWritten}: the body that publishes it`, site: 'https://www.gov.uk/' },
      address: 'https://code.example',
      language: 'en-GB',
      demonstration: false,
    },
    'glossary.yaml': [],
    'themes.yaml': [],
    'code/standing.yaml': { events: [] },
    'registers/bodies.yaml': {
      about: `${toBeWritten}: which bodies this Code names.`,
      bodies: [{ id: 'publisher', name: toBeWritten, role: `${toBeWritten}: what it does.`, namedIn: [toBeWritten] }],
      topics: [{ id: 'code', title: 'The Code' }],
      overlaps: [],
      whistleblowing: [`${toBeWritten}: how to raise a concern about wrongdoing.`],
    },
    'registers/access.yaml': {
      about: `${toBeWritten}: who has access.`,
      organisations: [{ id: 'publisher', name: toBeWritten, access: 'not known', source: toBeWritten }],
      notKnown: [],
    },
    'registers/your-data.yaml': {
      about: `${toBeWritten}: what people can ask for.`,
      rights: [
        {
          id: 'see',
          title: 'See what is held about you',
          law: toBeWritten,
          steps: [`${toBeWritten}: what to do first.`],
        },
      ],
      ifNotSatisfied: [`${toBeWritten}: how to complain.`],
      notKnown: [],
    },
  };
  const pages = ['accessibility', 'privacy', 'contact'].map((name) => ({
    path: `pages/${name}.mdx`,
    text: `---\ntitle: ${name[0]?.toUpperCase() ?? ''}${name.slice(1)}\nsummary: "${toBeWritten}: what this page says."\n---\n\n${toBeWritten}: the page.\n`,
  }));
  return [...Object.entries(files).map(([path, value]) => ({ path, text: yamlOf(value) })), ...pages];
}
