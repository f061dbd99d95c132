import type { Consultation } from '../../consultation/consultation.ts';
import type { Revision } from '../../model/code.ts';
import { formatDate } from '../../model/partial-date.ts';
import type { Reason } from '../../model/reason.ts';
import type { PublishMessage } from './publish-problem.ts';

/**
 * Why a revision cannot be published for now: people can still respond to an earlier one, and it does more than correct
 * or follow a law. One message for each such consultation. A standing channel never closes, and holds up nothing.
 */
export function openConsultationMessages(
  { label, record }: Revision,
  consultations: readonly Consultation[],
  today: string,
): readonly PublishMessage[] {
  const more = [
    ...record.basis
      .filter(({ kind }) => kind !== 'law' && kind !== 'correction')
      .map(({ kind }) => `the basis \`${kind}\``),
    ...record.changes
      .filter(({ because }) => !because.every(isLawOrCorrection))
      .map(({ clauses }) => `the change of ${clauses.map((id) => `\`${id}\``).join(', ')}`),
  ];
  if (more.length === 0) return [];
  return consultations.flatMap(({ id, revision, draft, opens, closes }) => {
    if (draft === true || revision === label || opens === undefined || closes === undefined) return [];
    if (today < opens || today > closes) return [];
    return [
      {
        unexpected: `Unexpected revision while people can respond to \`${id}\` on revision ${revision}, until the end of ${formatDate(closes)}`,
        expected: 'expected one that only corrects or follows a law, with that as its basis and as every reason',
        todo: `Publish it after that day, or take out everything that does more than that: ${more.join('; ')}.`,
      },
    ];
  });
}

function isLawOrCorrection({ law, correction }: Reason): boolean {
  return law !== undefined || correction !== undefined;
}

/** Why an outcome cannot be a reason: it was published after the revision. */
export function laterOutcomeMessages(
  { record }: Revision,
  consultations: readonly Consultation[],
): readonly PublishMessage[] {
  const named = new Set([
    ...record.basis.flatMap(({ kind, id }) => (kind === 'consultation' ? [id] : [])),
    ...record.changes.flatMap(({ because }) => because.map(({ consultation }) => consultation)),
  ]);
  return consultations.flatMap(({ id, outcome }) =>
    outcome !== undefined && named.has(id) && outcome.date.slice(0, record.date.length) > record.date
      ? [
          {
            unexpected: `Unexpected consultation \`${id}\` as a reason: its outcome is dated ${outcome.date}, after the revision`,
            expected: 'expected an outcome that was published before',
            todo: 'Correct the date of the revision, or give another reason.',
          },
        ]
      : [],
  );
}
