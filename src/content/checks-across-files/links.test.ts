import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { routes } from '../../web/routes.ts';
import { openContentFolder } from '../files/content-folder.ts';
import { readContent } from '../read-content.ts';
import { readFiles } from '../readers/read-files.ts';
import { copySoundContent, soundContent } from '../testing/sound-content.ts';
import { siteAddresses } from './site-addresses.ts';
import { fileURLToPath } from 'node:url';

/** Rules broken by content in which a text of the working draft, or of a page, is replaced. */
function rulesBrokenBy(file: string, ok: string, notOk: string): readonly string[] {
  const folder = copySoundContent();
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(ok);
  writeFileSync(path, text.replace(ok, notOk));
  return readContent(folder, { draft: 'include' }).problems.map(({ rule }) => rule);
}

const linked = (href: string) => rulesBrokenBy('code/draft/clauses/access.mdx', 'https://example.org/guide', href);

test.each([
  '/no-such-page/',
  '/clauses/no-such-clause/',
  '/code/0.9/',
  '/code/draft/',
  '/code/0.2/#no-such-clause',
  '/glossary/#no-such-term',
  '/glossary',
  '/code/../no-such-page/',
  '/no-such-page/?a=b#c',
  '/%6eo-such-page/',
  '#no-such-clause',
  'https://code.example.org/no-such-page/',
])('a link to %s leads nowhere', (href) => {
  expect(linked(href)).toEqual(['link-unknown']);
});

test.each([
  '/',
  '/glossary/#audit',
  '/code/0.2/',
  '/code/0.2/#how-long',
  '/changes/0.1...0.2/',
  '/clauses/records/',
  '/consultations/first-round/respond/',
  '/about/',
  '/search/?q=records',
  '/data/code.json',
  '#how-long',
  'https://code.example.org/glossary/',
  'https://elsewhere.example.org/no-such-page/',
])('a link to %s leads somewhere', (href) => {
  expect(linked(href)).toEqual([]);
});

test.each([
  ['a clause that refers to itself', 'code/draft/clauses/records.mdx', 'to="purpose"', 'to="records"'],
  [
    'a paragraph that refers to itself',
    'code/draft/clauses/records.mdx',
    'a year.[^a]',
    'a year.[^a] <Ref to="how-long" />',
  ],
  ['a clause that links to itself', 'code/draft/clauses/access.mdx', 'https://example.org/guide', '/clauses/access/'],
  ['a paragraph that links to itself', 'code/draft/clauses/records.mdx', 'a year.[^a]', 'a [year](#how-long).[^a]'],
  ['a page that links to itself', 'pages/about.mdx', 'Ask the body.', 'See [this page](/about/).'],
])('%s is reported', (_, file, ok, notOk) => {
  expect(rulesBrokenBy(file, ok, notOk)).toEqual(['ref-self']);
});

test('a clause may refer to a paragraph of its own, and a page to a heading of its own', () => {
  const ok = ['<Term id="controller">controller</Term>', '<Ref to="how-long" /> and the controller'] as const;
  expect(rulesBrokenBy('code/draft/clauses/records.mdx', ...ok)).toEqual([]);
  expect(rulesBrokenBy('pages/about.mdx', 'Ask the body.', 'See [above](#how-to-use-it).')).toEqual([]);
  expect(rulesBrokenBy('pages/about.mdx', 'Ask the body.', 'See [above](#how-to-us-it).')).toEqual(['link-unknown']);
});

test('a clause without a letter in a lettered part is reported; a part without letters is not', () => {
  const lettered = '      - clause: access\n        number: B';
  expect(rulesBrokenBy('code/draft/revision.yaml', lettered, '      - clause: access')).toEqual(['number-missing']);
});

test('every address of the site can be linked to, but a register only where the body keeps it or the text is published', () => {
  const files = readFiles(
    openContentFolder(fileURLToPath(soundContent), () => undefined),
    { draft: 'leave out' },
  );
  const { has } = siteAddresses(files);
  const addresses = [
    ...Object.values(routes).filter((route) => typeof route === 'string'),
    routes.revision('0.2'),
    routes.cite('0.2'),
    routes.since('0.2'),
    routes.onDay('2020-03-02'),
    routes.copy('0.2'),
    routes.clause('access'),
    routes.comparison('0.1', '0.2'),
    routes.beforeAndAfter('0.1', '0.2'),
    routes.recommendation('w1-1.1-1'),
    routes.recommendationsByTheme('access'),
    routes.recommendationsByAnswer('accepted in part'),
    routes.recommendationsBySection('2020-01-15-first', '1.1'),
    routes.workshop('2020-01-15-first'),
    routes.workshopChanges('2020-01-15-first'),
    routes.workshopReview('2020-01-15-first'),
    routes.consultation('first-round'),
    routes.respond('first-round'),
    routes.withdraw('first-round'),
    routes.page('about'),
    routes.dataFile('clauses/access.json'),
    routes.feed('changes.atom'),
    routes.copyFile('0.2', 'large print', 'pdf'),
    routes.paperForm('first-round'),
    routes.reviewPack('2020-01-15-first'),
  ];
  expect(addresses.filter((address) => !has(address, true))).toEqual([]);
  expect(addresses.filter((address) => !has(address, false))).toEqual([routes.updates]);
});

test.each([
  ['https://code.example.org/codes/example/code/', []],
  ['/code/', []],
  ['https://code.example.org/elsewhere/', []],
  ['https://code.example.org/codes/example/no-such-page/', ['link-unknown']],
])('below a path, %s is a page of the site only if the path comes first', (href, rules) => {
  const folder = copySoundContent();
  const replace = (file: string, from: string, to: string) => {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  replace('site.yaml', 'https://code.example.org', 'https://code.example.org/codes/example/');
  replace('code/draft/clauses/access.mdx', 'https://example.org/guide', href);

  expect(readContent(folder, { draft: 'include' }).problems.map(({ rule }) => rule)).toEqual(rules);
});
