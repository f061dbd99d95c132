import { isBlank, type InlineItem } from './inline-items.ts';
import type { WeaveStep } from './weave-step.ts';

/**
 * Widens each mark that covers only white space, which a reader could not see or hear, so that it also marks a
 * neighbouring word.
 */
export function widenBlankMarks(steps: readonly WeaveStep[]): readonly WeaveStep[] {
  if (!steps.some(isBlankMark)) return steps;
  const widened = steps.flatMap(divide);
  for (let index = 0; index < widened.length; index += 1) {
    let [from, to] = [index, index + 1];
    while (isBlankMark(join(widened.slice(from, to))) && to - from < widened.length) {
      if (to < widened.length) to += 1;
      else from -= 1;
    }
    if (to - from === 1) continue;
    // Marks that now touch are one mark.
    while (widened[to]?.kind === 'gap') to += 1;
    while (widened[from - 1]?.kind === 'gap') from -= 1;
    widened.splice(from, to - from, join(widened.slice(from, to)));
    index = from;
  }
  return widened;
}

/** Divides an unchanged step into items, so that a gap widens by no more than it must. */
function divide(step: WeaveStep): readonly WeaveStep[] {
  if (step.kind !== 'same') return [step];
  return step.after.map((_, index) => ({
    kind: 'same',
    before: step.before.slice(index, index + 1),
    after: step.after.slice(index, index + 1),
  }));
}

function join(steps: readonly WeaveStep[]): WeaveStep {
  const [only] = steps;
  if (only && steps.length === 1) return only;
  return {
    kind: 'gap',
    before: steps.flatMap((step) => step.before),
    after: steps.flatMap((step) => step.after),
  };
}

function isBlankMark({ kind, before, after }: WeaveStep): boolean {
  return kind === 'gap' && (isAllBlank(before) || isAllBlank(after));
}

function isAllBlank(items: readonly InlineItem[]): boolean {
  return items.length > 0 && items.every(isBlank);
}
