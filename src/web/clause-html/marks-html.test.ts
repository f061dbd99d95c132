import { describe, expect, it } from 'vitest';
import type { Redline, RedlineInline } from '../../redline/redline-tree.ts';
import {
  call,
  clause,
  footnote,
  link,
  numberedList,
  p,
  para,
  ref,
  strong,
  term,
} from '../../redline/testing/clause-builder.ts';
import { redlineHtml } from './redline-html.ts';
import { context, html, htmlOf, paragraph, seen, text, words } from './testing/print-redline.ts';

describe('replaced words', () => {
  const replaced = (before: string, after: string) => seen(html(clause(before), clause(after)));

  it('keep a space between old and new', () => {
    expect(replaced('Users must check.', 'Users should check.')).toBe('Users must should check.');
    expect(replaced('A fee of £20 is due.', 'A fee of £200 is due.')).toBe('A fee of £20 £200 is due.');
  });

  it('get no space before punctuation or inside a word', () => {
    const [old, now] = [text('body'), text(', the clerk')];
    expect(seen(htmlOf(paragraph(text('The '), deletion(old), insertion(now), text('.'))))).toBe(
      'The body, the clerk.',
    );
    const [statutory, legal] = [text('statutory'), text('legal')];
    expect(seen(htmlOf(paragraph(text('a non-'), deletion(statutory), insertion(legal), text('-body'))))).toBe(
      'a non-statutorylegal-body',
    );
  });
});

function deletion(...children: (RedlineInline & { readonly type: 'text' })[]): RedlineInline {
  return { type: 'deletion', children };
}
function insertion(...children: (RedlineInline & { readonly type: 'text' })[]): RedlineInline {
  return { type: 'insertion', children };
}

describe('words that stayed', () => {
  it('say that they are now bold, or no longer', () => {
    expect(seen(html(clause('Users must log.'), clause(p('Users ', strong('must'), ' log.'))))).toBe(
      'Users [now bold] must log.',
    );
    expect(html(clause(p('Users ', strong('must'), ' log.')), clause('Users must log.'))).toBe(
      '<p>Users <span class="mark-note">[no longer bold]</span> ' +
        '<span class="changed">must<i> [end of change of style]</i></span> log.</p>',
    );
  });

  it('say that they are now a defined term, no longer one, or one with another meaning', () => {
    const as = (id: string) => clause(p('A ', term(id, 'body'), ' must log.'));
    expect(seen(html(as('force'), as('agency')))).toBe('A [now means the agency, previously the force] body must log.');
    expect(seen(html(clause('A body must log.'), as('agency')))).toBe(
      'A [now a defined term: the agency] body must log.',
    );
    expect(seen(html(as('agency'), clause('A body must log.')))).toBe(
      'A [no longer a defined term: the agency] body must log.',
    );
  });

  it('are not struck if only the address of their link changed', () => {
    const to = (url: string) => clause(p('See ', link(url, 'the guide'), ' now.'));
    const page = html(to('https://a.example/'), to('https://b.example/'));
    expect(seen(page)).toBe('See the guide [now leads to https://b.example/, previously to https://a.example/] now.');
    expect(page).toContain('<a href="https://b.example/">the guide</a>');
    expect(page).not.toContain('<del>');
    expect(seen(html(clause('See the guide now.'), to('https://b.example/')))).toBe(
      'See the guide [now leads to https://b.example/] now.',
    );
  });

  it('say once for a clause that only characters changed', () => {
    const changed = { ...text('the “site”'), was: { value: 'the "site"' } };
    expect(seen(htmlOf(paragraph(changed), paragraph(changed)))).toBe(
      '[characters such as quotation marks, dashes or spaces changed, but no word]the “site”the “site”',
    );
  });
});

describe('a reference that leads elsewhere', () => {
  const to = (id: string) => clause(p('See ', ref(id), ' too.'));

  it('strikes the label that was there before', () => {
    expect(seen(html(to('retention'), to('scope')))).toBe('See M scope too.');
  });

  it('names both targets if both texts print the same label', () => {
    expect(seen(html(to('retention'), to('putting-in')))).toBe(
      'See M [now leads to “putting-in”, previously to “retention”] too.',
    );
  });
});

describe('moved and reshaped blocks', () => {
  it('lead to their other ends, each by its number', () => {
    const page = htmlOf(
      { type: 'movedAway', key: 1 },
      { type: 'movedAway', key: 2 },
      { type: 'moved', key: 2, children: [p('Second.')] },
      { type: 'moved', key: 1, children: [p('First.')] },
    );
    expect(page).toContain(
      '<p class="mark-note" id="moved-records-1">[<a href="#move-records-1">moved from here (move 1)</a>]</p>',
    );
    expect(page).toContain(
      '<div class="remark" id="move-records-1"><p class="mark-note">[<a href="#moved-records-1">moved here (move 1)</a>]</p>',
    );
  });

  it('lead to the page with both clauses, where that is another', () => {
    const passage: Redline = {
      type: 'redline',
      children: [{ type: 'movedFromClause', clause: 'scope', key: 3, children: [p('A rule.')] }],
    };
    expect(redlineHtml(passage, { ...context, movesAt: '/changes/0.1...0.2/' })).toContain(
      '<div class="remark"><p class="mark-note">[<a href="/changes/0.1...0.2/#moved-3">from scope (passage 3)</a>]',
    );
  });

  it('name both shapes, and the numbers that items had', () => {
    const page = htmlOf({
      type: 'reshaped',
      before: [numberedList(1, 'One.', 'Two.')],
      children: [numberedList(1, 'One.'), { type: 'insertion', children: [p('Between.')] }, numberedList(1, 'Two.')],
    });
    expect(seen(page)).toBe('[a numbered list of 2 items became 2 numbered lists]One.Between.[was 2] Two.');
  });

  it('mark a sentence that moved, with the change in it', () => {
    const page = htmlOf(
      paragraph(
        {
          type: 'moved',
          key: 1,
          children: [text('The gate '), deletion(text('must')), insertion(text('should')), text(' hold. ')],
        },
        text('Tests show it.'),
        { type: 'movedAway', key: 1 },
      ),
    );
    expect(seen(page)).toBe(
      '[moved here (move 1)] The gate must should hold. Tests show it. [moved from here (move 1)]',
    );
    expect(words(page)).toContain('[end of move]');
  });
});

describe('numbers of footnotes', () => {
  it('are those of the text after, with the old one where it was another', () => {
    const before = clause(
      p('One.', call('a'), ' Two.', call('b')),
      footnote('a', 'First law.'),
      footnote('b', 'Second act.'),
    );
    const after = clause(
      p('One.', call('b'), ' Two.', call('a')),
      footnote('b', 'Second act.'),
      footnote('a', 'First law.'),
    );
    const page = html(before, after);
    expect(seen(page.replace(/^.*<ol class="footnotes">/s, ''))).toMatch(
      /^\[was 2\]Second act\..*\[was 1\]First law\./s,
    );
  });

  it('strike a reference with the number that it had, and do not count a footnote that is gone', () => {
    const before = clause(
      p('One.', call('a'), ' Two.', call('b')),
      footnote('a', 'First law of all.'),
      footnote('b', 'Second act.'),
    );
    const after = clause(p('One. Two.', call('b')), footnote('b', 'Second act.'));
    const page = html(before, after);
    expect(seen(page)).toContain('One.1 Two.1');
    expect(page).toContain('<li class="gone" value="1">');
    expect(page).toContain('<li id="fn-records-b" value="1">');
  });
});

it('a numbered paragraph keeps a space between its old and new number', () => {
  expect(seen(htmlOf({ ...para('x', '16', 'Log.'), was: { number: '15' } }))).toBe('15 16Log.');
});
