import { canonicalJson } from '../canonical-json.ts';
import type { Counted } from './counted.ts';
import type { Point } from './points.ts';

/**
 * Everything that the public reads of a point, as text for hashing. A second person clears exactly this; any edit voids
 * it. The state of an action changes after the answer, and is no part of it.
 */
export function canonicalAnswer({ id, title, statement, themes, where, answer }: Point): string {
  const { action, ...rest } = answer ?? {};
  const undertaken =
    action === undefined ? undefined : { summary: action.summary, owner: action.owner, deadline: action.deadline };
  return canonicalJson({ id, title, statement, themes, where, answer: { ...rest, action: undertaken } });
}

/** Figures as text for hashing, without the hash that they carry. */
export function canonicalFigures(figures: Omit<Counted, 'hash'>): string {
  const { hash: _, ...rest }: Omit<Counted, 'hash'> & { readonly hash?: string } = figures;
  return canonicalJson(rest);
}
