import { placeholder } from '../../../../src/drafting/placeholder.ts';
import type { Edit } from '../disk/apply-edits.ts';
import { toYaml } from '../shared/to-yaml.ts';

/** Everything that a content folder needs in addition to the Code, where no more is known than a title: for the body to fill in. */
export function contentToFillIn(title: string): readonly Edit[] {
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
    'code/standing.yaml': { events: [] },
  };
  const pages = ['accessibility', 'privacy', 'contact'].map((name) => ({
    path: `pages/${name}.mdx`,
    text: `---\ntitle: ${name[0]?.toUpperCase() ?? ''}${name.slice(1)}\nsummary: "${placeholder}: what this page says."\n---\n\n${placeholder}: the page.\n`,
  }));
  return [...Object.entries(files).map(([path, value]) => ({ path, text: toYaml(value) })), ...pages];
}
