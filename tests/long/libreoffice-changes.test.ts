import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import type { Block } from '../../src/model/clause-tree.ts';
import { cleanWord } from '../../src/downloads/word/clean-word.ts';
import { markedWord } from '../../src/downloads/word/marked-word.ts';
import { copiesOfRedlines, smallSource } from '../../src/downloads/word/testing/copies-of-redlines.ts';
import { copyInputsFor, markedCopyInputsFor } from '../../src/downloads/word/testing/copy-inputs.ts';
import { smallCode } from '../../src/provenance/testing/small-code.ts';
import { redline } from '../../src/redline/redline.ts';
import { anyClause, wordyClause } from '../../src/redline/testing/arbitrary-clause.ts';
import { call, clause, footnote, list, p, table } from '../../src/redline/testing/clause-builder.ts';
import { editedClause } from '../../src/redline/testing/edit-clause.ts';
import { neighbouringBlocks } from '../../src/redline/testing/neighbouring-blocks.ts';
import { skipWithout } from '../requirements.ts';
import { Office } from './libreoffice/office.ts';

const { content } = readContent('content', { draft: 'include' });
if (content === undefined) throw new Error('The content of this project has problems.');
const { revisions } = content.code;
const because = { because: [{ decision: 'Board', sentence: 'It is clearer.' }], note: 'It is clearer.' };
const neighbours = revisions.slice(1).flatMap((to, index) => {
  const from = revisions[index];
  return from === undefined ? [] : [[from.label, to.label, from, to] as const];
});

describe('LibreOffice', skipWithout('LibreOffice'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  const office = new Office(folder);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** Where the paragraphs of a copy with tracked changes differ from those of the two clean copies. */
  async function differences(copies: Readonly<Record<'marked' | 'before' | 'after', Promise<Uint8Array>>>) {
    writeFileSync(join(folder, 'marked.docx'), await copies.marked);
    writeFileSync(join(folder, 'before.docx'), await copies.before);
    writeFileSync(join(folder, 'after.docx'), await copies.after);
    const [before, after, rejected, accepted] = office
      .paragraphs([
        { file: 'before.docx' },
        { file: 'after.docx' },
        { file: 'marked.docx', resolution: 'reject' },
        { file: 'marked.docx', resolution: 'accept' },
      ])
      .map(textOfCode);
    return { before, after, rejected, accepted };
  }

  it.each(neighbours)(
    'gives each paragraph of revision %s when all are rejected, and of %s when all are accepted',
    async (_from, _to, from, to) => {
      const found = await differences({
        marked: markedWord(markedCopyInputsFor(content, from, to)),
        before: cleanWord(copyInputsFor(content, from)),
        after: cleanWord(copyInputsFor(content, to)),
      });
      expect(found.after?.length).toBeGreaterThan(50);
      expect(found.rejected).toEqual(found.before);
      expect(found.accepted).toEqual(found.after);
    },
  );

  it('gives each paragraph of both texts where sentences moved, also between clauses', async () => {
    const [log, reason, sale, chair, visit, fee] = [
      'A user must keep a log of each search that they make.',
      'Before each search, the reason for it has to be chosen from a list.',
      'Nobody may sell what a search shows to anyone at all.',
      'The chair of the body must read the log of each visit to the site.',
      'Visitors are shown around by two wardens who know each plot well.',
      'Every holder of a plot pays the fee before the first day of March.',
    ];
    const code = smallCode([
      {
        clauses: {
          cut: { text: [`${log} ${reason} ${sale}`, chair] },
          first: { text: [p(`${log} ${sale}`, call('n')), footnote('n', 'A note.')] },
          second: { text: [`${reason} ${chair}`] },
          within: { text: [`${log} ${reason} ${sale}`, `${chair} One more.`] },
          between: { text: [`${log} ${reason}`, list('One.', chair)] },
          other: { text: [`${sale} Two.`] },
          gone: { text: [`${visit} ${fee}`] },
          one: { text: ['A first clause.'] },
          two: { text: ['A second clause.'] },
        },
      },
      {
        clauses: {
          cut: { text: [log] },
          rest: { text: [`${reason.replace('has', 'had')} ${sale}`, chair] },
          first: { text: [p(`${log} ${sale}`, call('n'), ` ${reason} ${chair}`), footnote('n', 'A note.')] },
          within: { text: [`${reason} ${sale.replace('may', 'must')} ${log}`, `One more. ${chair}`] },
          between: { text: [log, list('One.')] },
          other: { text: [`${reason} ${sale} Two. ${chair}`] },
          one: { text: [`A first clause. ${visit}`] },
          two: { text: [`A second clause. ${fee}`] },
        },
        changes: [
          { clauses: ['cut', 'rest'], kind: 'split', from: ['cut'], ...because },
          { clauses: ['first'], kind: 'merged', from: ['first', 'second'], ...because },
        ],
      },
    ]);
    const [from, to] = code.revisions;
    if (from === undefined || to === undefined) throw new Error('There are not two revisions.');
    const source = { ...smallSource(content), code };
    const found = await differences({
      marked: markedWord(markedCopyInputsFor(source, from, to)),
      before: cleanWord(copyInputsFor(source, from)),
      after: cleanWord(copyInputsFor(source, to)),
    });
    expect(found.after?.length).toBeGreaterThan(15);
    expect(found.rejected).toEqual(found.before);
    expect(found.accepted).toEqual(found.after);
  });

  const [log, reason, sale, chair] = [
    'A user must keep a log of each search that they make.',
    'Before each search, the reason for it has to be chosen from a list.',
    'Nobody may sell what a search shows to anyone at all.',
    'The chair of the body must read the log of each visit to the site.',
  ];
  type Texts = Readonly<Record<string, readonly (string | Block)[]>>;
  const [atEnd, within, note] = [p(log, call('n')), p(log, call('n'), ' And so on it goes.'), footnote('n', 'A note.')];
  const firstFootnotes: readonly (readonly [what: string, Texts, Texts])[] = [
    ['a paragraph went', { a: [reason, atEnd, sale, note] }, { a: [reason, sale] }],
    ['two paragraphs went', { a: [reason, within, chair, sale, note] }, { a: [reason, sale] }],
    ['the last of two paragraphs went', { a: [reason, chair, atEnd, sale, note] }, { a: [reason, sale] }],
    ['a paragraph moved', { a: [atEnd, reason, sale, note] }, { a: [reason, sale, atEnd, note] }],
    ['a longer paragraph moved', { a: [within, reason, sale, note] }, { a: [reason, sale, within, note] }],
    ['it moved to another clause', { a: [atEnd, reason, note], b: [sale] }, { a: [reason], b: [sale, atEnd, note] }],
    [
      'its sentence became a paragraph of another clause',
      { a: [p(`${reason} ${log}`, call('n')), chair, note], b: [sale] },
      { a: [reason, chair], b: [sale, atEnd, note] },
    ],
    [
      'its sentence moved to another clause',
      { a: [p(`${reason} ${log}`, call('n')), chair, note], b: [sale] },
      { a: [reason, chair], b: [p(`${sale} ${log}`, call('n')), note] },
    ],
    [
      'the paragraph before it moved',
      { a: [log, reason, sale, p(chair, call('n')), note] },
      { a: [reason, sale, log, p(chair, call('n')), footnote('n', 'A longer note.')] },
    ],
  ];
  it.each(firstFootnotes)('gives each paragraph of both texts of the first footnote where %s', async (_, was, is) => {
    const revision = (texts: Texts) => ({
      clauses: Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, { text }])),
    });
    for (const [before, after] of [[was, is] as const, [is, was] as const]) {
      const code = smallCode([revision(before), revision(after)]);
      const [from, to] = code.revisions;
      if (from === undefined || to === undefined) throw new Error('There are not two revisions.');
      const source = { ...smallSource(content), code };
      const found = await differences({
        marked: markedWord(markedCopyInputsFor(source, from, to)),
        before: cleanWord(copyInputsFor(source, from)),
        after: cleanWord(copyInputsFor(source, to)),
      });
      expect(found.rejected).toEqual(found.before);
      expect(found.accepted).toEqual(found.after);
    }
  });

  it('gives each paragraph of both texts where tables were added, removed, divided or joined', async () => {
    const [log, sale] = ['The log of searches is read each day.', 'Nobody may sell what a search of it shows.'];
    const head = ['Papers of the site', 'How long they are kept'];
    const rows = [
      ['Lettings of plots', 'six years'],
      ['Complaints of adults', 'ten years'],
      ['Fees paid by holders', 'two years'],
      ['Visits to the site', 'one year'],
    ];
    const [all, first, second] = [
      table(head, ...rows),
      table(head, ...rows.slice(0, 2)),
      table(head, ...rows.slice(2)),
    ];
    const other = table(['Who', 'Answers to', 'Since'], ['The warden', 'the council', 'last spring']);
    const pairs: readonly (readonly [readonly (string | Block)[], readonly (string | Block)[]])[] = [
      [[all], [first, second]],
      [[all], [first, 'Between both of them.', second]],
      [[all], [other]],
      [[all], [other, table(['Quite another'], ['thing that is new'])]],
      [[all], [all, other]],
      [[all], rows.map((row) => `${row.join(': ')}.`)],
    ];
    for (const [before, after] of pairs)
      for (const [was, is] of [[before, after] as const, [after, before] as const]) {
        const code = smallCode([
          { clauses: { a: { text: [log, ...was, sale] } } },
          { clauses: { a: { text: [log, ...is, sale] } } },
        ]);
        const [from, to] = code.revisions;
        if (from === undefined || to === undefined) throw new Error('There are not two revisions.');
        const source = { ...smallSource(content), code };
        const found = await differences({
          marked: markedWord(markedCopyInputsFor(source, from, to)),
          before: cleanWord(copyInputsFor(source, from)),
          after: cleanWord(copyInputsFor(source, to)),
        });
        expect(found.rejected).toEqual(found.before);
        expect(found.accepted).toEqual(found.after);
      }
  });

  const sources = [
    ['edited clauses', editedClause(wordyClause), 40, 5],
    ['edited clauses with every kind of node', editedClause(anyClause), 24, 4],
    ['unrelated clauses', fc.tuple(wordyClause, wordyClause), 10, 5],
    ['neighbours of every kind', neighbouringBlocks(['table']), 200, 1],
  ] as const;
  it.each(sources)('gives each paragraph of both texts of %s', async (_, pairs, numRuns, seed) => {
    // The same cases each time: directly before a table, LibreOffice takes no paragraph away, so that of two tables that both
    // came, or of one above a table that stays, an empty paragraph is left.
    const redlines = fc.sample(pairs, { numRuns, seed }).map(([before, after]) => redline(before, after));
    const first = clause(p('A call', call('n'), '.'), footnote('n', 'A note.'));
    const copies = copiesOfRedlines(smallSource(content), [redline(first, first), ...redlines]);
    const found = await differences({
      marked: markedWord(copies.marked),
      before: cleanWord(copies.before),
      after: cleanWord(copies.after),
    });
    expect(found.after?.length).toBeGreaterThan(50);
    expect(found.rejected).toEqual(found.before);
    expect(found.accepted).toEqual(found.after);
  });
});

/** The paragraphs of the Code itself, and the footnotes. */
function textOfCode(lines: readonly string[]): readonly string[] {
  const isHeading = (line: string): boolean => line.startsWith('Heading 1 ');
  const start = lines.findIndex(
    (line) => isHeading(line) && !/(?:What changed|Duty watch|List of changes)$/.test(line),
  );
  const end = lines.findIndex((line) => isHeading(line) && /(?:Words the Code uses|How to respond,.*)$/.test(line));
  return [...lines.slice(start, end), ...lines.filter((line) => line.startsWith('footnote '))];
}
