import type { Code, Revision } from '../code/code.ts';

/** Two revisions of which one follows the other. */
export interface Step {
  readonly from: Revision;
  readonly to: Revision;
}

/** Every step of the Code, oldest first. */
export function stepsOf(code: Code): readonly Step[] {
  return code.revisions.slice(1).flatMap((to, index) => {
    const from = code.revisions[index];
    return from === undefined ? [] : [{ from, to }];
  });
}

/** The steps that lead from one revision to another, oldest first, whichever of the two is the older one. */
export function stepsBetween(code: Code, from: Revision, to: Revision): readonly Step[] {
  const places = [code.revisions.indexOf(from), code.revisions.indexOf(to)];
  return stepsOf(code).slice(Math.min(...places), Math.max(...places));
}
