import { isUpcomingLabel } from '../../model/label-order.ts';
import { publishedRevisions, type Code } from '../../model/code.ts';
import type { Problem } from '../../model/problem.ts';
import type { Raised } from '../../provenance/raised.ts';
import { gateProblem } from './gate-problem.ts';
import { proposedReason } from './proposals.ts';

/** What is wrong with answers: now, or once the revision that they promise is published. */
interface DispositionProblems {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * Checks that everything that was accepted in full or in part is the reason for a published change, or that its answer
 * says where else it was met: `disposition-uncited`, `point-uncited`.
 */
export function checkDispositions(code: Code, raised: readonly Raised[]): DispositionProblems {
  const published = publishedRevisions(code);
  const labels = published.map(({ label }) => label);
  const cited = new Set(
    published.flatMap(({ record }) => record.changes.flatMap(({ because }) => because.flatMap(causesOf))),
  );
  const drafted = new Set(
    code.revisions
      .filter(({ draft }) => draft)
      .flatMap(({ record }) => record.changes.flatMap(({ because }) => because.flatMap(causesOf))),
  );
  const hasDraft = code.revisions.some(({ draft }) => draft);
  const found = raised.flatMap((one) => {
    const { kind, id, answer, answerAt, answeredIn, revision, elsewhere, isPublished } = one;
    const isAccepted = answer === 'accepted' || answer === 'accepted in part';
    if (!isAccepted || answerAt === undefined || cited.has(id) || elsewhere !== undefined) return [];
    // An answer given with the working draft is checked when that is published; an outcome may go out together with it.
    if (revision === 'draft' || (kind === 'point' && drafted.has(id)) || !isPublished) return [];
    const isPromised = isUpcomingLabel(revision ?? '', labels);
    // A build for the public knows no draft; `check` does.
    if (isPromised && !hasDraft) return [];
    const record = published.find(({ label }) => label === revision)?.file.path;
    const place = record ?? `revision ${revision ?? 'of the working draft'}`;
    const isPoint = kind === 'point';
    const problem = gateProblem(isPoint ? 'point-uncited' : 'disposition-uncited', answeredIn, answerAt, {
      unexpected: `Unexpected \`${answer}\` for \`${id}\`, which no ${isPoint ? '' : 'published '}change gives as a reason`,
      expected: `expected it under \`because\` of a change in ${place} or a later revision${isPoint ? ', or under `elsewhere` what was done about it in another place' : ''}`,
      todo: 'Paste these lines under the change that it led to, or correct the answer.',
      proposal: proposedReason(`${kind}: ${id}`),
    });
    return [{ isPromised, problem }];
  });
  const problemsOf = (promised: boolean) =>
    found.filter(({ isPromised }) => isPromised === promised).map(({ problem }) => problem);
  return { problems: problemsOf(false), warnings: problemsOf(true) };
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
