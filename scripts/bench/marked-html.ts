import { fromHtml } from 'hast-util-from-html';

/** The compared parts of an HTML tree: names, attributes, and text as displayed. */
type Node = string | { readonly name: string; readonly properties: string; readonly children: readonly Node[] };

interface ParsedNode {
  readonly type: string;
  readonly value?: string;
  readonly tagName?: string;
  readonly properties?: object;
  readonly children?: readonly ParsedNode[];
}

/** The number of insertions and deletions in marked HTML. Adjacent ones count as one. */
export function countHtmlMarks(html: string): number {
  const marks = html.match(/<(ins|del)[\s>]/g) ?? [];
  const touching = html.match(/<\/ins>\s*<ins[\s>]|<\/del>\s*<del[\s>]/g) ?? [];
  return marks.length - touching.length;
}

/** The number of characters inside the marks of marked HTML. */
export function countHtmlCharacters(html: string): number {
  const count = (node: ParsedNode, marked: boolean): number => {
    const inMark = marked || node.tagName === 'ins' || node.tagName === 'del';
    const own = inMark ? (node.value?.length ?? 0) : 0;
    return (node.children ?? []).reduce((sum, child) => sum + count(child, inMark), own);
  };
  return count(fromHtml(html, { fragment: true }), false);
}

/** Whether accepting every mark gives the HTML after, and rejecting every mark the HTML before. */
export function isExactHtml(marked: string, before: string, after: string): boolean {
  return comparable(marked, 'del') === comparable(after, '') && comparable(marked, 'ins') === comparable(before, '');
}

/** The tree of the HTML as text, without elements of one name and with other marks unwrapped. */
function comparable(html: string, dropped: string): string {
  const read = (node: ParsedNode): readonly Node[] => {
    if (node.type === 'text') return [(node.value ?? '').replace(/\s+/g, ' ')];
    if (node.tagName === dropped) return [];
    const children = joinText((node.children ?? []).flatMap(read));
    if (node.tagName === undefined || node.tagName === 'ins' || node.tagName === 'del') return children;
    return [{ name: node.tagName, properties: JSON.stringify(node.properties), children }];
  };
  return JSON.stringify(joinText(read(fromHtml(html, { fragment: true }))));
}

function joinText(nodes: readonly Node[]): readonly Node[] {
  const joined: Node[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === 'string' && typeof last === 'string')
      joined[joined.length - 1] = (last + node).replace(/ +/g, ' ');
    else joined.push(node);
  }
  return joined
    .map((node, index) => {
      if (typeof node !== 'string') return node;
      const start = index === 0 ? node.trimStart() : node;
      return index === joined.length - 1 ? start.trimEnd() : start;
    })
    .filter((node) => node !== '');
}
