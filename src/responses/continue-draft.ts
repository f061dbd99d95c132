import { continueFields } from '../consultation/form-step.ts';
import { draftDifferences, mergeDrafts } from '../consultation/merge-drafts.ts';
import { readForm } from '../consultation/read-form.ts';
import { readDraft } from '../consultation/saved-answers.ts';
import * as messages from '../consultation/messages.ts';
import type { FormError, FormValues } from '../consultation/form-values.ts';
import type { View } from '../consultation/view.ts';
import { readRequestBody, unreadableView } from './request-body.ts';
import { formView } from './form-views.ts';
import { hiddenFields, cacheHeaders, newToken, page, type FormState, type RequestContext } from './request-context.ts';

/** Size, in bytes, of what a saved receipt has in addition to the answers. */
const receiptBytes = 400_000;

/**
 * Continues from the file of a draft or a receipt, or from its pasted text, and stores nothing. What was typed on the page
 * comes with it: a file that cannot be read changes nothing, and one with other answers asks before it replaces any.
 */
export async function continueDraft(context: RequestContext): Promise<View> {
  const { form, consultation, services, request } = context;
  const body = await readRequestBody(
    context,
    ['multipart/form-data', 'application/x-www-form-urlencoded'],
    // The form, and a file that has each answer twice.
    3 * form.limits.bytes + receiptBytes,
  );
  if (!(body instanceof Uint8Array)) return body;
  const sent = await parseFormData(body, request.headers.get('content-type') ?? '');
  if (sent === undefined) return unreadableView(context, 400, messages.unreadable.mediaType);
  const { file, text, rest } = splitSubmission(context, sent);
  const typed = readForm(Buffer.from(rest.toString()), form);
  if ('unreadable' in typed) return unreadableView(context, 400, typed.unreadable);

  const token = services.tokens.read(consultation.id, typed.token ?? '') ?? newToken(context);
  const { values, honeypot, shared, way } = typed;
  // The text stays in its box until it is in the form. Of a file and a text, the file is taken in first.
  const failed: FormState = { values, honeypot, separate: false, shared, way, pasted: text, token };
  const formState: FormState = { ...failed, pasted: isChosen(file) ? text : '' };
  const draft = isChosen(file) ? await readUtf8(file) : text || textValue(file);
  if (draft === undefined) return formView(context, failed, [{ field: 'file', message: messages.draft.encoding }]);
  const { values: inFile, errors } = readDraft(form, draft);
  if (errors.some(({ field }) => field === 'file')) return formView(context, failed, errors);
  return draftDifferences(form, values, inFile).length === 0
    ? formView(context, { ...formState, values: inFile }, errors)
    : twoDraftsView(context, formState, inFile, errors);
}

function twoDraftsView(
  context: RequestContext,
  formState: FormState,
  inFile: FormValues,
  errors: readonly FormError[],
): View {
  const { values: typed } = formState;
  const hidden = (values: FormValues) => hiddenFields(context, { ...formState, values });
  return {
    kind: 'two drafts',
    ...page(context, 200, cacheHeaders(formState)),
    differences: draftDifferences(context.form, typed, inFile),
    someLeftOut: errors.length > 0,
    hidden: {
      typed: hidden(typed),
      inFile: hidden(inFile),
      both: hidden(mergeDrafts(context.form, typed, inFile)),
    },
  };
}

/** The file and the pasted text, and everything else that the form sent. */
function splitSubmission(
  { form }: RequestContext,
  sent: FormData,
): { readonly file: FormDataEntryValue | null; readonly text: string; readonly rest: URLSearchParams } {
  const asked = new Set(form.fields.map(({ name }) => name));
  const own: ReadonlySet<string> = new Set([
    continueFields.file,
    continueFields.text,
    ...['file', 'text'].filter((name) => !asked.has(name)),
  ]);
  const rest = new URLSearchParams();
  for (const [name, value] of sent) if (!own.has(name) && typeof value === 'string') rest.append(name, value);
  const first = (one: string, other: string) => sent.get(one) ?? (own.has(other) ? sent.get(other) : null);
  return { file: first(continueFields.file, 'file'), text: textValue(first(continueFields.text, 'text')), rest };
}

async function parseFormData(body: Uint8Array, contentType: string): Promise<FormData | undefined> {
  try {
    return await new Response(Buffer.from(body), { headers: { 'Content-Type': contentType } }).formData();
  } catch {
    return undefined;
  }
}

function isChosen(file: FormDataEntryValue | null): file is File {
  return file instanceof File && file.size > 0;
}

/** The text of a file; undefined if it is not UTF-8. */
async function readUtf8(file: File): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

function textValue(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
