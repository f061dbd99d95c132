import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { expect, test } from 'vitest';
import { exampleConsultation, exampleForm } from '../consultation/example-consultation.ts';
import { keyingDifferences } from './keying-differences.ts';
import { readKeyed } from './keyed-response.ts';
import { keyingTemplate } from './keying-template.ts';
import { cases } from '../../tests/long-check.ts';

const definitions = [{ consultation: exampleConsultation, form: exampleForm }];
const template = keyingTemplate(exampleForm, 'abcdefghijklmnopqrstuvwx');

function keyed(answers: Readonly<Record<string, string>>, { received = '2026-11-20', text = template } = {}) {
  const filled = Object.entries({ ...answers }).reduce(
    (file, [name, answer]) => file.replace(`\n  ${name}: ""`, `\n  ${name}: ${answer}`),
    text.replace('received: ""', `received: ${received}`),
  );
  return readKeyed(filled, { definitions, today: '2026-11-24' });
}

test('the empty file asks everything that the form asks, with its options', () => {
  for (const { label } of exampleForm.fields) expect(template).toContain(`# ${label}`);
  expect(template).toContain('#   too-long: It is too long');
});

test('reads what was keyed in, and leaves out what was not', () => {
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
    typed: { purpose: ['=1+1'], length: ['right'], readers: ['courts', 'public'], publish: ['no'] },
  });
});

test('takes what people on paper leave out, though the web form asks for it', () => {
  expect(keyed({ purpose: 'Yes', publish: 'with-name' }).problems).toEqual([]);
});

test('keeps a text of any kind as it was keyed in', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '' && text === text.trimEnd()),
      (text) => {
        const document = parseDocument(template);
        document.set('received', '2026-11-20');
        document.setIn(['answers', 'purpose'], text);
        const read = readKeyed(document.toString(), { definitions, today: '2026-11-24' });
        expect(read.keyed?.typed['purpose']).toEqual([text]);
      },
    ),
    cases(20, 50),
  );
});

test.each([
  ['no day', '', 'must be the day of the postmark'],
  ['a day to come', '2026-11-25', 'still to come'],
  ['a day before it opened', '2026-11-01', 'opened on 2026-11-02'],
])('refuses %s', (_, received, message) => {
  expect(keyed({ purpose: 'Yes' }, { received }).problems[0]?.message).toContain(message);
});

test('says in which line what is to be put right, and keeps all findings', () => {
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
  ['a file that is no longer YAML', template.replace('purpose: ""', 'purpose: "'), 'breaks the form of the file'],
  ['a name that was changed', template.replace('abcdefghijklmnopqrstuvwx', 'abc'), 'must stay as it was made'],
  ['an answer that begins with a star', template.replace('purpose: ""', 'purpose: *important*'), 'begins with *'],
  ['nothing said', template.replace('received: ""', 'received: 2026-11-20'), 'Answer at least one question'],
])('refuses %s', (_, text, message) => {
  const { keyed: read, problems } = readKeyed(text, { definitions, today: '2026-11-24' });
  expect(read).toBeUndefined();
  expect(problems.map((problem) => problem.message).join('\n')).toContain(message);
});

test('shows where two people keyed the same paper in differently', () => {
  const first = keyed({ purpose: 'It is dear', readers: '[courts, public]' }).keyed;
  const second = keyed({ purpose: 'It is clear', readers: '[public, courts]' }, { received: '2026-11-19' }).keyed;
  if (first === undefined || second === undefined) throw new Error('A file was not read.');
  expect(keyingDifferences(exampleForm, first, second)).toEqual([
    { what: 'received', first: '2026-11-20', second: '2026-11-19' },
    { what: 'Is the purpose clear? [purpose]', first: 'It is dear', second: 'It is clear' },
  ]);
  expect(keyingDifferences(exampleForm, first, first)).toEqual([]);
});
