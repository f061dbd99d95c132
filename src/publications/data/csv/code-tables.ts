import { clausesOf, type Clause, type Revision } from '../../../code/code.ts';
import { standingOf } from '../../../code/standing-of.ts';
import { reasonKind } from '../../../provenance/citations.ts';
import type { DeclaredChange } from '../../../provenance/declared-change.ts';
import type { Reason } from '../../../provenance/reason.ts';
import type { Published } from '../published.ts';
import { csvText, listed } from './csv-text.ts';

/** Every revision, oldest first. */
export function revisionsCsv({ addresses, code, hashOf }: Published): string {
  return csvText<Revision>(
    {
      label: ({ label }) => label,
      date: ({ record }) => record.date,
      status: ({ record }) => record.status,
      standing: (revision) => standingOf(code, revision).word,
      since: (revision) => standingOf(code, revision).since,
      clauses: (revision) => String(clausesOf(revision).length),
      summary: ({ record }) => record.summary,
      hash: ({ label }) => hashOf(label) ?? '',
      page: ({ label }) => addresses.revision(label),
    },
    code.revisions,
  );
}

/** Every clause in every revision, in printed order: where the hash is the same, so is the text. */
export function clausesCsv({ addresses, code }: Published): string {
  const rows = code.revisions.flatMap((revision) => clausesOf(revision).map((clause) => ({ revision, clause })));
  return csvText<{ readonly revision: Revision; readonly clause: Clause }>(
    {
      revision: ({ revision }) => revision.label,
      clause: ({ clause }) => clause.id,
      number: ({ clause }) => clause.number ?? '',
      title: ({ clause }) => clause.text.front.title,
      part: ({ clause }) => clause.part,
      extent: ({ clause }) => listed(clause.text.front.extent),
      hash: ({ clause }) => clause.text.hash,
      page: ({ revision, clause }) => addresses.inRevision(revision.label, clause.id),
    },
    rows,
  );
}

/** Every reason of every change of every clause: one row for each. */
interface ChangeRow {
  readonly revision: Revision;
  readonly change: DeclaredChange;
  readonly clause: string;
  readonly reason: Reason;
}

/** Every change of every revision: a row for each clause that it concerns and each of its reasons. */
export function changesCsv({ addresses, code }: Published): string {
  const rows = code.revisions.flatMap((revision) =>
    revision.record.changes.flatMap((change) =>
      change.clauses.flatMap((clause) => change.because.map((reason) => ({ revision, change, clause, reason }))),
    ),
  );
  return csvText<ChangeRow>(
    {
      revision: ({ revision }) => revision.label,
      date: ({ revision }) => revision.record.date,
      clause: ({ clause }) => clause,
      change: ({ change }) => change.kind,
      from: ({ change }) => listed(change.from ?? []),
      note: ({ change }) => change.note,
      'reason kind': ({ reason }) => reasonKind(reason),
      cause: ({ reason }) => reason[reasonKind(reason)] ?? '',
      sentence: ({ reason }) => reason.sentence,
      page: ({ clause }) => addresses.clause(clause),
    },
    rows,
  );
}
