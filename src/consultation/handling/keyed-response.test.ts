import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { describe, expect, test } from 'vitest';
import { exampleConsultation, exampleForm } from '../example-consultation.ts';
import { isEmptyAnswer } from '../validate.ts';
import { keyingDifferences } from './keying-differences.ts';
import { parseKeyedResponse } from './keyed-response.ts';
import { keyingTemplate, shortKeyingTemplate } from './keying-template.ts';
import { cases } from '../../../tests/long-check.ts';

const definitions = [{ consultation: exampleConsultation, form: exampleForm }];
const codeOf = () => '9NM-ZG7-3';
const template = keyingTemplate(exampleForm, 'abcdefghijklmnopqrstuvwx');

function keyed(answers: Readonly<Record<string, string>>, { received = '2026-11-20', text = template } = {}) {
  const filled = Object.entries({ ...answers }).reduce(
    (file, [name, answer]) => file.replace(`\n  ${name}: ""`, `\n  ${name}: ${answer}`),
    text.replace('received: ""', `received: ${received}`),
  );
  return parseKeyedResponse(filled, { definitions, today: '2026-11-24', codeOf });
}

test('the template has every field of the form, with its options', () => {
  for (const { label } of exampleForm.fields) expect(template).toContain(`# ${label}`);
  expect(template).toContain('#   too-long: It is too long');
});

test('reads a keyed-in file, without unanswered fields', () => {
  const { keyed: read } = keyed({
    purpose: '"=1+1"',
    length: 'right',
    readers: '[courts, public]',
    heard: '',
    publish: 'no',
  });
  expect(read).toEqual({
    response: 'abcdefghijklmnopqrstuvwx',
    consultation: 'example',
    revision: '0.4',
    channel: 'post',
    received: '2026-11-20',
    values: { purpose: ['=1+1'], length: ['right'], readers: ['courts', 'public'], publish: ['no'] },
  });
});

test('accepts missing answers that the web form requires', () => {
  expect(keyed({ purpose: 'Yes', publish: 'with-name' }).problems).toEqual([]);
});

test('takes breaks pasted from an email for line breaks', () => {
  expect(keyed({ purpose: String.raw`"one\vtwo\fthree"` }).keyed?.values).toEqual({ purpose: ['one\ntwo\nthree'] });
});

test('reads any text exactly as keyed in', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !isEmptyAnswer(text) && text === text.trimEnd()),
      (text) => {
        const document = parseDocument(template);
        document.set('received', '2026-11-20');
        document.setIn(['answers', 'purpose'], text);
        const read = parseKeyedResponse(document.toString(), { definitions, today: '2026-11-24', codeOf });
        expect(read.keyed?.values['purpose']).toEqual([text.replace(/[\u0085\u2028\u2029]/g, '\n')]);
      },
    ),
    cases(20, 50),
  );
});

test.each([
  ['no day', '', 'must be the day of the postmark'],
  ['a day to come', '2026-11-25', 'in the future'],
  ['a day before it opened', '2026-11-01', 'opened on 2026-11-02'],
])('refuses %s', (_, received, message) => {
  expect(keyed({ purpose: 'Yes' }, { received }).problems[0]?.message).toContain(message);
});

test('reports all errors, each with its line', () => {
  const lines = template.split('\n');
  const { problems } = keyed({ purpose: 'Yes', length: 'long', heard: 'x'.repeat(51) });
  expect(problems.map(({ line }) => lines[line - 1]?.trim().split(':')[0])).toEqual(['length', 'heard']);
});

test.each([
  [
    'another consultation',
    template.replace('consultation: example', 'consultation: other').replace('received: ""', 'received: 2026-11-20'),
    'There is no consultation `other`',
  ],
  [
    'a question that the form does not ask',
    `${template.replace('received: ""', 'received: 2026-11-20')}  shoe-size: "44"\n`,
    'no question `shoe-size`',
  ],
  ['a file that is no longer YAML', template.replace('purpose: ""', 'purpose: "'), 'not valid YAML'],
  ['a name that was changed', template.replace('abcdefghijklmnopqrstuvwx', 'abc'), 'must not be changed'],
  ['an answer that begins with a star', template.replace('purpose: ""', 'purpose: *important*'), 'starts with *'],
  ['nothing said', template.replace('received: ""', 'received: 2026-11-20'), 'Answer at least one question'],
])('refuses %s', (_, text, message) => {
  const { keyed: read, problems } = parseKeyedResponse(text, { definitions, today: '2026-11-24', codeOf });
  expect(read).toBeUndefined();
  expect(problems.map((problem) => problem.message).join('\n')).toContain(message);
});

test("shows the differences between two people's versions", () => {
  const first = keyed({ purpose: 'It is dear', readers: '[courts, public]' }).keyed;
  const second = keyed({ purpose: 'It is clear', readers: '[public, courts]' }, { received: '2026-11-19' }).keyed;
  if (first === undefined || second === undefined) throw new Error('A file was not read.');
  expect(keyingDifferences(exampleForm, first, second)).toEqual([
    { question: 'received', first: '2026-11-20', second: '2026-11-19' },
    { question: 'Is the purpose clear? [purpose]', first: 'It is dear', second: 'It is clear' },
  ]);
  expect(keyingDifferences(exampleForm, first, first)).toEqual([]);
});

describe('the file for the short form', () => {
  const short = shortKeyingTemplate(exampleForm, 'abcdefghijklmnopqrstuvwx', codeOf());
  const row = '  - about: ""\n    think: ""\n    words: ""\n';
  const withRow = (about: string, think: string, text = short) =>
    keyed({ publish: 'no' }, { text: text.replace(row, `  - about: ${about}\n    think: ${think}\n    words: ""\n`) });

  test('asks in the order of the paper, with the numbers of the questions', () => {
    const places = [
      '  capacity: ""',
      '# 1. Is the purpose clear?',
      '  purpose: ""',
      '# 4. How did',
      'comments:',
      row,
    ].map((words) => short.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(short).not.toContain('comment.records');
  });

  test('has the columns that the paper has', () => {
    const positions = exampleForm.clauses.map((one) => ({
      ...one,
      fields: one.fields.filter(({ name }) => name.startsWith('position.')),
    }));
    const only = shortKeyingTemplate({ ...exampleForm, clauses: positions }, 'abcdefghijklmnopqrstuvwx', codeOf());
    expect(only).toContain('  - about: ""\n    view: ""\n  - about');
    expect(shortKeyingTemplate({ ...exampleForm, clauses: [] }, 'abcdefghijklmnopqrstuvwx', codeOf())).not.toContain(
      'about:',
    );
  });

  test('takes comments by the letter or number that is on the paper', () => {
    expect(withRow('para 1', 'Too short').keyed?.values).toEqual({
      publish: ['no'],
      'comment.records.retention': ['Too short'],
    });
    expect(withRow('', 'Too short').problems[0]?.message).toContain('`about` is empty');
  });

  test('a comment that is also keyed under its clause is kept beside it', () => {
    const both = short.replace('answers:\n', 'answers:\n  comment.records.retention: First\n');
    expect(withRow('1', 'Second', both).keyed?.values['comment.records.retention']).toEqual(['First\n\nSecond']);
  });

  test('a list of comments that was emptied has none, and a wrong entry is named with its line', () => {
    const upTo = short.slice(0, short.indexOf('comments:'));
    const problemsOf = (comments: string) => keyed({ purpose: 'Yes' }, { text: upTo + comments }).problems;
    for (const none of ['', 'comments:\n', 'comments: []\n']) expect(problemsOf(none)).toEqual([]);
    const first = upTo.split('\n').length;
    expect(problemsOf('comments:\n  - about: B\n    think: No\n    colour: red\n')).toEqual([
      { line: first + 1, message: '`comments.0`: must have only `about`, `think`, `words` and `view`.' },
    ]);
    expect(problemsOf('comments:\n  about: B\n')[0]?.message).toContain('each entry begins with `- about:`');
  });

  test('says in which line a comment is wrong', () => {
    const { problems } = withRow('Z', 'What?');
    const line = short.replace(row, '').split('\n').indexOf('comments:') + 2;
    expect(problems.map((problem) => problem.line)).toEqual([line]);
  });

  test('refuses a form with another code, and takes the code as people type it', () => {
    expect(withRow('B', 'Yes', short.replace('9NM-ZG7-3', '9nm zg73')).problems).toEqual([]);
    expect(withRow('B', 'Yes', short.replace('9NM-ZG7-3', '9NM-ZG7-4')).problems[0]?.message).toContain(
      'this file is for 9NM-ZG7-3',
    );
  });
});
