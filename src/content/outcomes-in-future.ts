import type { Problem } from '../model/problem.ts';
import type { Content } from './content.ts';
import { contentRoot } from './placeholders-in-content.ts';

/** Every outcome that is dated after a day: nobody can have written it yet. Only commands know the day. */
export function outcomesInFuture(content: Content, today: string): readonly Problem[] {
  return content.consultations.flatMap(({ id, outcome }) =>
    outcome === undefined ||
    outcome.draft === true ||
    outcome.date.slice(0, today.length) <= today.slice(0, outcome.date.length)
      ? []
      : [
          {
            file: `${contentRoot(content)}consultations/${id}/consultation.yaml`,
            line: 1,
            column: 1,
            rule: 'outcome-date',
            unexpected: `Unexpected date \`${outcome.date}\` of an outcome, in the future`,
            todo: 'Correct it, or keep the outcome as a draft until then.',
          },
        ],
  );
}
