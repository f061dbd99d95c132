import type { ForceChange } from './comparison.ts';
import type { Reading } from './read-sentence.ts';
import { isParticiple } from './stem.ts';

/**
 * "The register must be kept" against "the register is kept", which binds nobody: a duty that went. "It is kept by the clerk"
 * still says who does it, and is only weaker.
 */
export function becameStatement(
  was: Reading,
  is: Reading,
  changes: readonly ForceChange[],
): 'duty removed' | 'duty added' | undefined {
  if (changes.some(({ what }) => what !== 'force')) return undefined;
  if (isDuty(was) && isStatement(is)) return 'duty removed';
  return isDuty(is) && isStatement(was) ? 'duty added' : undefined;
}

function isDuty({ force, binding, isItem }: Reading): boolean {
  return binding !== undefined && !isItem && (force === 'duty' || force === 'prohibition');
}

/** Whether a sentence has no force, is passive, and names nobody who acts. */
function isStatement({ force, isItem, tokens }: Reading): boolean {
  const words = tokens.map(({ word }) => word);
  const be = words.findIndex((word) => ['is', 'are', 'was', 'were'].includes(word));
  const verb = words.slice(be + 1).find((word) => word !== 'not' && !word.endsWith('ly'));
  const isPassive = be > 0 && verb !== undefined && isParticiple(verb) && !words.slice(be).includes('by');
  return force === undefined && !isItem && isPassive;
}
