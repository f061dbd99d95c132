import { expect, test } from 'vitest';
import { exampleForm } from '../consultation/example-consultation.ts';
import { responseOf } from '../consultation/response.ts';
import type { Typed } from '../consultation/typed.ts';
import { askedForm } from './asked-form.ts';
import type { OpenedResponse } from './opened-response.ts';
import { answersWithoutColumn, clauseTable, responseTable, type Table } from './response-tables.ts';
import { exampleRow } from './example-row.ts';

const form = askedForm(exampleForm);

function opened(typed: Typed): OpenedResponse {
  return { row: exampleRow, response: responseOf(exampleForm, typed) };
}

function records(table: Table, response: OpenedResponse) {
  return table
    .rowsOf(response)
    .map((cells) =>
      Object.fromEntries(table.columns.map((column, index) => [column.replace(/ \[.*/, ''), cells[index]])),
    );
}

test('gives each response one row, with the words of what was chosen', () => {
  const typed = {
    purpose: ['It is.'],
    length: ['right'],
    readers: ['courts', 'public'],
    publish: ['no'],
    'comment.review': ['x'],
  };
  expect(records(responseTable(form), opened(typed))).toMatchObject([
    {
      Reference: exampleRow.reference,
      'Received on': '2026-11-20',
      Late: 'no',
      'Is the purpose clear?': 'It is.',
      'Is the Code too long?': 'It is about right',
      'Who should it be written for?': 'The public; Courts',
      'Your name': '',
      'Clauses commented on': '1',
    },
  ]);
});

test('gives each clause and paragraph that is commented on a row of its own', () => {
  const typed = {
    'position.records': ['change'],
    'wording.records': ['Better.'],
    'comment.records.deletion': ['Soon.'],
  };
  expect(records(clauseTable(form), opened(typed))).toMatchObject([
    {
      Clause: 'records',
      Paragraph: '',
      About: 'commitment B: Keeping records',
      View: 'Change',
      Comment: '',
      'Suggested wording': 'Better.',
    },
    { Clause: 'records', Paragraph: 'deletion', About: 'paragraph 2', View: '', Comment: 'Soon.' },
  ]);
});

test('gives a response without text a row, and no clauses', () => {
  const ended = { row: { ...exampleRow, state: 'erased' as const }, response: undefined };
  expect(records(responseTable(form), ended)).toMatchObject([{ State: 'erased', 'Is the purpose clear?': '' }]);
  expect(records(clauseTable(form), ended)).toEqual([]);
});

test('says which answers have no column, so that none is dropped unseen', () => {
  const response = opened({ purpose: ['It is.'] });
  const older = { ...form, questions: [] };
  expect(answersWithoutColumn(form, response)).toEqual([]);
  expect(answersWithoutColumn(older, response)).toEqual(['purpose']);
});
