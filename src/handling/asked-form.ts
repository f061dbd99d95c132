import { z } from 'zod';
import { schemaOf } from '../code/schema-of.ts';
import type { Field } from '../consultation/field.ts';
import type { Form } from '../consultation/form.ts';

const asked = { name: z.string(), label: z.string(), hint: z.string().optional(), required: z.boolean() };
const optionSchema = z.object({ value: z.string(), label: z.string(), hint: z.string().optional() });

/** A field without what only browsers need. */
type AsAsked<F> = F extends Field ? Omit<F, 'autocomplete'> : never;

const fieldSchema: z.ZodType<Field> = schemaOf<AsAsked<Field>>()(
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('radios'), ...asked, options: z.array(optionSchema) }),
    z.object({ type: z.literal('checkboxes'), ...asked, options: z.array(optionSchema) }),
    z.object({ type: z.enum(['short text', 'long text']), ...asked, limit: z.number() }),
  ]),
);

const fieldsSchema = z.array(fieldSchema);

/** What was asked in one version of a form: everything that is needed to read the answers years later. */
export const askedFormSchema = z.object({
  /** Id of the consultation. */
  consultation: z.string(),
  /** Label of the revision that it asked about. */
  revision: z.string(),
  questions: fieldsSchema,
  /** Every clause and numbered paragraph that could be commented on, in printed order. */
  targets: z.array(
    z.object({
      clause: z.string(),
      paragraph: z.string(),
      /** What it is called in a sentence: `commitment G: What the system is for`, `paragraph 16`. */
      called: z.string(),
      fields: fieldsSchema,
    }),
  ),
  aboutYou: fieldsSchema,
});

export type AskedForm = z.infer<typeof askedFormSchema>;

/** What a form asks, without what only its pages need. `paragraph` is empty where a whole clause is meant. */
export function askedForm({ consultation, revision, questions, clauses, aboutYou }: Form): AskedForm {
  return {
    consultation,
    revision,
    questions: [...questions],
    targets: clauses.flatMap((clause) => [
      { clause: clause.id, paragraph: '', called: clause.called, fields: [...clause.fields] },
      ...clause.paragraphs.map(({ id, called, fields }) => ({
        clause: clause.id,
        paragraph: id,
        called,
        fields: [...fields],
      })),
    ]),
    aboutYou: [...aboutYou],
  };
}

/** Every field of a form that was asked, in order. */
export function askedFields({ questions, targets, aboutYou }: AskedForm): readonly Field[] {
  return [...questions, ...targets.flatMap(({ fields }) => fields), ...aboutYou];
}
