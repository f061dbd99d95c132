import { expect, test } from 'vitest';
import { partEmphasis } from './part-emphasis.ts';
import { redline } from './redline.ts';
import { clause, em, p, strong, term } from './testing/clause-builder.ts';
import { notation } from './testing/notation.ts';

/** The words of a paragraph with their marks, as printers say them. */
function parts(before: Parameters<typeof p>, after: Parameters<typeof p>): string {
  const [block] = redline(clause(p(...before)), clause(p(...after))).children;
  if (block?.type !== 'paragraph') throw new Error('There is no paragraph.');
  return notation({ type: 'paragraph', children: partEmphasis(block.children) });
}

test('words that keep their emphasis are not said to have changed', () => {
  const [one, both] = [
    ['Users ', strong('must'), ' keep a log.'],
    ['Users ', strong('must keep'), ' a log.'],
  ];
  expect(parts(both, one)).toBe('Users **must** -**keep** a log.');
  expect(parts(one, both)).toBe('Users **must** +**keep** a log.');
  expect(parts(['A ', em('full log'), '.'], ['A full ', em('log'), '.'])).toBe('A -*full* *log*.');
});

test('words that stay a glossary term are not said to have changed', () => {
  const before = ['A ', term('agency', 'public body'), ' logs.'];
  expect(parts(before, ['A public ', term('agency', 'body'), ' logs.'])).toBe(
    'A -<agency: public> <agency: body> logs.',
  );
  expect(parts(before, ['A public ', term('force', 'body'), ' logs.'])).toBe(
    'A -<agency: public +<force: body>> logs.',
  );
});

test('emphasis inside other emphasis that goes is not said to have changed', () => {
  expect(parts(['Users ', em(strong('must')), ' log.'], ['Users ', strong('must'), ' log.'])).toBe(
    'Users -***must*** log.',
  );
});
