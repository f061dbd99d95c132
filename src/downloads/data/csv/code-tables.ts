import { clausesOf, type Clause, type Revision } from '../../../model/code.ts';
import { standingOf } from '../../../model/current-standing.ts';
import { reasonKind } from '../../../provenance/citations.ts';
import type { DeclaredChange } from '../../../model/declared-change.ts';
import type { Reason } from '../../../model/reason.ts';
import type { PublishedContent } from '../../published-content.ts';
import { standingRecord } from '../json/standing-record.ts';
import { csvText, joinValues } from './csv-text.ts';

/** Every revision, oldest first. */
export function revisionsCsv({ addresses, code, hashOf, settings }: PublishedContent): string {
  return csvText<Revision>(
    settings,
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
      'called (status)': ({ record }) => record.called ?? '',
      'called (standing)': (revision) => standingRecord(code, revision).called ?? '',
    },
    code.revisions,
  );
}

/** Every clause in every revision, in printed order. Equal hashes mean equal texts. */
export function clausesCsv({ addresses, code, settings }: PublishedContent): string {
  const rows = code.revisions.flatMap((revision) => clausesOf(revision).map((clause) => ({ revision, clause })));
  return csvText<{ readonly revision: Revision; readonly clause: Clause }>(
    settings,
    {
      revision: ({ revision }) => revision.label,
      clause: ({ clause }) => clause.id,
      number: ({ clause }) => clause.number ?? '',
      title: ({ clause }) => clause.text.front.title,
      part: ({ clause }) => clause.part,
      extent: ({ clause }) => joinValues(clause.text.front.extent ?? []),
      hash: ({ clause }) => clause.text.hash,
      page: ({ revision, clause }) => addresses.inRevision(revision.label, clause.id),
    },
    rows,
  );
}

/** One reason of one change of one clause. */
interface ChangeRow {
  readonly revision: Revision;
  readonly change: DeclaredChange;
  readonly clause: string;
  readonly reason: Reason;
}

/** Every change of every revision: one row for each clause and each reason. */
export function changesCsv({ addresses, code, settings }: PublishedContent): string {
  const rows = code.revisions.flatMap((revision) =>
    revision.record.changes.flatMap((change) =>
      change.clauses.flatMap((clause) => change.because.map((reason) => ({ revision, change, clause, reason }))),
    ),
  );
  return csvText<ChangeRow>(
    settings,
    {
      revision: ({ revision }) => revision.label,
      date: ({ revision }) => revision.record.date,
      clause: ({ clause }) => clause,
      change: ({ change }) => change.kind,
      from: ({ change }) => joinValues(change.from ?? []),
      note: ({ change }) => change.note,
      'reason kind': ({ reason }) => reasonKind(reason),
      cause: ({ reason }) => reason[reasonKind(reason)] ?? '',
      sentence: ({ reason }) => reason.sentence,
      page: ({ clause }) => addresses.clause(clause),
      'called (reason)': ({ reason }) => reason.called ?? '',
    },
    rows,
  );
}
