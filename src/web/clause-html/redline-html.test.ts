import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import type { Block, ClauseTree, Inline } from '../../model/clause-tree.ts';
import { redline } from '../../redline/redline.ts';
import { redlineHtml } from './redline-html.ts';
import { printedRows } from './sides-html.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: readonly Inline[]): Block => ({ type: 'paragraph', children });
const clause = (...children: readonly Block[]): ClauseTree => ({ type: 'clause', children });
const link = (url: string, words: string): Inline => ({ type: 'link', url, children: [text(words)] });
const note = (label: string, words: string): Block => ({
  type: 'footnoteDefinition',
  label,
  children: [paragraph(text(words))],
});
const call = (label: string): Inline => ({ type: 'footnoteReference', label });

const html = (before: ClauseTree, after: ClauseTree): string =>
  redlineHtml(redline(before, after), {
    clause: 'records',
    rank: 4,
    hasAnchors: false,
    labelOf: (id) => id,
    hrefOf: (id) => `/clauses/${id}/`,
  });

/** What a text browser shows. */
const words = (page: string): string => page.replaceAll(/<[^>]*>/g, '');

describe('a redline as HTML', () => {
  it('says in text what was deleted and what was inserted', () => {
    const page = html(clause(paragraph(text('Users must check.'))), clause(paragraph(text('Users should check.'))));

    expect(words(page)).toBe('Users [deleted:] must [end of deletion] [inserted:] should [end of insertion] check.');
  });

  it('shows a deleted link as plain text with its address, and puts no mark inside the text of the new one', () => {
    const page = html(
      clause(paragraph(text('See '), link('https://old.example', 'the guide'), text('.'))),
      clause(paragraph(text('See '), link('https://new.example', 'our rules'), text('.'))),
    );

    expect(page).not.toContain('href="https://old.example"');
    expect(page).toContain('<a href="https://new.example">our rules</a>');
    expect(words(page)).toBe(
      'See [deleted:] the guide (https://old.example) [end of deletion] [inserted:] our rules [end of insertion].',
    );
  });

  it('keeps all footnotes in the list, whichever revision they are from', () => {
    const before = clause(paragraph(text('Kept.'), call('a')), note('a', 'The first law.'));
    const after = clause(paragraph(text('Kept.'), call('b')), note('b', 'Something else entirely, of another year.'));
    const list = /<ol class="footnotes">(.*)<\/ol>/s.exec(html(before, after))?.[1] ?? '';

    expect(list).toMatch(/^<li/);
    expect(list).not.toMatch(/<\/li>(?!<li|$)/);
    expect(words(list)).toContain('[deleted:] The first law. [end of deletion]');
  });

  it('leads from each footnote of the old text, printed by itself, back to where it was', () => {
    const before = clause(paragraph(text('Whoever is asked must answer.'), call('a')), note('a', 'The first law.'));
    const after = clause(paragraph(text('A person may inspect every single register.')));
    const context = { clause: 'records', rank: 4, hasAnchors: false, labelOf: String, hrefOf: String } as const;
    const rows = printedRows(redline(before, after), { ...context, side: 'before' }, { ...context, side: 'after' });
    const old = rows.map((row) => toHtml(row.before)).join('');

    expect(old).toContain('href="#fnref-records-a"');
    expect(old).toContain('id="fnref-records-a"');
  });

  it('marks nothing if nothing changed', () => {
    const same = clause(paragraph(text('Users must check.')));

    expect(html(same, same)).toBe('<p>Users must check.</p>');
  });
});
