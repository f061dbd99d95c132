import { Document, isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { z } from 'zod';
import type { Form } from './form.ts';
import * as messages from './messages.ts';
import type { FormError, Typed } from './typed.ts';

const draftSchema = z.strictObject({
  consultation: z.string(),
  revision: z.string(),
  answers: z.record(z.string(), z.union([z.string().transform((text) => [text]), z.array(z.string())])),
});

/** A draft as a text file that can be read, edited and taken up again: YAML, with each question as a comment. */
export function draftFile(form: Form, typed: Typed): string {
  const fields = form.fields.filter(({ name }) => typed[name] !== undefined);
  const answers = Object.fromEntries(
    fields.map(({ name, type }) => [name, type === 'checkboxes' ? typed[name] : typed[name]?.[0]]),
  );
  const draft = new Document({ consultation: form.consultation, revision: form.revision, answers });
  draft.commentBefore = [
    ' A draft. It has not been sent to anyone.',
    ' To go on with it, open the form of the consultation and choose “Continue from a file”.',
  ].join('\n');
  const map = draft.get('answers');
  if (isMap(map)) explain(map, new Map(fields.map(({ name, label }) => [name, label])));
  return draft.toString({ lineWidth: 0, blockQuote: 'literal' });
}

/** What a draft file holds; `typed` is empty where it could not be read. */
export function readDraft(form: Form, file: string): { readonly typed: Typed; readonly errors: readonly FormError[] } {
  const refused = (message: string) => ({ typed: {}, errors: [{ field: 'file', message }] });
  if (file.trim() === '') return refused(messages.draft.missing);
  const document = parseDocument(file, { schema: 'failsafe', uniqueKeys: true });
  if (document.errors.length > 0) return refused(messages.draft.format);
  const draft = draftSchema.safeParse(valueWithoutAliases(document));
  if (!draft.success) return refused(messages.draft.format);
  if (draft.data.consultation !== form.consultation) return refused(messages.draft.otherConsultation);
  const known = new Set(form.fields.map(({ name }) => name));
  const entries = Object.entries(draft.data.answers);
  const kept = entries.filter(([name]) => known.has(name));
  return {
    typed: Object.fromEntries(
      kept
        .map(([name, values]) => [name, values.filter((value) => value !== '')] as const)
        .filter(([, values]) => values.length > 0),
    ),
    errors: kept.length === entries.length ? [] : [{ message: messages.draft.someLeftOut }],
  };
}

/** The questions as comments above their answers. */
function explain(answers: YAMLMap, labels: ReadonlyMap<string, string>): void {
  for (const { key } of answers.items) {
    if (!isScalar(key)) continue;
    key.spaceBefore = true;
    key.commentBefore = ` ${labels.get(String(key.value)) ?? ''}`;
  }
}

/** What a document holds; nothing where it has aliases. */
export function valueWithoutAliases(document: { toJS: (options: { maxAliasCount: number }) => unknown }): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    // Aliases, which no draft of ours has and which could make a small file very large.
    return undefined;
  }
}
