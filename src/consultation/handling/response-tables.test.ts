import { expect, test } from 'vitest';
import { exampleForm } from '../example-consultation.ts';
import { buildResponse } from '../response.ts';
import type { FormValues } from '../form-values.ts';
import { snapshotForm } from './form-snapshot.ts';
import type { OpenedResponse } from './opened-response.ts';
import { answersWithoutColumn, clauseTable, responseTable, type Table } from './response-tables.ts';
import { exampleRow } from './example-row.ts';

const form = snapshotForm(exampleForm);

function opened(values: FormValues): OpenedResponse {
  return { row: exampleRow, response: buildResponse(exampleForm, values) };
}

function records(table: Table, response: OpenedResponse) {
  return table
    .rowsOf(response)
    .map((cells) =>
      Object.fromEntries(table.columns.map((column, index) => [column.replace(/ \[.*/, ''), cells[index]])),
    );
}

test('gives each response one row, with the labels of chosen options', () => {
  const values = {
    purpose: ['It is.'],
    length: ['right'],
    readers: ['courts', 'public'],
    publish: ['no'],
    'comment.review': ['x'],
  };
  expect(records(responseTable(form), opened(values))).toMatchObject([
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

test('gives each clause and paragraph with comments its own row', () => {
  const values = {
    'position.records': ['change'],
    'wording.records': ['Better.'],
    'comment.records.deletion': ['Soon.'],
  };
  expect(records(clauseTable(form), opened(values))).toMatchObject([
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

test('gives a response without text a row, but no rows for clauses', () => {
  const ended = { row: { ...exampleRow, state: 'erased' as const }, response: undefined };
  expect(records(responseTable(form), ended)).toMatchObject([{ State: 'erased', 'Is the purpose clear?': '' }]);
  expect(records(clauseTable(form), ended)).toEqual([]);
});

test('lists answers without a column, so that none is lost unnoticed', () => {
  const response = opened({ purpose: ['It is.'] });
  const older = { ...form, questions: [] };
  expect(answersWithoutColumn(form, response)).toEqual([]);
  expect(answersWithoutColumn(older, response)).toEqual(['purpose']);
});
