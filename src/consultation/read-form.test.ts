import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleForm } from './example-consultation.ts';
import { readForm, type FormReading } from './read-form.ts';
import { cases } from '../../tests/long-check.ts';

function read(body: string): ReturnType<typeof readForm> {
  return readForm(new TextEncoder().encode(body), exampleForm);
}

function reading(body: string): FormReading {
  const result = read(body);
  if ('unreadable' in result) throw new Error(result.unreadable);
  return result;
}

test('gives back what was typed, by name of field, and leaves empty fields out', () => {
  expect(reading('purpose=It+is+clear%21&heard=&comment.records=Yes').typed).toEqual({
    purpose: ['It is clear!'],
    'comment.records': ['Yes'],
  });
});

test('takes what the button asks for, and checks where no button was named', () => {
  expect(reading('purpose=a').action).toBe('check');
  expect(reading('purpose=a&action=send&token=t').action).toBe('send');
  expect(reading('purpose=a&action=send&token=t').token).toBe('t');
});

test('ends every line with a line feed, as it was typed', () => {
  expect(reading('purpose=%0D%0Aone%0D%0Atwo%0Dthree%0Afour').typed).toEqual({ purpose: ['\none\ntwo\nthree\nfour'] });
});

test('lets checkboxes alone be sent more than once', () => {
  expect(reading('readers=public&readers=courts').errors).toEqual([]);
  expect(reading('readers=public&readers=courts').typed).toEqual({ readers: ['public', 'courts'] });
  const twice = reading('purpose=one&purpose=two');
  expect(twice.errors).toEqual([{ field: 'purpose', message: 'Give one answer to “Is the purpose clear?”' }]);
  expect(twice.typed).toEqual({ purpose: ['one', 'two'] });
});

test('reports a field that the form does not have, and keeps everything else', () => {
  const { errors, typed } = reading('purpose=one&admin=yes&__proto__=x');
  expect(errors).toHaveLength(1);
  expect(typed).toEqual({ purpose: ['one'] });
});

test.each(['action=delete', 'action=send&action=check', 'token=a&token=b'])(
  'reports steps that no page asks for: %s',
  (body) => {
    expect(reading(body).errors).toHaveLength(1);
  },
);

test.each([
  ['a byte that is never UTF-8', 'purpose=%FF'],
  ['half of a surrogate pair', 'purpose=%ED%A0%80'],
  ['an overlong slash', 'purpose=%C0%AF'],
  ['a broken percent sign', 'purpose=%G1'],
  ['a cut percent sign', 'purpose=%E'],
  ['a cut character in a name', '%E2%82=x'],
])('refuses %s instead of storing something else', (_, body) => {
  expect(read(body)).toHaveProperty('unreadable');
});

test('refuses bytes that are not UTF-8 outside percent signs, too', () => {
  expect(readForm(Uint8Array.from([0x70, 0x3d, 0xff]), exampleForm)).toHaveProperty('unreadable');
});

test('refuses a body with more fields than the form has', () => {
  expect(read('readers=public&'.repeat(exampleForm.limits.fields + 1))).toHaveProperty('unreadable');
});

test('reads every text that a browser can send as it was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const asSent = text.replace(/\r\n?|\n/g, '\r\n');
      const { typed } = reading(new URLSearchParams({ purpose: asSent }).toString());
      expect(typed).toEqual({ purpose: [text.replace(/\r\n?/g, '\n')] });
    }),
    cases(100, 100),
  );
});
