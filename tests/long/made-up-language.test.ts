import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/commands/run-node.ts';
import { serveElsewhere } from '../built-elsewhere.ts';
import { asPhrases, englishIn, phrasesOf } from '../made-up-language/english-left.ts';
import { madeUpText } from '../made-up-language/made-up-words.ts';
import { pagesOfForm } from '../made-up-language/pages-of-form.ts';
import type { SaidOfMark } from '../made-up-language/testing/say-marks.ts';
import { madeUpTag, siteInMadeUpLanguage } from '../made-up-language/site-in-made-up-language.ts';
import { recordKeyTests } from '../responses/record-key-tests.ts';
import { textsOfHtml, wordsOfSite, type FileWords } from '../made-up-language/words-of-files.ts';

/** What the copy of the project says of each mark. */
function saidOfMarks(project: string): readonly SaidOfMark[] {
  const { stdout } = spawnSync(process.execPath, ['tests/made-up-language/testing/say-marks.ts'], {
    cwd: project,
    env: { ...process.env, SITE_LANGUAGE: madeUpTag },
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  return JSON.parse(stdout) as readonly SaidOfMark[];
}

describe('a site in a language that nobody speaks', () => {
  // Within the project, whose packages the endpoint loads.
  const folder = join(projectRoot, 'var', 'made-up-language');
  let words: readonly FileWords[] = [];
  let phrases = '';
  let project = '';

  beforeAll(async () => {
    const site = await siteInMadeUpLanguage(folder);
    phrases = phrasesOf(site.content);
    project = site.project;
    process.env['RESPONSES_FILE'] = join(folder, 'responses.sqlite');
    await recordKeyTests(process.env);
    const server = await serveElsewhere(site.dist);
    const form = await pagesOfForm(server.address);
    await server.stop();
    words = [
      ...(await wordsOfSite(site.dist)),
      ...[...form].map(([file, html]) => ({ room: 'form', file, texts: textsOfHtml(html) })),
    ];
  });
  afterAll(() => {
    delete process.env['RESPONSES_FILE'];
    rmSync(folder, { recursive: true, force: true });
  });

  it('speaks it on pages, on the form and its receipt, in PDF and Word files, feeds and texts', () => {
    for (const [room, text] of [
      ['pages', 'Skip to main content'],
      ['form', 'There is a problem'],
      ['PDF', 'Contents'],
      ['Word', 'Contents'],
      ['feeds', 'What changed since'],
      ['texts', 'What changed, and why'],
      ['clauses on other sites', 'Example'],
    ] as const) {
      const said = words.filter((one) => one.room === room).flatMap(({ texts }) => texts);
      expect(
        said.some((one) => one.includes(madeUpText(text))),
        `${room}: ${text}`,
      ).toBe(true);
    }
  });

  it('speaks it at every mark that a redline can have', () => {
    const marks = saidOfMarks(project);
    expect(marks.length).toBeGreaterThan(100);
    for (const { content, html, texts } of marks) {
      const own = content.map(asPhrases).join('¶');
      expect([...textsOfHtml(html), ...texts].flatMap((text) => englishIn(text, own))).toEqual([]);
    }
  });

  it.each(['pages', 'form', 'texts', 'feeds', 'Word', 'PDF', 'clauses on other sites'])(
    'has no English in the room “%s”',
    (room) => {
      const left = words
        .filter((one) => one.room === room)
        .flatMap(({ file, texts }) =>
          texts.flatMap((text) => englishIn(text, phrases)).map((phrase) => `${phrase} (${file})`),
        );
      expect(left).toEqual([]);
    },
  );
});
