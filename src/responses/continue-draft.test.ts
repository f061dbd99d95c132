import { expect, test } from 'vitest';
import { journeyForEachTest } from '../../tests/responses/journey.ts';
import { checkAndSend, expectKind, minimalFields, post, press } from '../../tests/responses/visitor.ts';
import * as messages from '../consultation/messages.ts';
import { copyOf, type Receipt } from '../consultation/receipt/receipt.ts';
import { writeReceipt } from '../consultation/receipt/receipt-file.ts';
import { respond } from './respond.ts';
import type { Services } from './services.ts';

const journey = journeyForEachTest();

test('returns the values as a file, errors included, and continues from it', async () => {
  const { services } = journey();
  const values = { purpose: 'Half an\n\nanswer', readers: ['courts'] };
  const file = expectKind(await post(services, 'answer', { ...values, action: 'draft' }), 'draft file');
  expect(file.headers['Content-Disposition']).toBe('attachment; filename="draft-response.txt"');
  const data = new FormData();
  data.set('file', new File([file.body], 'draft-response.txt'));
  const body = new Response(data);
  const request = new Request('https://code.example/consultations/example/continue/', {
    method: 'POST',
    headers: { 'Content-Type': body.headers.get('content-type') ?? '' },
    body: await body.arrayBuffer(),
  });
  const form = expectKind(await respond(request, { consultation: 'example', step: 'continue' }, services), 'form');
  expect(form.errors).toEqual([]);
  expect(form.values).toEqual({ purpose: ['Half an\n\nanswer'], readers: ['courts'] });
});

test('continues a draft from pasted text', async () => {
  const { services } = journey();
  const { body } = expectKind(await post(services, 'answer', { purpose: 'Half', action: 'draft' }), 'draft file');
  expect(expectKind(await post(services, 'continue', { text: body }), 'form').values).toEqual({ purpose: ['Half'] });
});

test('says what is wrong with a file that is not a draft', async () => {
  const { services } = journey();
  expect(expectKind(await post(services, 'continue', { text: '' }), 'form').errors).toEqual([
    { field: 'file', message: 'Select the file with your draft, or paste its text' },
  ]);
});

/** Chooses a file on the form, after typing, as a browser sends it. */
async function choose(
  services: Services,
  file: string | Uint8Array<ArrayBuffer>,
  typed: Readonly<Record<string, string>>,
  pasted = '',
) {
  const data = new FormData();
  for (const [name, value] of Object.entries(typed)) data.set(name, value);
  data.set('continue:file', new File([file], 'file.txt'));
  data.set('continue:text', pasted);
  const body = new Response(data);
  const request = new Request('https://code.example/consultations/example/continue/', {
    method: 'POST',
    headers: { 'Content-Type': body.headers.get('content-type') ?? '' },
    body: await body.arrayBuffer(),
  });
  return respond(request, { consultation: 'example', step: 'continue' }, services);
}

async function draftOf(services: Services, fields: Readonly<Record<string, string>>): Promise<string> {
  return expectKind(await post(services, 'answer', { ...fields, action: 'draft' }), 'draft file').body;
}

test.each([
  ['no file', ''],
  ['a file that is not a draft', 'Shopping list'],
  ['a file that is not text', Uint8Array.from([0xff, 0xfe, 0x00])],
  ['a draft for another consultation', 'consultation: other\nrevision: "0.4"\nanswers: {}\n'],
])('changes nothing that was typed for %s', async (_, file) => {
  const { services } = journey();
  const form = expectKind(await choose(services, file, { purpose: 'Typed for an hour', name: 'A. Person' }), 'form');
  expect(form.values).toEqual({ purpose: ['Typed for an hour'], name: ['A. Person'] });
  expect(form.errors).toHaveLength(1);
});

test('asks before a file takes the place of what was typed, and can keep either or both', async () => {
  const { services } = journey();
  const draft = await draftOf(services, { purpose: 'From a colleague', heard: 'Radio' });
  const view = expectKind(await choose(services, draft, { purpose: 'My own', name: 'A. Person' }), 'two drafts');
  expect(view.differences.map(({ typed }) => typed.name)).toEqual(['purpose', 'name']);
  const goOn = async (which: 'typed' | 'inFile' | 'both') =>
    expectKind(await press(services, view.hidden[which], 'change'), 'form').values;
  expect(await goOn('typed')).toEqual({ purpose: ['My own'], name: ['A. Person'] });
  expect(await goOn('inFile')).toEqual({ purpose: ['From a colleague'], heard: ['Radio'] });
  expect(await goOn('both')).toEqual({
    purpose: ['My own\n\nFrom a colleague'],
    heard: ['Radio'],
    name: ['A. Person'],
  });
});

test('a pasted draft is in the form or in its box, whichever button is pressed', async () => {
  const { services } = journey();
  const draft = await draftOf(services, { purpose: 'Pasted' });
  const typed = { ...minimalFields, 'continue:file': '', 'continue:text': draft };
  const kept = draft.replaceAll('\n', '\r\n');
  const checked = expectKind(await post(services, 'answer', typed), 'form');
  expect(checked).toMatchObject({ pasted: kept, values: { purpose: ['It is clear.'] } });
  expect(checked.errors).toEqual([{ field: 'file', message: messages.draft.pastedLeft }]);
  const clear = expectKind(await post(services, 'answer', { ...typed, action: 'clear' }), 'clear');
  expect(expectKind(await press(services, clear.hidden, 'change'), 'form').pasted).toBe(kept);

  const wrong = { ...typed, 'continue:text': 'Shopping list' };
  expect(expectKind(await post(services, 'continue', wrong), 'form').pasted).toBe('Shopping list');
  const right = expectKind(await post(services, 'continue', { 'continue:text': draft }), 'form');
  expect(right).toMatchObject({ pasted: '', values: { purpose: ['Pasted'] } });
  expectKind(await post(services, 'answer', { ...typed, 'continue:text': ' \r\n' }), 'check');
});

test('a pasted draft stays in its box while a file is taken in', async () => {
  const { services } = journey();
  const file = await draftOf(services, { purpose: 'From the file' });
  const view = expectKind(await choose(services, file, { purpose: 'Typed' }, 'Pasted'), 'two drafts');
  for (const hidden of Object.values(view.hidden))
    expect(expectKind(await press(services, hidden, 'change'), 'form').pasted).toBe('Pasted');
  expect(expectKind(await choose(services, file, {}, 'Pasted'), 'form').pasted).toBe('Pasted');
});

test('a chosen file that is not taken in is asked for once more, and is not needed', async () => {
  const { services } = journey();
  // The form sends the name alone.
  const chosen = expectKind(await post(services, 'answer', { ...minimalFields, 'continue:file': 'a.txt' }), 'form');
  expect(chosen.errors).toEqual([{ field: 'file', message: messages.draft.chosenLeft }]);
  expectKind(await post(services, 'answer', { ...minimalFields, 'continue:file': '' }), 'check');
});

test('asks nothing if a file replaces nothing that was typed', async () => {
  const { services } = journey();
  const draft = await draftOf(services, { purpose: 'The same', heard: 'Radio' });
  const form = expectKind(await choose(services, draft, { purpose: 'The same' }), 'form');
  expect(form.values).toEqual({ purpose: ['The same'], heard: ['Radio'] });
});

test('replaces a response beginning with its saved receipt', async () => {
  const { services } = journey();
  const fields = { ...minimalFields, 'comment.records': 'One\n\ntwo', readers: ['courts', 'public'] };
  const { receipt, reference, privateCode } = expectKind(await checkAndSend(services, fields), 'receipt');
  const replacing = expectKind(
    await post(services, 'withdraw', { reference, 'private-code': privateCode, action: 'replace' }),
    'form',
  );
  const token = { token: replacing.hidden[0]?.value ?? '' };
  for (const format of ['html', 'text'] as const) {
    const form = expectKind(await choose(services, writeReceipt(required(receipt), format), token), 'form');
    expect(form.values).toEqual({
      purpose: ['It is clear.'],
      readers: ['public', 'courts'],
      'comment.records': ['One\n\ntwo'],
      capacity: ['individual'],
      publish: ['no'],
    });
    expect(form.replacing).toBe(true);
  }
  const copy = expectKind(await choose(services, writeReceipt(copyOf(required(receipt)), 'html'), token), 'form');
  expect(copy.errors[0]?.message).toContain('which has no answers');
});

function required(receipt: Receipt | undefined): Receipt {
  if (receipt === undefined) throw new Error('There is no receipt.');
  return receipt;
}
