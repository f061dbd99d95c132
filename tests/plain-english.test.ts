import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../src/redline/sentences.ts';
import { samplePages } from './browser/page-kinds.ts';
import { builtPages } from './built-pages.ts';
import { plainEnglishFaults } from './html/plain-english.ts';
import { runs } from './long-check.ts';

/**
 * Pages with other words than those of the site: the text of the Code, which is as long as law has to be, and the reasons
 * of frozen revisions, which nobody may edit.
 */
const others = [
  /^\/code\//,
  /^\/clauses\/./,
  /^\/changes\//,
  /^\/consultations\/[^/]+\/respond\//,
  /^\/workshops\/[^/]+\/(?:changes|review)\//,
];

/** What frozen revisions say of their changes, which nobody may edit. */
function frozenSentences(): readonly string[] {
  const published = 'content/code/published';
  return readdirSync(published)
    .filter((name) => !name.endsWith('.json'))
    .map((label) => readFileSync(join(published, label, 'revision.yaml'), 'utf8'))
    .flatMap((record) => [...record.matchAll(/^ +(?:note|sentence): (.+)$/gm)])
    .flatMap(([, text = '']) => splitSentences(text));
}

describe('every page', () => {
  // The long check looks at all pages, and this at one of each kind.
  it('is in plain English, except for the Code and its frozen record', () => {
    const pages = runs(samplePages(builtPages()), builtPages());
    const ours = pages.filter(({ address }) => !others.some((other) => other.test(address)));
    const faults = ours.flatMap((page) => plainEnglishFaults(page, splitSentences));
    // Pages of recommendations repeat what frozen revisions say of their changes.
    expect(faults.filter((fault) => !frozenSentences().some((sentence) => fault.endsWith(sentence)))).toEqual([]);
  });
});

describe('the check of plain English', () => {
  const faults = (body: string) => plainEnglishFaults({ address: '/a/', html: `<main>${body}</main>` }, splitSentences);
  const words = (count: number, word = 'ball') => `The ${`${word} `.repeat(count - 1).trim()}.`;

  it('accepts short sentences of everyday words, however long what is in brackets', () => {
    expect(faults(`<p>You can ask. ${words(35)}</p>`)).toEqual([]);
    expect(faults(`<ul><li>It can inspect (${words(40).slice(0, -1)}).</li></ul>`)).toEqual([]);
  });

  it('finds a sentence that is too long', () => {
    expect(faults(`<p>You can ask. ${words(36)}</p>`)[0]).toContain('/a/  A sentence has 36 words');
  });

  it('finds a word that nobody says aloud', () => {
    expect(faults('<p>Whoever holds it can read it.</p>')[0]).toContain('for “whoever”');
  });

  it('finds a page of long words in long sentences', () => {
    expect(faults(`<p>${`${words(25, 'institutional')} `.repeat(5)}</p>`)[0]).toContain('readability index');
  });
});
