import fc from 'fast-check';
import { expect, test } from 'vitest';
import { journeyForEachTest } from '../../tests/responses/journey.ts';
import { checkAndSend, expectKind, minimalFields, post, press } from '../../tests/responses/visitor.ts';
import { cases } from '../../tests/long-check.ts';
import { isEmptyAnswer } from '../consultation/validate.ts';

const journey = journeyForEachTest();

/** The documented normalisation: LF line ends and NFC, nothing else. */
function normalised(text: string): string {
  return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').normalize('NFC');
}

/** The answers of every stored response with this text, opened with the second key. */
async function answersWith(purpose: string): Promise<readonly unknown[]> {
  const { services, stored: rows } = journey();
  const opened = await Promise.all((await rows()).map(({ sealed }) => services.open(sealed ?? new Uint8Array(), 1)));
  return opened.map(({ answers }) => answers).filter(({ purpose: stored }) => stored === purpose);
}

/** Any text that a person can type: no control characters but tab and line ends, and not only blanks. */
const anyText = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom('\r\n', '\n', '\r', '\t', ' ', '&', '=', '+', '%', '<', '"', '\u0301'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 60,
  })
  .filter(
    (text) => !/(?![\t\n\r])\p{Cc}|[\u202D\u202E]|\p{Noncharacter_Code_Point}/u.test(text) && !isEmptyAnswer(text),
  );

test('stores values byte for byte, after the documented normalisation', async () => {
  const { services } = journey();
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (purpose, comment) => {
      const fields = { ...minimalFields, purpose, 'comment.records.retention': comment };
      const check = expectKind(await post(services, 'answer', fields), 'check');
      // Back to the form and forward again, as people do: nothing may change.
      const form = expectKind(await press(services, check.hidden, 'change'), 'form');
      const again = expectKind(await post(services, 'answer', { ...form.values, ...tokenOf(form.hidden) }), 'check');
      expect(again.hidden).toEqual(check.hidden);
      let view = await press(services, again.hidden, 'send');
      if (view.kind === 'identical') view = await press(services, view.hidden, 'send');
      expectKind(view, 'receipt');
      expect(await answersWith(normalised(purpose))).toContainEqual({
        purpose: normalised(purpose),
        'comment.records.retention': normalised(comment),
        capacity: 'individual',
        publish: 'no',
      });
    }),
    cases(10, 40),
  );
});

function tokenOf(hidden: readonly { readonly name: string; readonly value: string }[]): Record<string, string> {
  return { token: hidden.find(({ name }) => name === 'token')?.value ?? '' };
}

const awkward: readonly (readonly [what: string, text: string])[] = [
  ['a leading line end', '\nfirst line left empty'],
  ['trailing spaces and line ends', 'text  \n\n '],
  ['markup', '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>'],
  ['a closing textarea', '</textarea><h1>'],
  ['an entity', '&lt;&amp;&#10;&nbsp;'],
  ['a formula', '=1+1'],
  ['a query', "'; drop table response; --"],
  ['a path', '../../../etc/passwd%00'],
  ['what looks encoded', '%41+%2B%%'],
  ['an expression', '${7*7}{{7*7}}<%= 7*7 %>'],
  ['a family joined by zero-width joiners', '👨‍👩‍👧‍👦'],
  ['skin tones and flags', '👍🏽🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
  ['Welsh', 'Ŵyn a ŷd'],
  ['right to left', 'السلام עליכם'],
  ['marks, embeddings and isolates of direction', '\u200Fabc\u200E\u202Ad\u202C\u2066x\u2069'],
  ['a tower of accents', `z${'\u0301\u0327\u0336'.repeat(10)}`],
  ['spaces that are no space', 'a\u00A0b\u2003c\u200Bd\uFEFFe'],
  ['line separators', 'a\u2028b\u2029c\u0085d'],
  ['a replacement character', '\uFFFD'],
  ['characters for private use', 'a\uE000b\u{10FFFD}'],
  ['half-width, full-width', 'ｆｕｌｌ ｱｲｳ'],
  ['words of programs', 'null undefined NaN true __proto__ constructor'],
  ['line tabulations and form feeds', 'a\vb\fc\v\vd'],
  ['soft hyphens and byte order marks', '\uFEFFcon\u00ADsent\uFEFF'],
];

test.each(awkward)('stores %s as it was typed', async (_, text) => {
  const { services } = journey();
  expectKind(await checkAndSend(services, { ...minimalFields, purpose: text }), 'receipt');
  expect(await answersWith(normalised(text))).toHaveLength(1);
});

test('stores 10,000 emoji as they were typed', async () => {
  const { services } = journey();
  expectKind(await checkAndSend(services, { ...minimalFields, purpose: '😀'.repeat(10_000) }), 'receipt');
  expect(await answersWith('😀'.repeat(10_000))).toHaveLength(1);
});

test.each([0, 1, 7, 8, 14, 27, 31, 0x7f, 0x80, 0x92, 0x9f])(
  'refuses control character %d by name and returns the text',
  async (code) => {
    const text = `a${String.fromCharCode(code)}b`;
    const form = expectKind(await post(journey().services, 'answer', { ...minimalFields, purpose: text }), 'form');
    expect(form.errors[0]?.message).toContain(`(U+00${code.toString(16).toUpperCase().padStart(2, '0')})`);
    expect(form.values).toMatchObject({ purpose: [text] });
  },
);
