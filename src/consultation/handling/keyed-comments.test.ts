import { expect, test } from 'vitest';
import { exampleForm } from '../example-consultation.ts';
import { targetsOf } from './named-targets.ts';
import { commentValues, keyedCommentSchema } from './keyed-comments.ts';

const meant = (written: string) => targetsOf(exampleForm, written).map(({ phrase }) => phrase);
const keyed = (...rows: readonly object[]) =>
  commentValues(
    exampleForm,
    rows.map((row) => keyedCommentSchema.parse(row)),
  );

test.each([
  [
    ['B', 'b.', '(B)', 'Commitment B', 'clause B:', 'Keeping records', 'keeping RECORDS', 'records'],
    'commitment B: Keeping records',
  ],
  [['1', 'para 1', 'Para.1', 'paragraph no. 1', '§1', 'B1', 'B, para 1', 'commitment B / paragraph 1'], 'paragraph 1'],
  [['Review', '“Review”', 'the Review clause'], '“Review”'],
])('%j is found in the Code', (ways, phrase) => {
  for (const written of ways) expect(meant(written), written).toEqual([phrase]);
});

test.each(['', 'Z', '3', 'commitment 1', 'paragraph B', '1(b)', 'A1', '1 and 2', 'everything', 'clause'])(
  '%j is nowhere in the Code',
  (written) => {
    expect(meant(written)).toEqual([]);
  },
);

test('a number that is both of a clause and of a paragraph is not guessed', () => {
  const [first, ...others] = exampleForm.clauses;
  if (first === undefined) throw new Error('The form has no clauses.');
  const clauses = [{ ...first, number: '1', phrase: 'clause 1: What it is for' }, ...others];
  expect(targetsOf({ clauses }, '1').map(({ phrase }) => phrase)).toEqual(['clause 1: What it is for', 'paragraph 1']);
  expect(targetsOf({ clauses }, 'clause 1')).toEqual([clauses[0]]);
  expect(targetsOf({ clauses }, 'para 1').map(({ phrase }) => phrase)).toEqual(['paragraph 1']);
  const { problems } = commentValues({ ...exampleForm, clauses }, [
    keyedCommentSchema.parse({ about: '1', think: 'No.' }),
  ]);
  expect(problems[0]?.message).toContain('can be clause 1: What it is for or paragraph 1. Type the one that is meant');
});

test('comments become answers, and two rows about one clause one answer', () => {
  const { values, problems } = keyed(
    { about: 'B', think: 'Too short.', words: 'Five years.' },
    { about: '', think: '', words: '' },
    { about: 'para 2', words: 'Delete.' },
    { about: 'Commitment B', think: 'And vague.' },
  );
  expect(problems).toEqual([]);
  expect(values).toEqual({
    'comment.records': ['Too short.\n\nAnd vague.'],
    'wording.records': ['Five years.'],
    'wording.records.deletion': ['Delete.'],
  });
});

test('a row that cannot be placed is an error that says what to do', () => {
  const { problems } = keyed({ about: '', think: 'All good.' }, { about: '1(b)', think: 'No.' }, { about: 'B' });
  expect(problems.map(({ index }) => index)).toEqual([0, 1, 2]);
  expect(problems[0]?.message).toContain('Put anything about the whole Code into a question, such as `purpose`');
  expect(problems[1]?.message).toContain('Type one letter or number, such as commitment A or paragraph 1');
  expect(problems[2]?.message).toContain('remove the row');
});

test('two views of one clause that differ are an error, and the same view twice is one', () => {
  expect(keyed({ about: 'B', view: 'support' }, { about: 'b', view: 'support' }).values).toEqual({
    'position.records': ['support'],
  });
  expect(keyed({ about: 'B', view: 'support' }, { about: 'b', view: 'oppose' }).problems[0]?.message).toContain(
    'different views',
  );
});

test('a consultation without suggested words takes none', () => {
  const fields = exampleForm.fields.filter(({ name }) => !name.startsWith('wording.'));
  const clauses = exampleForm.clauses.map((clause) => ({
    ...clause,
    fields: clause.fields.filter(({ name }) => !name.startsWith('wording.')),
  }));
  const { problems } = commentValues({ ...exampleForm, fields, clauses }, [
    keyedCommentSchema.parse({ about: 'A', words: 'Better.' }),
  ]);
  expect(problems[0]?.message).toContain('takes no `words` about a clause');
});
