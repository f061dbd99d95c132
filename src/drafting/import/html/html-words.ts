import type { Element, Nodes } from 'hast';

/** The words of an HTML node on one line. */
export function textOf(node: Nodes): string {
  return words(node)
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
}

function words(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || ('tagName' in node && ['style', 'script', 'template', 'title'].includes(node.tagName)))
    return '';
  return node.children.map(words).join('tagName' in node && /^(?:tr|table|div|ul|ol)$/.test(node.tagName) ? ' ' : '');
}

export function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
