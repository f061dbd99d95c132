import type { Kysely } from 'kysely';
import { snapshotForm, formSnapshotSchema, type FormSnapshot } from '../consultation/handling/form-snapshot.ts';
import type { Form } from '../consultation/form.ts';
import type { Tables } from './database-tables.ts';
import { formHash } from './form-hash.ts';

/** Stores snapshots of forms, so that answers can be read years later, whatever the content says by then. */
export async function saveFormSnapshots(database: Kysely<Tables>, forms: readonly Form[]): Promise<void> {
  // Usually all are stored already: reading first avoids a write.
  const stored = new Set((await database.selectFrom('form').select('form').execute()).map(({ form }) => form));
  const added = forms.filter((form) => !stored.has(formHash(form)));
  if (added.length === 0) return;
  const rows = added.map((form) => ({ form: formHash(form), asked: JSON.stringify(snapshotForm(form)) }));
  await database.transaction().execute((transaction) =>
    transaction
      .insertInto('form')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

/** The stored form snapshots, by the form hash in responses. @throws if a snapshot is malformed */
export async function loadFormSnapshots(database: Kysely<Tables>): Promise<ReadonlyMap<string, FormSnapshot>> {
  const rows = await database.selectFrom('form').selectAll().execute();
  return new Map(rows.map(({ form, asked }) => [form, formSnapshotSchema.parse(JSON.parse(asked))]));
}
