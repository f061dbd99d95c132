import { describe, expect, it } from 'vitest';
import { readContent } from '../../content/read-content.ts';
import { dataFiles } from '../../downloads/data/data-files.ts';
import { feedFiles } from '../../downloads/data/feeds/feeds.ts';
import { clauseLegislation, dataset, revisionLegislation } from '../../downloads/data/legislation.ts';
import { llmsText } from '../../downloads/data/text/llms-text.ts';
import { authorName, demonstrationStatement } from '../../model/demonstration.ts';
import { clausesOf } from '../../model/code.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { publishedOf } from './fill-published-content.ts';

const { content: ofProject } = readContent('content', { draft: 'leave out' });
if (ofProject === undefined) throw new Error('The content has problems.');
const code = smallCode([{ clauses: { a: 'Keep a log.' } }, { clauses: { a: 'Keep a full log.' } }]);

/** Each file and feed of a Code, its `llms.txt` and what pages say for search engines, by path. */
function everyText(demonstration: boolean): ReadonlyMap<string, string> {
  if (ofProject === undefined) return new Map();
  const settings = { ...ofProject.settings, demonstration };
  const published = publishedOf({ ...ofProject, settings, workshops: [], consultations: [], code });
  const [revision] = code.revisions;
  const clause = revision === undefined ? undefined : clausesOf(revision)[0];
  if (revision === undefined || clause === undefined) throw new Error('No clause.');
  return new Map([
    ...[...dataFiles(published), ...feedFiles(published)].map(({ path, text }): [string, string] => [path, text()]),
    ['llms.txt', llmsText(published)],
    ['revision', JSON.stringify(revisionLegislation(published, revision))],
    ['clause', JSON.stringify(clauseLegislation(published, revision, clause))],
    ['data set', JSON.stringify(dataset(published))],
  ]);
}

const invented = everyText(true);
const own = everyText(false);
const statement = demonstrationStatement({ ...ofProject.settings, demonstration: true }) ?? '';

describe('a demonstration', () => {
  it('says that it is one in every file, feed and table, and in what search engines read', () => {
    const silent = [...invented].filter(([path, text]) => {
      if (path.startsWith('schemas/') || path === 'clause') return false;
      return !text.includes(path.endsWith('.csv') ? ',demonstration\r\n' : statement);
    });
    expect(silent.map(([path]) => path)).toEqual([]);
    expect(invented.size).toBeGreaterThan(40);
  });

  it('says so in each row of a table', () => {
    const [, ...rows] = invented.get('glossary.csv')?.trimEnd().split('\r\n') ?? [];
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter((row) => !row.endsWith(',yes'))).toEqual([]);
  });

  it('names no body as the author of an invented text', () => {
    const author = authorName({ ...ofProject.settings, demonstration: true });
    expect(author).toMatch(/^Demonstration, not the /);
    expect(invented.get('revisions.atom')).toContain(`<author><name>${author}</name></author>`);
    expect(invented.get('revisions/0.2.xml')).toContain(`showAs="${author}"`);
    expect(invented.get('revision')).not.toContain('GovernmentOrganization');
    const { name } = ofProject.settings.publisher;
    // What the body's own registers say is real.
    const isRegister = (path: string) => /^(?:glossary|bodies|access|updates)\./.test(path);
    const attributed = [...invented].filter(([path, text]) => {
      const rest = text
        .replaceAll(`not the ${name}`, '')
        .replaceAll(`not by the ${name}`, '')
        .replaceAll(`not ${name} policy`, '');
      return !isRegister(path) && rest.includes(name);
    });
    expect(attributed.map(([path]) => path)).toEqual([]);
  });
});

describe('a body’s own Code', () => {
  it('speaks nowhere of a demonstration', () => {
    const speaking = [...own].filter(([, text]) => /demonstration|invented/i.test(text));
    expect(speaking.map(([path]) => path)).toEqual([]);
  });

  it('names the body as its author', () => {
    const { name, site } = ofProject.settings.publisher;
    expect(own.get('revisions.atom')).toContain(`<author><name>${name}</name><uri>${site}</uri></author>`);
    expect(own.get('revisions/0.2.xml')).toContain(`showAs="${name}"`);
    expect(own.get('revision')).toContain('GovernmentOrganization');
  });
});
