import type { Element, ElementContent } from 'xast';

const office = 'http://schemas.openxmlformats.org';

/** The prefix that each namespace usually has in a Word file, by its address. Strict files have other addresses. */
const usual: ReadonlyMap<string, string> = new Map([
  [`${office}/wordprocessingml/2006/main`, 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  [`${office}/officeDocument/2006/relationships`, 'r:'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r:'],
  [`${office}/officeDocument/2006/math`, 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  [`${office}/drawingml/2006/main`, 'a:'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a:'],
  [`${office}/drawingml/2006/wordprocessingDrawing`, 'wp:'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp:'],
  [`${office}/drawingml/2006/picture`, 'pic:'],
  [`${office}/markup-compatibility/2006`, 'mc:'],
  [`${office}/package/2006/relationships`, ''],
  [`${office}/package/2006/content-types`, ''],
  ['http://schemas.microsoft.com/office/2006/xmlPackage', 'pkg:'],
  ['urn:schemas-microsoft-com:vml', 'v:'],
]);

/** Nodes whose elements and attributes have the usual prefixes, which a reader looks for. */
export function withUsualPrefixes(nodes: readonly ElementContent[], text: string): readonly ElementContent[] {
  const isOther = [...text.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']/g)].some(
    ([, prefix, address = '']) => {
      const known = usual.get(address);
      return known !== undefined && known !== (prefix === undefined ? '' : `${prefix}:`);
    },
  );
  return isOther ? nodes.map((node) => renamed(node, new Map())) : nodes;
}

/** @param prefixes the usual prefix for each that the file declares */
function renamed(node: ElementContent, prefixes: ReadonlyMap<string, string>): ElementContent {
  if (node.type !== 'element') return node;
  const own = new Map(prefixes);
  for (const [name, address] of Object.entries(node.attributes)) {
    const [, prefix] = /^xmlns(?::(.+))?$/.exec(name) ?? [];
    const known = usual.get(address ?? '');
    if (!name.startsWith('xmlns')) continue;
    const declared = prefix === undefined ? '' : `${prefix}:`;
    if (known === undefined) own.delete(declared);
    else own.set(declared, known);
  }
  const rename = (name: string, isAttribute: boolean): string => {
    const [prefix = ''] = /^[^:]*:/.exec(name) ?? [];
    // An attribute without a prefix has no namespace.
    const known = isAttribute && prefix === '' ? undefined : own.get(prefix);
    return known === undefined ? name : known + name.slice(prefix.length);
  };
  const attributes: Element['attributes'] = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [
      name.startsWith('xmlns') ? name : rename(name, true),
      value,
    ]),
  );
  return {
    ...node,
    name: rename(node.name, false),
    attributes,
    children: node.children.map((child) => renamed(child, own)),
  };
}
