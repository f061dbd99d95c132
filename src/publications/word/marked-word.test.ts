import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { wordMarks } from '../../../scripts/code/import/word-marks.ts';
import { elements, readPart, unpack, wordsIn } from '../../../scripts/code/import/word-xml.ts';
import type { ClauseTree } from '../../code/clause-tree.ts';
import type { Revision } from '../../code/code.ts';
import { decided, smallCode, type SmallRevision } from '../../provenance/testing/small-code.ts';
import { anyClause, wordyClause } from '../../redline/testing/arbitrary-clause.ts';
import {
  call,
  footnote,
  list,
  numberedList,
  p,
  para,
  ref,
  strong,
  table,
} from '../../redline/testing/clause-builder.ts';
import { editedClause } from '../../redline/testing/edit-clause.ts';
import { readContent } from '../../source/read-content.ts';
import { cleanWord } from './clean-word.ts';
import { markedWord } from './marked-word.ts';
import { copiedFor, markedFor, type Copiable } from './testing/copied-content.ts';
import { danglingIn } from './testing/dangling.ts';
import { readCopy } from './testing/read-copy.ts';
import { cases } from '../../../tests/long-check.ts';

const { content } = readContent('content', { draft: 'include' });
if (content === undefined) throw new Error('The content of this project has problems.');
const neighbours = content.code.revisions.slice(1).flatMap((to, index) => {
  const from = content.code.revisions[index];
  return from === undefined ? [] : [[from.label, to.label, from, to] as const];
});

describe('a copy with its changes tracked', () => {
  it.each(neighbours)(
    'gives revision %s when all are rejected, and %s when all are accepted',
    async (_from, _to, from, to) => {
      expect(await differences(content, from, to)).toEqual([]);
    },
  );

  it('moves parts and clauses by a deletion and an insertion, with comments that name the other place', async () => {
    const { from, to } = pairOf(
      {
        a: { part: 'one', text: ['A stays.'] },
        b: { part: 'one', text: ['B moves.'] },
        c: { part: 'two', text: ['C.'] },
      },
      {
        c: { part: 'two', text: ['C.'] },
        b: { part: 'two', text: ['B moves.'] },
        a: { part: 'one', text: ['A stays.'] },
      },
    );
    expect(await differences(small, from, to)).toEqual([]);
    const comments = await commentsOf(from, to);
    expect(comments).toEqual([
      'Moved here from after the part “one”.',
      'Moved here from the start of “two”. Moved.',
      'Moved here from after “About a”. Moved.',
      'Moved to after “About c”.',
      'Moved to the start of the Code.',
      'Moved to the start of “two”.',
    ]);
  });

  it('tells the reasons of a clause that changed, and of a reference that follows a renumbering, in comments', async () => {
    const [from, to] = smallCode([
      { clauses: { a: { number: 'A', text: ['Keep a log.'] }, b: { text: [p('See ', ref('a'), '.')] } } },
      {
        clauses: { a: { number: 'B', text: ['Keep a full log.'] }, b: { text: [p('See ', ref('a'), '.')] } },
        changes: [decided('amended', 'a')],
      },
    ]).revisions;
    if (from === undefined || to === undefined) throw new Error('Two revisions were asked for.');
    expect(await differences(small, from, to)).toEqual([]);
    expect(await commentsOf(from, to)).toEqual([
      'Amended, renumbered. It is clearer. Reason: It is clearer. (decision)',
      'This reference leads to the same text as before. Only the number it prints changed.',
    ]);
  });

  it('has one comment on a heading, also where a clause moved and was changed', async () => {
    const { from, to } = pairOf(
      { a: { text: ['A stays.'] }, b: { text: ['B stays.'] }, c: { text: ['C moves.'] } },
      { c: { text: ['C moves, and says more.'] }, a: { text: ['A stays.'] }, b: { text: ['B stays.'] } },
    );
    for (const [before, after, copiable] of [
      [from, to, small] as const,
      ...neighbours.map(([, , ...pair]) => [...pair, content] as const),
    ]) {
      const document = readPart(unpack(await markedWord(markedFor(copiable, before, after))), 'word/document.xml');
      const headings = elements(document, 'w:p').filter((one) =>
        elements([one], 'w:pStyle').some(({ attributes }) => attributes['w:val']?.startsWith('Heading')),
      );
      const signs = headings.map((one) => elements([one], 'w:commentReference').length);
      expect(Math.max(...signs)).toBe(1);
    }
    expect(await commentsOf(from, to)).toContain('Moved here from after “About b”. Amended, moved.');
  });

  it('gives no comment the number of a footnote, which LibreOffice takes for that of the footnote', async () => {
    for (const [, , from, to] of neighbours) {
      const parts = unpack(await markedWord(markedFor(content, from, to)));
      const ids = (path: string, name: string) =>
        elements(readPart(parts, path), name).map(({ attributes }) => attributes['w:id']);
      const notes = ids('word/footnotes.xml', 'w:footnote');
      const comments = ids('word/comments.xml', 'w:comment');
      expect(Math.min(notes.length, comments.length)).toBeGreaterThan(2);
      expect(comments.filter((id) => notes.includes(id))).toEqual([]);
    }
  });

  it('tracks paragraphs, items, rows, columns, numbers, stress, footnotes and kinds of list', async () => {
    const { from, to } = pairOf(
      {
        a: {
          text: [
            para('p1', '1', 'Users must keep a log of every search that they make in the system.'),
            list('first of the items', 'second of the items', 'third of the items'),
            table(['Who', 'What'], ['Users', 'Log out'], ['Forces', 'Report']),
            p('A call', call('n'), ' of a note, and a ', strong('strong'), ' word.'),
            footnote('n', 'The words of the footnote.'),
          ],
        },
      },
      {
        a: {
          text: [
            'A paragraph before all others.',
            para('p1', '2', 'Users must keep a full log of every search that they make in the system.'),
            numberedList(1, 'first of the items', 'third of the items', 'and a fourth one'),
            table(['Who', 'When', 'What'], ['Users', 'Daily', 'Log out'], ['Bodies', 'Never', 'Ask']),
            p('A call', call('n'), ' of a note, and a strong word.'),
            footnote('n', 'The new words of the footnote.'),
          ],
        },
      },
    );
    expect(await differences(small, from, to)).toEqual([]);
  });

  it('has the same bytes each time, and leads to nothing that is not there', async () => {
    const [, , from, to] = neighbours[0] ?? [];
    if (from === undefined || to === undefined) throw new Error('The content has one revision only.');
    const bytes = await markedWord(markedFor(content, from, to));
    expect(Buffer.from(await markedWord(markedFor(content, from, to))).equals(Buffer.from(bytes))).toBe(true);
    expect(danglingIn(unpack(bytes))).toEqual([]);
  });

  it('lists every clause that changed before the text, with what was done and what it means, as links', async () => {
    const [from, to] = smallCode([
      { clauses: { a: { text: ['Keep a log.'] }, b: { text: ['B goes.'] }, c: { text: ['C stays.'] } } },
      {
        clauses: { a: { text: ['Keep a full log.'] }, c: { text: ['C stays.'] } },
        changes: [decided('amended', 'a')],
      },
    ]).revisions;
    if (from === undefined || to === undefined) throw new Error('Two revisions were asked for.');
    const marked = await markedWord(markedFor(small, from, to));
    const paragraphs = elements(readPart(unpack(marked), 'word/document.xml'), 'w:p');
    const start = paragraphs.findLastIndex((one) => wordsIn([one]).trim() === 'List of changes');
    const listed = paragraphs.slice(start + 1, start + 3);
    expect(listed.map((one) => wordsIn([one]).trim())).toEqual([
      'About a: amended. It is clearer.',
      'About b: removed.',
    ]);
    for (const one of listed) expect(elements([one], 'w:hyperlink')).toHaveLength(1);
    expect(danglingIn(unpack(marked))).toEqual([]);
  });

  it('says at its head that accepting and rejecting concern the clauses, and that all else stays', async () => {
    const { from, to } = pairOf({ a: { text: ['Before.'] } }, { a: { text: ['After.'] } });
    const parts = unpack(await markedWord(markedFor(small, from, to)));
    expect(wordsIn(readPart(parts, 'word/document.xml'))).toContain(
      `To accept all gives the text of the clauses in revision ${to.label}, to reject all gives the one in revision ${from.label}. ` +
        `Either way, this page, the lists and the heads of the pages stay those of revision ${to.label}.`,
    );
  });

  it('gives no day to a change that is known to the month only', async () => {
    const { from, to } = pairOf({ a: { text: ['Before.'] } }, { a: { text: ['After.'] } });
    const xml = async (revision: Revision) =>
      strFromU8(unpack(await markedWord(markedFor(small, from, revision)))['word/document.xml'] ?? new Uint8Array());
    expect(await xml(to)).not.toContain('w:date');
    expect(await xml({ ...to, record: { ...to.record, date: '2019-02-01' } })).toContain(
      'w:date="2019-02-01T00:00:00Z"',
    );
  });

  it('is told apart from one in which the end of a paragraph, a row or a format was not tracked', async () => {
    const { from, to } = pairOf(
      { a: { text: ['One stays.', list('item'), table(['A'], ['b'])] } },
      {
        a: {
          text: ['One stays.', 'Another quite new one.', numberedList(1, 'item'), table(['A'], ['b'], ['quite new'])],
        },
      },
    );
    const marked = unpack(await markedWord(markedFor(small, from, to)));
    const xml = strFromU8(marked['word/document.xml'] ?? new Uint8Array());
    const wanted = readCopy(await cleanWord(copiedFor(small, from)), 'accept');
    const readsAs = (document: string) =>
      readCopy(zipSync({ ...marked, 'word/document.xml': strToU8(document) }), 'reject');
    expect(readsAs(xml)).toEqual(wanted);
    for (const tracked of [
      /<w:rPr><w:ins [^>]*\/><\/w:rPr>/,
      /<w:trPr>.*?<w:ins [^>]*\/><\/w:trPr>/,
      /<w:pPrChange .*?<\/w:pPrChange>/,
    ]) {
      const broken = xml.replace(tracked, '');
      expect(broken).not.toBe(xml);
      expect(readsAs(broken)).not.toEqual(wanted);
    }
  });

  const sources: readonly [string, fc.Arbitrary<[ClauseTree, ClauseTree]>][] = [
    ['clauses that were edited', editedClause(wordyClause)],
    ['clauses with every kind of node that were edited', editedClause(anyClause)],
    ['clauses that have nothing to do with each other', fc.tuple(wordyClause, anyClause)],
  ];
  it.each(sources)('gives either text of %s', async (_, pairs) => {
    await fc.assert(
      fc.asyncProperty(fc.array(pairs, { minLength: 8, maxLength: 8 }), async (clauses) => {
        const { from, to } = revisionsOf(clauses);
        expect(await differences(small, from, to)).toEqual([]);
      }),
      { ...cases(1, 3), endOnFailure: true },
    );
  });
});

const small: Copiable = { settings: content.settings, glossary: [], code: { revisions: [], standing: { events: [] } } };

function pairOf(
  before: SmallRevision['clauses'],
  after: SmallRevision['clauses'],
): Readonly<Record<'from' | 'to', Revision>> {
  const [from, to] = smallCode([{ clauses: before }, { clauses: after }]).revisions;
  if (from === undefined || to === undefined) throw new Error('Two revisions were asked for.');
  return { from, to };
}

async function commentsOf(from: Revision, to: Revision): Promise<readonly string[]> {
  const parts = unpack(await markedWord(markedFor(small, from, to)));
  return wordMarks(parts).flatMap(({ kind, words }) => (kind === 'comment' ? [words] : []));
}

/** Lines of the clean copies that the tracked one does not give, beside what it gives. */
async function differences(copiable: Copiable, from: Revision, to: Revision): Promise<readonly unknown[]> {
  const marked = await markedWord(markedFor(copiable, from, to));
  const compare = async (decision: 'accept' | 'reject', revision: Revision) => {
    const wanted = readCopy(await cleanWord(copiedFor(copiable, revision)), 'accept');
    const given = readCopy(marked, decision);
    const at = wanted.findIndex((line, index) => line !== given[index]);
    if (at < 0 && wanted.length === given.length && wanted.length > 0) return [];
    return [
      {
        decision,
        at,
        wanted: wanted.slice(Math.max(0, at - 1), at + 3),
        given: given.slice(Math.max(0, at - 1), at + 3),
      },
    ];
  };
  return [...(await compare('accept', to)), ...(await compare('reject', from))];
}

function revisionsOf(
  clauses: readonly (readonly [ClauseTree, ClauseTree])[],
): Readonly<Record<'from' | 'to', Revision>> {
  const texts = (side: 0 | 1) =>
    Object.fromEntries(clauses.map((pair, index) => [`clause-${index}`, { text: pair[side].children }]));
  return pairOf(texts(0), texts(1));
}
