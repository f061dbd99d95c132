import { readDraft } from '../consultation/draft-file.ts';
import * as messages from '../consultation/messages.ts';
import type { View } from '../consultation/view.ts';
import { bodyOf, unreadable } from './body-of.ts';
import { formView } from './form-views.ts';
import { newToken, type Carried, type Visit } from './visit.ts';

/** Takes up a draft from a file, or from its text pasted into a box, and gives back the form with it. Nothing is kept. */
export async function continueDraft(visit: Visit): Promise<View> {
  const { form, consultation, services, request } = visit;
  const body = await bodyOf(visit, ['multipart/form-data', 'application/x-www-form-urlencoded'], form.limits.bytes);
  if (!(body instanceof Uint8Array)) return body;
  const sent = await formDataOf(body, request.headers.get('content-type') ?? '');
  if (sent === undefined) return unreadable(visit, 400, messages.unreadable.mediaType);

  const token = services.tokens.read(consultation.id, textOf(sent.get('token')));
  const carried: Carried = { typed: {}, honeypot: '', separate: false, token: token ?? newToken(visit) };
  const draft = await draftText(sent);
  if (draft === undefined) return formView(visit, carried, [{ field: 'file', message: messages.draft.encoding }]);
  const { typed, errors } = readDraft(form, draft);
  return formView(visit, { ...carried, typed }, errors);
}

async function formDataOf(body: Uint8Array, contentType: string): Promise<FormData | undefined> {
  try {
    return await new Response(Buffer.from(body), { headers: { 'Content-Type': contentType } }).formData();
  } catch {
    return undefined;
  }
}

/** The text of the file that was chosen or, where none was, of the box; nothing where it is not UTF-8. */
async function draftText(sent: FormData): Promise<string | undefined> {
  const file = sent.get('file');
  if (!(file instanceof File) || file.size === 0) return textOf(sent.get('text')) || textOf(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
