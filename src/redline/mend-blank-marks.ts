import { isBlank, type InlineItem } from './inline-items.ts';
import type { Step } from './weave-step.ts';

/**
 * No mark covers white space alone: a reader could not see or hear it. Where only white space differs, the gap takes in
 * its neighbour, so that the word beside the space is marked with it.
 */
export function mendBlankMarks(steps: readonly Step[]): readonly Step[] {
  if (!steps.some(isBlankMark)) return steps;
  const mended = steps.flatMap(inWords);
  for (let index = 0; index < mended.length; index += 1) {
    let [from, to] = [index, index + 1];
    while (isBlankMark(join(mended.slice(from, to))) && to - from < mended.length) {
      if (to < mended.length) to += 1;
      else from -= 1;
    }
    if (to - from === 1) continue;
    // Marks that have come to touch are one mark.
    while (mended[to]?.how === 'gap') to += 1;
    while (mended[from - 1]?.how === 'gap') from -= 1;
    mended.splice(from, to - from, join(mended.slice(from, to)));
    index = from;
  }
  return mended;
}

/** What is the same, item by item, so that a gap takes in no more than it must. */
function inWords(step: Step): readonly Step[] {
  if (step.how !== 'same') return [step];
  return step.after.map((_, index) => ({
    how: 'same',
    before: step.before.slice(index, index + 1),
    after: step.after.slice(index, index + 1),
  }));
}

function join(steps: readonly Step[]): Step {
  const [only] = steps;
  if (only && steps.length === 1) return only;
  return {
    how: 'gap',
    before: steps.flatMap((step) => step.before),
    after: steps.flatMap((step) => step.after),
  };
}

function isBlankMark({ how, before, after }: Step): boolean {
  return how === 'gap' && (isAllBlank(before) || isAllBlank(after));
}

function isAllBlank(items: readonly InlineItem[]): boolean {
  return items.length > 0 && items.every(isBlank);
}
