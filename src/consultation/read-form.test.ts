import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleForm } from './example-consultation.ts';
import { readForm, type FormSubmission } from './read-form.ts';
import { cases } from '../../tests/long-check.ts';

function read(body: string): ReturnType<typeof readForm> {
  return readForm(new TextEncoder().encode(body), exampleForm);
}

function reading(body: string): FormSubmission {
  const result = read(body);
  if ('unreadable' in result) throw new Error(result.unreadable);
  return result;
}

test('returns values by field name, without empty fields', () => {
  expect(reading('purpose=It+is+clear%21&heard=&comment.records=Yes').values).toEqual({
    purpose: ['It is clear!'],
    'comment.records': ['Yes'],
  });
});

test('reads the action of the button, and checks by default', () => {
  expect(reading('purpose=a').action).toBe('check');
  expect(reading('purpose=a&action=send&token=t').action).toBe('send');
  expect(reading('purpose=a&action=send&token=t').token).toBe('t');
});

test('ends every line with a line feed', () => {
  expect(reading('purpose=%0D%0Aone%0D%0Atwo%0Dthree%0Afour').values).toEqual({ purpose: ['\none\ntwo\nthree\nfour'] });
});

test('allows only checkboxes to be sent more than once', () => {
  expect(reading('readers=public&readers=courts').errors).toEqual([]);
  expect(reading('readers=public&readers=courts').values).toEqual({ readers: ['public', 'courts'] });
  const twice = reading('purpose=one&purpose=two');
  expect(twice.errors).toEqual([{ field: 'purpose', message: 'Give one answer to “Is the purpose clear?”' }]);
  expect(twice.values).toEqual({ purpose: ['one', 'two'] });
});

test('reports an unknown field, and returns everything else', () => {
  const { errors, values } = reading('purpose=one&admin=yes&__proto__=x');
  expect(errors).toHaveLength(1);
  expect(values).toEqual({ purpose: ['one'] });
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

test('refuses raw bytes that are not UTF-8', () => {
  expect(readForm(Uint8Array.from([0x70, 0x3d, 0xff]), exampleForm)).toHaveProperty('unreadable');
});

test('takes the line and page breaks of pasted text for line breaks, and for spaces in a field of one line', () => {
  const pasted = new URLSearchParams({
    purpose: 'One\vtwo\fthree\r\nfour\rfive\nsix\u0085seven\u2028eight',
    heard: 'A\vfriend',
  });
  expect(reading(pasted.toString()).values).toEqual({
    purpose: ['One\ntwo\nthree\nfour\nfive\nsix\nseven\neight'],
    heard: ['A friend'],
  });
});

test('refuses a body with more fields than the form has', () => {
  expect(read('readers=public&'.repeat(exampleForm.limits.fields + 1))).toHaveProperty('unreadable');
});

test('reads every text that a browser can send exactly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const asSent = text.replace(/\r\n?|\n/g, '\r\n');
      const { values } = reading(new URLSearchParams({ purpose: asSent }).toString());
      expect(values).toEqual({ purpose: [text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')] });
    }),
    cases(100, 100),
  );
});
