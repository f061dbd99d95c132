import { expect, test } from 'vitest';
import { smallCode } from '../provenance/testing/small-code.ts';
import { copiesOf } from './copy-formats.ts';

const code = smallCode([{ clauses: { a: 'Was.' } }, { clauses: { a: 'Is.' } }, { clauses: {} }], { draft: true });
const copies = code.revisions.map((revision) => copiesOf(code, revision));
const kindsOf = (revision: number) => copies[revision]?.map(({ kind, format }) => `${kind}, ${format}`);

test('the first revision has no marked copies', () => {
  expect(kindsOf(0)).toEqual(['clean, pdf', 'large print, pdf', 'clean, docx']);
});

test('every later revision has marked copies, with the changes since the previous one', () => {
  expect(kindsOf(1)).toEqual(['clean, pdf', 'marked, pdf', 'large print, pdf', 'clean, docx', 'marked, docx']);
  const befores = copies[1]?.flatMap((copy) => (copy.kind === 'marked' ? [copy.before.label] : []));
  expect(befores).toEqual(['0.1', '0.1']);
});

test('the working draft has no copies', () => {
  expect(kindsOf(2)).toEqual([]);
});
