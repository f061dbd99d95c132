import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readAnnotations } from '../../drafting/import/word/annotations.ts';
import { findElements, readPart, unpackWord, textIn } from '../../drafting/import/word/word-xml.ts';
import type { ClauseTree } from '../../model/clause-tree.ts';
import type { Revision } from '../../model/code.ts';
import { decided, smallCode } from '../../provenance/testing/small-code.ts';
import { createCompare } from '../../provenance/compare.ts';
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
import { neighbouringBlocks } from '../../redline/testing/neighbouring-blocks.ts';
import { readContent } from '../../content/read-content.ts';
import { cleanWord } from './clean-word.ts';
import { markedWord } from './marked-word.ts';
import { copyInputsFor, markedCopyInputsFor, type CopySource } from './testing/copy-inputs.ts';
import { brokenLinksIn } from './testing/broken-links.ts';
import { differencesFromClean, pairOf } from './testing/differences-from-clean.ts';
import { readCopy } from './testing/read-copy.ts';
import { cases, runs } from '../../../tests/long-check.ts';

const { content } = readContent('content', { draft: 'include' });
if (content === undefined) throw new Error('The content of this project has problems.');
const all = content.code.revisions.slice(1).flatMap((to, index) => {
  const from = content.code.revisions[index];
  return from === undefined ? [] : [[from.label, to.label, from, to] as const];
});
/** The step with the most kinds of change; in the long check each. */
const neighbours = runs(
  all.filter(([, label]) => label === '0.4'),
  all,
);
const withChanges = neighbours.filter(([, , from, to]) => createCompare()(content.code, from, to).length > 0);

describe('a copy with tracked changes', () => {
  it.each(neighbours)(
    'gives revision %s when all are rejected, and %s when all are accepted',
    async (_from, _to, from, to) => {
      expect(await differencesFromClean(content, from, to)).toEqual([]);
    },
  );

  it('moves parts and clauses as such, with comments that name the other position', async () => {
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
    expect(await differencesFromClean(small, from, to)).toEqual([]);
    const comments = await commentsOf(from, to);
    expect(comments).toEqual([
      'Moved here from after the part “one”.',
      'Moved here from the start of “two” (clause move 1). Moved.',
      'Moved here from after “About a” in “one” (clause move 2). Moved.',
      'Moved to after “About c” in “two” (clause move 2).',
      'Moved to the start of the Code.',
      'Moved to the start of “two” (clause move 1).',
    ]);
  });

  it('gives the reasons of a changed clause, and of a reference that follows a renumbering, in comments', async () => {
    const [from, to] = smallCode([
      { clauses: { a: { number: 'A', text: ['Keep a log.'] }, b: { text: [p('See ', ref('a'), '.')] } } },
      {
        clauses: { a: { number: 'B', text: ['Keep a full log.'] }, b: { text: [p('See ', ref('a'), '.')] } },
        changes: [decided('amended', 'a')],
      },
    ]).revisions;
    if (from === undefined || to === undefined) throw new Error('Missing revision.');
    expect(await differencesFromClean(small, from, to)).toEqual([]);
    expect(await commentsOf(from, to)).toEqual([
      'Amended, renumbered. It is clearer. Reason: It is clearer. (decision)',
      'This reference leads to the same text as before. Only the number has changed.',
    ]);
  });

  it('says in a comment that an item has another number than before', async () => {
    const { from, to } = pairOf(
      { a: { text: [numberedList(1, 'log;', 'warn.')] } },
      { a: { text: [numberedList(1, 'log;', 'train users;', 'warn.')] } },
    );
    expect(await differencesFromClean(small, from, to)).toEqual([]);
    expect(await commentsOf(from, to)).toContain('Was 2.');
    expect(await commentsOf(to, from)).toContain('Was 3.');
  });

  it('puts a space beside words that moved in the plain-English note where it was and where it is', async () => {
    const rights = 'have rights as much as suspects do';
    const { from, to } = pairOf(
      { a: { plain: `Human rights bind everyone who uses the system, and victims ${rights}.`, text: [] } },
      {
        a: {
          plain: `Everyone who uses the system must respect human rights. Victims ${rights}, and organisations must help.`,
          text: [],
        },
      },
    );
    const marked = await markedWord(markedCopyInputsFor(small, from, to));
    const note = (lines: readonly string[]) => lines.find((line) => line.includes('In plain English'));
    for (const [resolution, revision] of [['reject', from] as const, ['accept', to] as const])
      expect(note(readCopy(marked, resolution))).toBe(
        note(readCopy(await cleanWord(copyInputsFor(small, revision)), 'accept')),
      );
  });

  it('has one comment on a heading, even where a clause both moved and changed', async () => {
    const { from, to } = pairOf(
      { a: { text: ['A stays.'] }, b: { text: ['B stays.'] }, c: { text: ['C moves.'] } },
      { c: { text: ['C moves, and says more.'] }, a: { text: ['A stays.'] }, b: { text: ['B stays.'] } },
    );
    for (const [before, after, source] of [
      [from, to, small] as const,
      ...withChanges.map(([, , ...pair]) => [...pair, content] as const),
    ]) {
      const document = readPart(
        unpackWord(await markedWord(markedCopyInputsFor(source, before, after))),
        'word/document.xml',
      );
      const headings = findElements(document, 'w:p').filter((one) =>
        findElements([one], 'w:pStyle').some(({ attributes }) => attributes['w:val']?.startsWith('Heading')),
      );
      const counts = headings.map((heading) => findElements([heading], 'w:commentReference').length);
      expect(Math.max(...counts)).toBe(1);
    }
    expect(await commentsOf(from, to)).toContain(
      'Moved here from after “About b” in “duties” (clause move 1). Amended, moved.',
    );
  });

  it('gives no comment the id of a footnote, which LibreOffice would confuse', async () => {
    for (const [, , from, to] of withChanges) {
      const parts = unpackWord(await markedWord(markedCopyInputsFor(content, from, to)));
      const ids = (path: string, name: string) =>
        findElements(readPart(parts, path), name).map(({ attributes }) => attributes['w:id']);
      const notes = ids('word/footnotes.xml', 'w:footnote');
      const comments = ids('word/comments.xml', 'w:comment');
      expect(Math.min(notes.length, comments.length)).toBeGreaterThan(2);
      expect(comments.filter((id) => notes.includes(id))).toEqual([]);
    }
  });

  it('tracks paragraphs, items, rows, columns, numbers, emphasis, footnotes and kinds of list', async () => {
    const { from, to } = pairOf(
      {
        a: {
          text: [
            para('p1', '1', 'Users must keep a log of every search that they make in the system.'),
            list('first of the items', 'second of the items', 'third of the items'),
            table(['Who', 'What'], ['Users', 'Log out'], ['Forces', 'Report']),
            p('A reference', call('n'), ' of a note, and a ', strong('strong'), ' word.'),
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
            p('A reference', call('n'), ' of a note, and a strong word.'),
            footnote('n', 'The new words of the footnote.'),
          ],
        },
      },
    );
    expect(await differencesFromClean(small, from, to)).toEqual([]);
  });

  it('has the same bytes each time, and no broken links', async () => {
    const [, , from, to] = neighbours[0] ?? [];
    if (from === undefined || to === undefined) throw new Error('The content has one revision only.');
    const bytes = await markedWord(markedCopyInputsFor(content, from, to));
    expect(Buffer.from(await markedWord(markedCopyInputsFor(content, from, to))).equals(Buffer.from(bytes))).toBe(true);
    expect(brokenLinksIn(unpackWord(bytes))).toEqual([]);
  });

  it('lists every changed clause before the text, with the kind of change and what it means, as links', async () => {
    const [from, to] = smallCode([
      { clauses: { a: { text: ['Keep a log.'] }, b: { text: ['B goes.'] }, c: { text: ['C stays.'] } } },
      {
        clauses: { a: { text: ['Keep a full log.'] }, c: { text: ['C stays.'] } },
        changes: [decided('amended', 'a')],
      },
    ]).revisions;
    if (from === undefined || to === undefined) throw new Error('Missing revision.');
    const marked = await markedWord(markedCopyInputsFor(small, from, to));
    const paragraphs = findElements(readPart(unpackWord(marked), 'word/document.xml'), 'w:p');
    const start = paragraphs.findLastIndex((one) => textIn([one]).trim() === 'List of changes');
    const listed = paragraphs.slice(start + 1, start + 3);
    expect(listed.map((one) => textIn([one]).trim())).toEqual([
      'About a: amended. It is clearer.',
      'About b: removed.',
    ]);
    for (const one of listed) expect(findElements([one], 'w:hyperlink')).toHaveLength(1);
    expect(brokenLinksIn(unpackWord(marked))).toEqual([]);
  });

  it('begins by saying that accepting and rejecting concern the clauses, and that everything else stays', async () => {
    const { from, to } = pairOf({ a: { text: ['Before.'] } }, { a: { text: ['After.'] } });
    const parts = unpackWord(await markedWord(markedCopyInputsFor(small, from, to)));
    expect(textIn(readPart(parts, 'word/document.xml'))).toContain(
      `If you accept all changes, you get the text of the clauses in revision ${to.label}. If you reject all, you get the text in revision ${from.label}. ` +
        `Either way, this page, the lists and the page headers are those of revision ${to.label}.`,
    );
  });

  it('gives no day to a change of which only the month is known', async () => {
    const { from, to } = pairOf({ a: { text: ['Before.'] } }, { a: { text: ['After.'] } });
    const xml = async (revision: Revision) =>
      strFromU8(
        unpackWord(await markedWord(markedCopyInputsFor(small, from, revision)))['word/document.xml'] ??
          new Uint8Array(),
      );
    expect(await xml(to)).not.toContain('w:date');
    expect(await xml({ ...to, record: { ...to.record, date: '2019-02-01' } })).toContain(
      'w:date="2019-02-01T00:00:00Z"',
    );
  });

  it('differs from one in which the end of a paragraph, a row or a format is not tracked', async () => {
    const { from, to } = pairOf(
      { a: { text: ['One stays.', list('item'), table(['A'], ['b'])] } },
      {
        a: {
          text: ['One stays.', 'Another quite new one.', numberedList(1, 'item'), table(['A'], ['b'], ['quite new'])],
        },
      },
    );
    const marked = unpackWord(await markedWord(markedCopyInputsFor(small, from, to)));
    const xml = strFromU8(marked['word/document.xml'] ?? new Uint8Array());
    const expected = readCopy(await cleanWord(copyInputsFor(small, from)), 'accept');
    const readsAs = (document: string) =>
      readCopy(zipSync({ ...marked, 'word/document.xml': strToU8(document) }), 'reject');
    expect(readsAs(xml)).toEqual(expected);
    for (const tracked of [
      /<w:rPr><w:ins [^>]*\/><\/w:rPr>/,
      /<w:trPr>.*?<w:ins [^>]*\/><\/w:trPr>/,
      /<w:pPrChange .*?<\/w:pPrChange>/,
    ]) {
      const broken = xml.replace(tracked, '');
      expect(broken).not.toBe(xml);
      expect(readsAs(broken)).not.toEqual(expected);
    }
  });

  const sources: readonly [string, fc.Arbitrary<[ClauseTree, ClauseTree]>][] = [
    ['edited clauses', editedClause(wordyClause)],
    ['edited clauses with every kind of node', editedClause(anyClause)],
    ['unrelated clauses', fc.tuple(wordyClause, anyClause)],
    ['neighbours of every kind', neighbouringBlocks()],
  ];
  it.each(sources)('contains both texts of %s', async (_, pairs) => {
    await fc.assert(
      fc.asyncProperty(fc.array(pairs, { minLength: 8, maxLength: 8 }), async (clauses) => {
        const { from, to } = revisionsOf(clauses);
        expect(await differencesFromClean(small, from, to)).toEqual([]);
      }),
      { ...cases(1, 3), endOnFailure: true },
    );
  });
});

const small: CopySource = {
  settings: content.settings,
  glossary: [],
  code: { revisions: [], standing: { events: [] } },
};

async function commentsOf(from: Revision, to: Revision): Promise<readonly string[]> {
  const parts = unpackWord(await markedWord(markedCopyInputsFor(small, from, to)));
  return readAnnotations(parts).flatMap(({ kind, words }) => (kind === 'comment' ? [words] : []));
}

function revisionsOf(
  clauses: readonly (readonly [ClauseTree, ClauseTree])[],
): Readonly<Record<'from' | 'to', Revision>> {
  const texts = (side: 0 | 1) =>
    Object.fromEntries(clauses.map((pair, index) => [`clause-${index}`, { text: pair[side].children }]));
  return pairOf(texts(0), texts(1));
}
