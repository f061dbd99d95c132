import type { Root } from 'xast';
import { toXml, type Options } from 'xast-util-to-xml';

/** XML as text. The library writes `]]>` as it is, which XML allows in no text. */
export function xmlText(tree: Root | Root['children'], options?: Options): string {
  return toXml(tree, options).replaceAll(']]>', ']]&gt;');
}
