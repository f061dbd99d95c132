import type { Element, ElementContent } from 'xast';
import { findElements, isElementNamed } from './word-xml.ts';

/** What a reader can show, beside which older programs have something else. */
const known = [
  'w:txbxContent',
  'a:blip',
  'v:imagedata',
  'w:t',
  'w:p',
  'w:r',
  'w:sym',
  'm:oMath',
  'c:chart',
  'dgm:relIds',
];

/** The first of several alternatives in which there is something to read. */
export function chosen({ children }: Element): readonly ElementContent[] {
  const alternatives = children.filter((child) => isElementNamed(child, 'mc:Choice', 'mc:Fallback'));
  const found = alternatives.find((one) => findElements(one.children, ...known).length > 0);
  return (found ?? alternatives.at(-1))?.children ?? [];
}
