import { expect, test } from 'vitest';
import { journeyForEachTest } from '../../tests/responses/journey.ts';
import { expectKind, post } from '../../tests/responses/visitor.ts';
import { respond } from './respond.ts';

const journey = journeyForEachTest();

test('sends back what was typed as a file, errors and all, and takes it up again', async () => {
  const { services } = journey();
  const typed = { purpose: 'Half an\n\nanswer', readers: ['courts'] };
  const file = expectKind(await post(services, 'answer', { ...typed, action: 'draft' }), 'draft file');
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
  expect(form.typed).toEqual({ purpose: ['Half an\n\nanswer'], readers: ['courts'] });
});

test('takes a draft up from its pasted text', async () => {
  const { services } = journey();
  const { body } = expectKind(await post(services, 'answer', { purpose: 'Half', action: 'draft' }), 'draft file');
  expect(expectKind(await post(services, 'continue', { text: body }), 'form').typed).toEqual({ purpose: ['Half'] });
});

test('says what is wrong with a file that is no draft', async () => {
  const { services } = journey();
  expect(expectKind(await post(services, 'continue', { text: '' }), 'form').errors).toEqual([
    { field: 'file', message: 'Select the file with your draft, or paste its text' },
  ]);
});
