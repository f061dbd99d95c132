import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { readRuleExample } from '../../../src/content/diagnostics/rule-example.ts';
import { breakContent, copySoundContent } from '../../../src/content/testing/sound-content.ts';
import { contentDemands, contentLines } from './check-content.ts';
import { storeLines, storeTrial } from './check-store.ts';
import { goneFrom } from './try-build.ts';

function siteWith(...files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'upgrade-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  return folder;
}

test('content that is sound has nothing to correct', () => {
  const folder = copySoundContent();
  const { refused, kept } = contentDemands(folder);
  expect([...refused, ...kept]).toEqual([]);
});

test('a new rule is a warning for what is published, and holds up only the draft', () => {
  const example = readRuleExample('table-cells');
  const inDraft = contentDemands(breakContent(example));
  expect(inDraft.refused).toEqual([]);
  expect(inDraft.inDraft.map(({ rule }) => rule)).toEqual(['table-cells']);

  const published = contentDemands(
    breakContent({ ...example, in: example.in.replace('code/draft', 'code/published/0.2') }),
  );
  expect(published.kept.map(({ rule }) => rule)).toEqual(['table-cells']);
});

test('what the build would refuse is listed first, with its file', () => {
  const folder = copySoundContent();
  writeFileSync(join(folder, 'glossary.yaml'), '- {}\n');
  const demands = contentDemands(folder);
  expect(demands.refused.length).toBeGreaterThan(0);
  expect(contentLines(folder, demands)[1]).toContain('refuses to build the site');
  expect(contentLines(folder, demands).join('\n')).toContain('glossary.yaml:1');
});

test('a site that never stored a response has nothing to migrate', async () => {
  const location = { file: join(siteWith(), 'responses.sqlite') };
  expect(await storeTrial(location)).toBeUndefined();
  expect(storeLines(location, undefined).join('\n')).toContain('nothing to migrate');
});

test('a database is named without its password', () => {
  const trial = { pending: ['2027-01-x'], read: 1, damage: [] };
  const lines = storeLines({ address: 'postgres://me:secret@host/responses' }, trial);
  expect(lines.join('\n')).toContain('2027-01-x');
  expect(lines.join('\n')).toContain('Tried on a copy: 1 response read.');
  expect(lines.join('\n')).not.toContain('secret');
});

test('an address that a new version would no longer have is named, whatever its scripts are called', () => {
  const deployed = siteWith('index.html', 'code/index.html', 'data/index.json', '_astro/a.1.js', 'index.html.br');
  const built = siteWith('index.html', 'code/index.html', '_astro/a.2.js');
  expect(goneFrom(deployed, built)).toEqual(['/data/index.json']);
  expect(() => goneFrom(siteWith('a.txt'), built)).toThrow('is not the folder of a built site');
});
