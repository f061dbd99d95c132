import { expect, test } from 'vitest';
import { copiesToOrder } from './order-copies.ts';

const body = { demonstration: false, publisher: { name: 'Body', site: 'https://body.example/' } };

test('says what can be ordered, the usual formats first, and names what the settings leave out', () => {
  const formats = [{ format: 'Polish' }, { format: 'BSL', about: 'A video.' }, { format: 'large print' }];
  expect(copiesToOrder({ ...body, formats })).toEqual({
    request: 'Ask for it in one of the ways below, and say which revision you have.',
    formats: [
      { name: 'Large print', text: 'Ask for it.' },
      { name: 'British Sign Language', text: 'A video.' },
      { name: 'Polish', text: 'Ask for it.' },
    ],
    missing:
      'The Body has not said whether it sends the Code in print, Easy Read or Welsh. Ask for what you need anyway.',
  });
});

test('says nothing is missing where all usual formats are named', () => {
  const formats = ['Print', 'Large print', 'Easy Read', 'British Sign Language', 'Welsh'].map((format) => ({ format }));
  expect(copiesToOrder({ ...body, formats }).missing).toBeUndefined();
  expect(copiesToOrder({ ...body, formats: [] }).missing).toContain('in print, large print, Easy Read, British Sign');
});

test('does not tell readers of a demonstration to ask for what nobody would send', () => {
  expect(copiesToOrder({ ...body, demonstration: true, formats: [] })).toEqual({
    request: undefined,
    formats: [],
    missing:
      'This demonstration cannot send the Code in print, large print, Easy Read, British Sign Language or Welsh.',
  });
});
