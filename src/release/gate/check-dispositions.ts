import { isUpcomingLabel } from '../../model/label-order.ts';
import { publishedRevisions, type Code } from '../../model/code.ts';
import type { Problem } from '../../model/problem.ts';
import type { Raised } from '../../provenance/raised.ts';
import { gateProblem } from './gate-problem.ts';
import { proposedReason } from './proposals.ts';

/**
 * Checks that everything that was accepted in full or in part is the reason for a published change, or that its answer
 * says where else it was met: `disposition-uncited`, `point-uncited`.
 */
export function checkDispositions(code: Code, raised: readonly Raised[]): readonly Problem[] {
  const published = publishedRevisions(code);
  const cited = new Set(
    published.flatMap(({ record }) => record.changes.flatMap(({ because }) => because.flatMap(causesOf))),
  );
  const drafted = new Set(
    code.revisions
      .filter(({ draft }) => draft)
      .flatMap(({ record }) => record.changes.flatMap(({ because }) => because.flatMap(causesOf))),
  );
  const hasDraft = code.revisions.some(({ draft }) => draft);
  return raised.flatMap((one) => {
    const { kind, id, answer, answerAt, answeredIn, revision, elsewhere, isPublished } = one;
    const isAccepted = answer === 'accepted' || answer === 'accepted in part';
    if (!isAccepted || answerAt === undefined || cited.has(id) || elsewhere !== undefined) return [];
    // An answer given with the working draft is checked when that is published; an outcome may go out together with it.
    if (revision === 'draft' || (kind === 'point' && drafted.has(id)) || !isPublished) return [];
    // A build for the public knows no draft; `check` does.
    if (
      isUpcomingLabel(
        revision ?? '',
        published.map(({ label }) => label),
      ) &&
      !hasDraft
    )
      return [];
    const record = published.find(({ label }) => label === revision)?.file.path;
    const place = record ?? `revision ${revision ?? 'of the working draft'}`;
    const isPoint = kind === 'point';
    return [
      gateProblem(isPoint ? 'point-uncited' : 'disposition-uncited', answeredIn, answerAt, {
        unexpected: `Unexpected \`${answer}\` for \`${id}\`, which no ${isPoint ? '' : 'published '}change gives as a reason`,
        expected: `expected it under \`because\` of a change in ${place} or a later revision${isPoint ? ', or under `elsewhere` what was done about it in another place' : ''}`,
        todo: 'Paste these lines under the change that it led to, or correct the answer.',
        proposal: proposedReason(`${kind}: ${id}`),
      }),
    ];
  });
}

function causesOf({
  recommendation,
  point,
}: {
  readonly recommendation?: string | undefined;
  readonly point?: string | undefined;
}) {
  return recommendation ?? point ?? [];
}
