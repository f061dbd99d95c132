import { draftFile } from '../consultation/draft-file.ts';
import { readForm } from '../consultation/read-form.ts';
import { validate } from '../consultation/validate.ts';
import type { View } from '../consultation/view.ts';
import { bodyOf, unreadable } from './body-of.ts';
import { checkView, formView } from './form-views.ts';
import { sendResponse } from './send-response.ts';
import { newToken, page, pageWithText, type Carried, type Visit } from './visit.ts';

/** Answers the form and the check page: check your answers, change them, send them, or keep them as a file. */
export async function takeResponse(visit: Visit): Promise<View> {
  const { form, consultation, services } = visit;
  const body = await bodyOf(visit, ['application/x-www-form-urlencoded'], form.limits.bytes);
  if (!(body instanceof Uint8Array)) return body;
  const reading = readForm(body, form);
  if ('unreadable' in reading) return unreadable(visit, 400, reading.unreadable);

  const { typed, honeypot, separate, action } = reading;
  const token = services.tokens.read(consultation.id, reading.token ?? '');
  const carried: Carried = { typed, honeypot, separate, token: token ?? newToken(visit) };
  if (action === 'draft') return draftFileView(visit, carried);
  if (action === 'change') return formView(visit, carried, []);

  const retryAfter = visit.tooMany();
  if (retryAfter !== undefined) {
    return {
      kind: 'too many',
      ...pageWithText(visit, carried, 429, { 'Retry-After': String(retryAfter) }),
      retryAfter,
      interrupted: action,
    };
  }
  if (visit.state === 'not open yet') return { kind: 'not open yet', ...pageWithText(visit, carried, 403) };
  // What was sent before the end and is sent again gets its receipt all the same.
  const isSending = action === 'send' && token !== undefined;
  if (visit.state === 'closed' && !isSending) return { kind: 'closed', ...pageWithText(visit, carried, 403) };
  if (reading.errors.length > 0) return formView(visit, carried, reading.errors, 400);
  const errors = validate(form, typed);
  if (errors.length > 0) return formView(visit, carried, errors);
  if (isSending) return sendResponse(visit, carried);
  return checkView(visit, carried, action === 'send');
}

function draftFileView(visit: Visit, { typed }: Carried): View {
  const { headers } = page(visit, 200, {
    'Content-Type': 'text/plain; charset=utf-8',
    // Says nothing of what it is about, for people who share a computer.
    'Content-Disposition': 'attachment; filename="draft-response.txt"',
  });
  return { kind: 'draft file', status: 200, headers, body: draftFile(visit.form, typed) };
}
