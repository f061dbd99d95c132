import { Document, isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { z } from 'zod';
import type { Form } from './form.ts';
import * as messages from './messages.ts';
import type { FormError, FormValues } from './form-values.ts';
import { readReceipt } from './receipt/receipt-file.ts';
import { say } from '../words/say.ts';

const draftSchema = z.strictObject({
  consultation: z.string(),
  revision: z.string(),
  answers: z.record(z.string(), z.union([z.string().transform((text) => [text]), z.array(z.string())])),
});

/** A draft as a text file that can be read, edited and continued: YAML, with each question as a comment. */
export function writeDraft(form: Form, values: FormValues): string {
  const fields = form.fields.filter(({ name }) => values[name] !== undefined);
  const answers = Object.fromEntries(
    fields.map(({ name, type }) => [name, type === 'checkboxes' ? values[name] : values[name]?.[0]]),
  );
  const draft = new Document({ consultation: form.consultation, revision: form.revision, answers });
  const { isDraft, toContinue } = say.form.savedAnswers;
  draft.commentBefore = ` ${isDraft}\n ${toContinue({ button: say.formParts.continueFromFile.continueFromFile })}`;
  const map = draft.get('answers');
  if (isMap(map)) addQuestions(map, new Map(fields.map(({ name, label }) => [name, label])));
  return draft.toString({ lineWidth: 0, blockQuote: 'literal' });
}

/** The answers in a file. */
interface SavedAnswers {
  readonly values: FormValues;
  /** An error of the field `file` means that it could not be read, and that there are no values. */
  readonly errors: readonly FormError[];
}

/** Reads the file of a draft or of a receipt. */
export function readDraft(form: Form, file: string): SavedAnswers {
  const failure = (message: string): SavedAnswers => ({ values: {}, errors: [{ field: 'file', message }] });
  if (file.trim() === '') return failure(messages.draft.missing);
  const receipt = readReceipt(file);
  if (receipt?.kind === 'copy') return failure(messages.draft.copyOfReceipt);
  if (receipt !== undefined) {
    if (receipt.consultation !== form.consultation) return failure(messages.draft.otherConsultation);
    return knownAnswers(
      form,
      receipt.answers.map(({ name, values }) => [name, values]),
    );
  }
  const document = parseDocument(file, { schema: 'failsafe', uniqueKeys: true });
  if (document.errors.length > 0) return failure(messages.draft.format);
  const draft = draftSchema.safeParse(valueWithoutAliases(document));
  if (!draft.success) return failure(messages.draft.format);
  if (draft.data.consultation !== form.consultation) return failure(messages.draft.otherConsultation);
  return knownAnswers(form, Object.entries(draft.data.answers));
}

/** The answers to questions that the form asks. */
function knownAnswers(
  form: Form,
  entries: readonly (readonly [name: string, values: readonly string[]])[],
): SavedAnswers {
  const known = new Set(form.fields.map(({ name }) => name));
  const answers = entries.filter(([name]) => known.has(name));
  // An escape in a file can encode half of a character, which no page can show.
  if (answers.some(([, values]) => !values.every((value) => value.isWellFormed())))
    return { values: {}, errors: [{ field: 'file', message: messages.draft.encoding }] };
  return {
    values: Object.fromEntries(
      answers
        .map(([name, values]) => [name, values.filter((value) => value !== '')] as const)
        .filter(([, values]) => values.length > 0),
    ),
    errors: answers.length === entries.length ? [] : [{ message: messages.draft.someLeftOut }],
  };
}

/** Adds each question as a comment above its answer. */
function addQuestions(answers: YAMLMap, labels: ReadonlyMap<string, string>): void {
  for (const { key, value } of answers.items) {
    if (!isScalar(key)) continue;
    key.spaceBefore = true;
    key.commentBefore = ` ${labels.get(String(key.value)) ?? ''}`;
    // The library loses spaces of a text of spaces and line ends alone, in lines of their own.
    if (isScalar(value) && String(value.value).trim() === '') value.type = 'QUOTE_DOUBLE';
  }
}

/** The value of a YAML document, or undefined if it has aliases. */
export function valueWithoutAliases(document: { toJS: (options: { maxAliasCount: number }) => unknown }): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    // No draft of ours has aliases, and they can make a small file expand enormously.
    return undefined;
  }
}
