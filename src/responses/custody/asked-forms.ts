import type { Kysely } from 'kysely';
import { askedForm, askedFormSchema, type AskedForm } from '../../handling/asked-form.ts';
import type { Form } from '../../consultation/form.ts';
import type { Tables } from '../database.ts';
import { formHash } from '../form-hash.ts';

/** Keeps what forms ask, so that answers can be read years later, whatever the content says then. */
export async function keepForms(database: Kysely<Tables>, forms: readonly Form[]): Promise<void> {
  // Asked first: all but the first time, nothing has to be written.
  const kept = new Set((await database.selectFrom('form').select('form').execute()).map(({ form }) => form));
  for (const form of forms) {
    if (kept.has(formHash(form))) continue;
    await database
      .insertInto('form')
      .values({ form: formHash(form), asked: JSON.stringify(askedForm(form)) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** What was asked, by the hash that responses name. @throws where a response answers questions that were not kept */
export async function keptForms(database: Kysely<Tables>): Promise<ReadonlyMap<string, AskedForm>> {
  const rows = await database.selectFrom('form').selectAll().execute();
  return new Map(rows.map(({ form, asked }) => [form, askedFormSchema.parse(JSON.parse(asked))]));
}
