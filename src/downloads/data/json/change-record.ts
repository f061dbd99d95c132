import { z } from 'zod';
import { calledRecordSchema } from './called-record.ts';
import { idSchema } from '../../../model/id-schema.ts';
import { changeKinds } from '../../../model/change-kinds.ts';
import { reasonKind } from '../../../provenance/citations.ts';
import { coverSchema, type Reason } from '../../../model/reason.ts';
import { reasonKinds } from '../../../model/reason-kinds.ts';
import type { DeclaredChange } from '../../../model/declared-change.ts';
import type { Addresses } from '../../addresses.ts';

/** Why something was changed. */
export const reasonRecordSchema = z
  .strictObject({
    kind: z.enum(reasonKinds).describe('What kind of cause it is'),
    called: calledRecordSchema,
    cause: z.string().describe('Its id, if this site has an entry for it, or else its name'),
    page: z.url().optional().describe('The page of the cause, where it has one'),
    sentence: z.string().describe('The reason in one sentence'),
    covers: z
      .array(coverSchema)
      .describe('The words or the numbered paragraphs that it is about; empty if it names none'),
  })
  .meta({ id: 'Reason' });

/** A declared change with its reasons. */
export const changeRecordSchema = z
  .strictObject({
    kind: z.enum(changeKinds),
    clauses: z.array(idSchema).describe('The clauses that it concerns'),
    from: z.array(idSchema).optional().describe('For a split or a merge: the clauses that the text came from'),
    note: z.string().describe('What it means for people'),
    because: z.array(reasonRecordSchema),
  })
  .meta({ id: 'Change' });

/** A declared change, as in the data files. */
export function changeRecord(
  { kind, clauses, from, note, because }: DeclaredChange,
  addresses: Addresses,
): z.infer<typeof changeRecordSchema> {
  return {
    kind,
    clauses,
    ...(from === undefined ? {} : { from }),
    note,
    because: because.map((reason) => reasonRecord(reason, addresses)),
  };
}

/** A reason, as in the data files. */
export function reasonRecord(reason: Reason, addresses: Addresses): z.infer<typeof reasonRecordSchema> {
  const kind = reasonKind(reason);
  const cause = reason[kind] ?? '';
  const pages: Partial<Record<typeof kind, (id: string) => string>> = {
    recommendation: addresses.recommendation,
    point: addresses.point,
    action: addresses.action,
    consultation: addresses.consultation,
  };
  const page = pages[kind]?.(cause);
  return {
    kind,
    ...(reason.called === undefined ? {} : { called: reason.called }),
    cause,
    ...(page === undefined ? {} : { page }),
    sentence: reason.sentence,
    covers: reason.covers,
  };
}
