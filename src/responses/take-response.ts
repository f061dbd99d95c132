import { writeDraft } from '../consultation/saved-answers.ts';
import { leaveOut } from '../consultation/left-out.ts';
import type { FormError } from '../consultation/form-values.ts';
import * as messages from '../consultation/messages.ts';
import { readForm, type FormSubmission } from '../consultation/read-form.ts';
import { validate } from '../consultation/validate.ts';
import type { View } from '../consultation/view.ts';
import { readRequestBody, unreadableView } from './request-body.ts';
import { checkView, formView } from './form-views.ts';
import { commentView, targetOf, unfinishedComment } from './comment-views.ts';
import { sendResponse } from './send-response.ts';
import { newToken, page, pageWithAnswers, type FormState, type RequestContext } from './request-context.ts';

/** Handles the form and the check page: check, change, send, or save answers as a file. */
export async function takeResponse(context: RequestContext): Promise<View> {
  const { form, consultation, services } = context;
  const body = await readRequestBody(context, ['application/x-www-form-urlencoded'], form.limits.bytes);
  if (!(body instanceof Uint8Array)) return body;
  const reading = readForm(body, form);
  if ('unreadable' in reading) return unreadableView(context, 400, reading.unreadable);

  const { values, honeypot, separate, shared, way, pasted, action } = reading;
  const token = services.tokens.read(consultation.id, reading.token ?? '');
  const formState: FormState = { values, honeypot, separate, shared, way, pasted, token: token ?? newToken(context) };
  if (action === 'draft') return draftFileView(context, formState);
  if (action === 'clear') {
    // Never kept, or Back would show it after it was cleared. Back from here leads to the form with its words.
    return { kind: 'clear', ...pageWithAnswers(context, { ...formState, shared: true }, 200) };
  }
  if (action === 'cleared') return { kind: 'cleared', ...page(context, 200, { 'Clear-Site-Data': '"cache"' }) };
  const target = targetOf(form, way);
  if (action === 'change' && target !== undefined) return commentView(context, formState, target, []);
  if (action === 'change') return formView(context, formState, []);
  if (action === 'whole') return formView(context, { ...formState, way: '' }, []);

  const isSending = action === 'send' && token !== undefined;
  const retryAfter = context.checkRateLimit(isSending ? 'last sending' : 'another');
  if (retryAfter !== undefined) {
    return {
      kind: 'too many',
      ...pageWithAnswers(context, formState, 429, { 'Retry-After': String(retryAfter) }),
      retryAfter,
      interrupted: action,
    };
  }
  if (context.state === 'not open yet') return { kind: 'not open yet', ...pageWithAnswers(context, formState, 403) };
  // A response that was stored before the consultation closed gets its receipt again.
  if (context.state === 'closed' && !isSending) return { kind: 'closed', ...pageWithAnswers(context, formState, 403) };
  if (reading.errors.length > 0) return formView(context, formState, reading.errors, 400);
  const unfinished = target === undefined ? undefined : unfinishedComment(context, formState, target, action);
  if (unfinished !== undefined) return unfinished;
  const { kept } = leaveOut(values);
  const errors = [...draftLeft(reading), ...validate(form, kept)];
  if (errors.length > 0) return formView(context, formState, errors);
  if (isSending) return sendResponse(context, { ...formState, values: kept });
  return checkView(context, formState, action === 'send' ? 'open too long' : undefined);
}

/** Refuses to go on while a pasted draft is not in the form, whichever button was pressed. */
function draftLeft({ pasted, choseFile }: FormSubmission): readonly FormError[] {
  return [
    ...(pasted.trim() === '' ? [] : [{ field: 'file', message: messages.draft.pastedLeft }]),
    ...(choseFile ? [{ field: 'file', message: messages.draft.chosenLeft }] : []),
  ];
}

function draftFileView(context: RequestContext, { values }: FormState): View {
  const { headers } = page(context, 200, {
    'Content-Type': 'text/plain; charset=utf-8',
    // A neutral file name, for people who share a computer.
    'Content-Disposition': 'attachment; filename="draft-response.txt"',
  });
  return { kind: 'draft file', status: 200, headers, body: writeDraft(context.form, values) };
}
