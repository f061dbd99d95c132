import { z } from 'zod';
import { schemaOf } from '../../model/schema-of.ts';
import type { Field } from '../field.ts';
import type { Form } from '../form.ts';

const baseField = { name: z.string(), label: z.string(), hint: z.string().optional(), required: z.boolean() };
const optionSchema = z.object({ value: z.string(), label: z.string(), hint: z.string().optional() });

/** A field without what only browsers use. */
type SnapshotField<F> = F extends Field ? Omit<F, 'autocomplete'> : never;

const fieldSchema: z.ZodType<Field> = schemaOf<SnapshotField<Field>>()(
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('radios'), ...baseField, options: z.array(optionSchema) }),
    z.object({ type: z.literal('checkboxes'), ...baseField, options: z.array(optionSchema) }),
    z.object({ type: z.enum(['short text', 'long text']), ...baseField, limit: z.number() }),
  ]),
);

const fieldsSchema = z.array(fieldSchema);

/** One version of a form, with everything needed to read its answers years later. */
export const formSnapshotSchema = z.object({
  /** Id of the consultation. */
  consultation: z.string(),
  /** Label of the revision it asked about. */
  revision: z.string(),
  questions: fieldsSchema,
  /** Every clause and numbered paragraph that could be commented on, in printed order. */
  targets: z.array(
    z.object({
      clause: z.string(),
      paragraph: z.string(),
      /** Its name in a sentence: `commitment G: What the system is for`, `paragraph 16`. */
      called: z.string(),
      fields: fieldsSchema,
    }),
  ),
  aboutYou: fieldsSchema,
});

export type FormSnapshot = z.infer<typeof formSnapshotSchema>;

/** A form without what only its pages need. `paragraph` is empty for a whole clause. */
export function snapshotForm({ consultation, revision, questions, clauses, aboutYou }: Form): FormSnapshot {
  return {
    consultation,
    revision,
    questions: [...questions],
    targets: clauses.flatMap((clause) => [
      { clause: clause.id, paragraph: '', called: clause.phrase, fields: [...clause.fields] },
      ...clause.paragraphs.map(({ id, phrase, fields }) => ({
        clause: clause.id,
        paragraph: id,
        called: phrase,
        fields: [...fields],
      })),
    ]),
    aboutYou: [...aboutYou],
  };
}

/** Every field of a form snapshot, in order. */
export function snapshotFields({ questions, targets, aboutYou }: FormSnapshot): readonly Field[] {
  return [...questions, ...targets.flatMap(({ fields }) => fields), ...aboutYou];
}
