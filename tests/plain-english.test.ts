import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../src/redline/sentences.ts';
import { english } from '../src/words/en/english.ts';
import { samplePages } from './browser/page-kinds.ts';
import { builtPages } from './built-pages.ts';
import { plainEnglishFaults } from './html/plain-english.ts';
import { runs } from './long-check.ts';

/**
 * Pages with other words than those of the site: the text of the Code, which is as long as law has to be, and the reasons
 * of frozen revisions, which nobody may edit.
 */
const others = [
  /^\/code\/(?!on\/)/,
  /^\/clauses\/./,
  /^\/changes\/(?!compare\/)/,
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

/** The words of why a clause says what it says, which stand between those of the Code. */
const whyItSaysThis = 'reason';

/** The guides, which people read who do not write software. */
const guides = ['README.md', 'content/README.md', ...markdownIn('src/guides')];

/** Every message of the software, of which the built site and the form show only some at a time. */
function messagesIn(words: object): readonly string[] {
  return Object.values(words).flatMap((value: unknown) =>
    typeof value === 'string' ? [asRead(value)] : messagesIn(value as object),
  );
}

/** A message as people read it: with something put in, its last wording, and no markup. */
function asRead(message: string): string {
  let text = message.replaceAll(/<[^>]+>/g, '').replaceAll(/\{\w+\}/g, 'X');
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replaceAll(/\{\w+, (?:plural|select),(?: \w+ \{[^{}]*\})* other \{([^{}]*)\}\}/g, '$1');
  }
  return text;
}

function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => (name.endsWith('.md') ? [`${folder}/${name}`] : []));
}

describe('the words around the Code', () => {
  it('say why it says what it says without chains of labels', () => {
    const pages = builtPages().filter(({ address }) => /^\/clauses\/./.test(address));
    const faults = pages.flatMap((page) => plainEnglishFaults(page, splitSentences, whyItSaysThis));
    expect(pages.length).toBeGreaterThan(20);
    // They quote the Code and list reasons, which may be long.
    expect(faults.filter((fault) => / colons|plural/.test(fault))).toEqual([]);
  });
});

describe('what is not on a built page', () => {
  it.each(guides)('is in plain English: the guide %s', (file) => {
    expect(faultsOf(file, paragraphsIn(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it.each(Object.entries(english))('is in plain English: the messages in “%s”', (subject, words) => {
    // Readers type these, and never read them.
    const read = Object.fromEntries(Object.entries(words).filter(([name]) => name !== 'called'));
    const sentences = messagesIn(read).filter((text) => text.includes(' '));
    expect(sentences.length).toBeGreaterThan(0);
    expect(faultsOf(subject, sentences)).toEqual([]);
  });
});

/** The paragraphs and cells of a Markdown text, without its samples. */
function paragraphsIn(markdown: string): readonly string[] {
  const paragraphs: string[] = [];
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  visit(tree, (node) => {
    // What people type or see on a screen is not a sentence.
    if (node.type === 'inlineCode') node.value = 'X';
  });
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'tableCell') paragraphs.push(toString(node).replaceAll(/\s+/g, ' '));
  });
  return paragraphs;
}

function faultsOf(file: string, texts: readonly string[]): readonly string[] {
  const html = toHtml(
    h(
      'main',
      texts.map((text) => h('p', text)),
    ),
  );
  return plainEnglishFaults({ address: file, html }, splitSentences);
}

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

  it('finds a chain of labels, a count without a plural, and a lead that is said twice', () => {
    expect(faults('<p>Taken out: “show”: 0.3, for Law: the Act.</p>')[0]).toContain('has 3 colons');
    expect(faults('<p>Reasons: 24 recommendation, 1 action.</p>')[0]).toContain('needs a plural');
    expect(faults('<p>See action 16 response and section 3 question.</p>')).toEqual([]);
    expect(
      faults('<p class="govuk-body-l">How to see what is held.</p><p>This page says how to see what is held.</p>')[0],
    ).toContain('repeats the lead');
  });

  it('finds a page of long words in long sentences', () => {
    expect(faults(`<p>${`${words(25, 'institutional')} `.repeat(5)}</p>`)[0]).toContain('readability index');
  });
});
