import type { Comparison } from './comparison.ts';
import { forbidden } from './quantities.ts';
import type { Mark, Reading } from './read-sentence.ts';

/** What a sentence sets as the most or the least. */
interface Limit {
  readonly mark: Mark;
  readonly bound: 'most' | 'least';
  readonly isForbidden: boolean;
}

/**
 * The two marks of one limit that is asked for on one side and forbidden on the other: "no more than 200 may be issued" and "must
 * not issue more than 200", "must be at least 18" and "nobody under 18 may".
 */
export function sameLimit({ before, after }: Comparison): readonly [Mark, Mark] | undefined {
  const [was, is] = [limitOf(before), limitOf(after)];
  if (was === undefined || is === undefined || was.bound !== is.bound || was.isForbidden === is.isForbidden)
    return undefined;
  const isOne =
    was.mark.quantity?.least === is.mark.quantity?.least && was.mark.quantity?.base === is.mark.quantity?.base;
  return isOne ? [was.mark, is.mark] : undefined;
}

function limitOf({ marks, bindings, isInCondition }: Reading): Limit | undefined {
  const [mark, ...others] = marks.filter(({ quantity }) => quantity !== undefined);
  const [binding, ...more] = bindings;
  const { sense, strict, isDeadline } = mark?.quantity ?? {};
  if (mark === undefined || binding === undefined || sense === undefined || others.length + more.length > 0)
    return undefined;
  if (isDeadline === true || isInCondition(mark.tokens[0] ?? 0)) return undefined;
  const isForbidden = binding.word?.forbids === true;
  // What is forbidden beyond a number is allowed up to it.
  if (isForbidden)
    return strict === true && forbidden[sense].test(mark.text)
      ? { mark, bound: sense === 'floor' ? 'most' : 'least', isForbidden }
      : undefined;
  return strict === false ? { mark, bound: sense === 'limit' ? 'most' : 'least', isForbidden } : undefined;
}
