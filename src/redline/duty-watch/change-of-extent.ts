import type { ForceChange } from './comparison.ts';

/**
 * Where the duties of a clause apply, such as `England, Wales`. They bind other people than before, and no word says whether
 * that is more or less.
 */
export function changeOfExtent(before = '', after = ''): ForceChange {
  const [was, is] = [before.split(', '), after.split(', ')];
  const lost = was.filter((nation) => !is.includes(nation)).join(', ');
  const added = is.filter((nation) => !was.includes(nation)).join(', ');
  const words = lost === '' ? `new: ${added}` : added === '' ? `lost: ${lost}` : `${lost} → ${added}`;
  return { kind: 'changed', what: 'scope', words };
}
