import type { Element } from 'xast';
import { valueOf } from './numbering.ts';

/** Half points. Type that is set a little higher or lower to look right is no superscript or subscript. */
const least = 4;

/** Whether words are superscript or subscript: by that name, or because they are raised or lowered by a height, as LibreOffice writes what it takes from a web page. */
export function raisedType(properties: Element): 'sup' | 'sub' | undefined {
  const named = valueOf(properties, 'w:vertAlign');
  if (named !== undefined) return named === 'superscript' ? 'sup' : named === 'subscript' ? 'sub' : undefined;
  const height = Number(valueOf(properties, 'w:position') ?? 0);
  return height >= least ? 'sup' : height <= -least ? 'sub' : undefined;
}
