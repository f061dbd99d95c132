import type { Element, ElementContent, Nodes, Root } from 'hast';
import { h } from 'hastscript';
import { hasClass, textOf } from './html-words.ts';
import { styleOf } from './inline-style.ts';

/** What an HTML text had that was taken away, with its words. */
export type ReportHtml = (what: string, words: string) => void;

/**
 * An HTML text in which elements say what programs say by style only: bold and italic type, superscript, what is hidden,
 * and how the items of lists are labelled (`data-label`).
 */
export function tidyHtml(root: Root, report: ReportHtml): Root {
  return { ...root, children: root.children.flatMap((child) => (child.type === 'doctype' ? [] : tidy(child, report))) };
}

function tidy(node: Nodes, report: ReportHtml): ElementContent[] {
  if (node.type !== 'element') return node.type === 'text' ? [node] : [];
  const style = styleOf(node);
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all' || node.properties.hidden === true) {
    const words = textOf(node);
    // The label of an item is hidden for programs that make it themselves.
    if (words !== '') report('Hidden text was left out', words);
    return [];
  }
  if (style.get('mso-element')?.startsWith('comment') === true || hasClass(node, 'MsoCommentReference')) {
    const words = textOf(node);
    if (words !== '') report('A comment was left out', words);
    return [];
  }
  // A deletion with a date or an author was tracked; another one is only struck out.
  const leftOut =
    node.tagName === 'del' && isTracked(node) ? 'Tracked deleted text was left out' : without[node.tagName];
  if (leftOut !== undefined) {
    const { value, src, data, type } = node.properties;
    const words = [textOf(node), value, src, data].find(isWords);
    if (words !== undefined && type !== 'hidden') report(leftOut, words);
    return [];
  }
  if (node.tagName === 'ol' || node.tagName === 'ul') return [tidyList(node, style, report)];
  const children = node.children.flatMap((child) => tidy(child, report));
  const own: Element = { ...node, children };
  if (node.tagName === 'a' && node.properties.href === undefined) return children;
  if (node.tagName === 'b' && /^(?:normal|[1-5]00)$/.test(style.get('font-weight') ?? '')) return children;
  if (node.tagName === 'caption') return [];
  if (node.tagName === 'table') return [...captionsOf(node, report), own];
  if (
    ['td', 'th'].includes(node.tagName) &&
    [node.properties.colSpan, node.properties.rowSpan].some((span) => Number(span) > 1)
  ) {
    report('A merged cell of a table was divided, and has its words in the first', textOf(node));
    const { colSpan, rowSpan } = node.properties;
    const spans = {
      colSpan: Math.min(Number(colSpan ?? 1), mostSpan),
      rowSpan: Math.min(Number(rowSpan ?? 1), mostSpan),
    };
    return [{ ...own, properties: { ...node.properties, ...spans } }];
  }
  return isInline(node) ? [set(own, style)] : [own];
}

const isWords = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isTracked = ({ properties: { cite, dateTime } }: Element): boolean => isWords(cite) || isWords(dateTime);

/** The most columns or rows that a merged cell goes over. A text may give any number. */
const mostSpan = 60;

/** What no clause has, by its tag. */
const without: Readonly<Record<string, string>> = {
  math: 'An equation was left out',
  svg: 'A drawing was left out',
  ...Object.fromEntries(
    ['iframe', 'object', 'embed', 'video', 'audio', 'canvas'].map((tag) => [tag, 'What was embedded was left out']),
  ),
  ...Object.fromEntries(['select', 'textarea', 'input', 'button'].map((tag) => [tag, 'A form field was left out'])),
};

/** The caption of a table as a paragraph, which comes before it. */
function captionsOf(table: Element, report: ReportHtml): Element[] {
  return table.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'caption'
      ? [
          h(
            'p',
            child.children.flatMap((one) => tidy(one, report)),
          ),
        ]
      : [],
  );
}

const isInline = ({ tagName }: Element): boolean => ['span', 'font', 'a', 'b', 'i', 'u'].includes(tagName);

/** An element of a line in the elements that stand for how it is set. */
function set(node: Element, style: ReadonlyMap<string, string>): Element {
  const weight = style.get('font-weight') ?? '';
  const [align = ''] = [style.get('vertical-align')];
  const wraps: readonly (readonly [boolean, string])[] = [
    [node.tagName !== 'b' && /^(?:bold|bolder|[6-9]00)$/.test(weight), 'strong'],
    [node.tagName !== 'i' && /^(?:italic|oblique)/.test(style.get('font-style') ?? ''), 'em'],
    [(style.get('text-decoration') ?? style.get('text-decoration-line') ?? '').includes('line-through'), 'del'],
    [align === 'super', 'sup'],
    [align === 'sub', 'sub'],
  ];
  // Underlined text is no italic text.
  const plain = node.tagName === 'u' ? { ...node, tagName: 'span' } : node;
  return wraps.reduce<Element>((inside, [is, name]) => (is ? h(name, inside) : inside), plain);
}

const formats: Readonly<Record<string, string>> = {
  a: 'a.',
  A: 'A.',
  i: 'i.',
  I: 'I.',
  'lower-alpha': 'a.',
  'lower-latin': 'a.',
  'upper-alpha': 'A.',
  'upper-latin': 'A.',
  'lower-roman': 'i.',
  'upper-roman': 'I.',
  decimal: '1.',
  'decimal-leading-zero': '1.',
};

/** A list whose items say how they are labelled. One directly inside another belongs to the item above it. */
function tidyList(list: Element, style: ReadonlyMap<string, string>, report: ReportHtml): Element {
  const items: Element[] = [];
  const { start, type, reversed } = list.properties;
  const ofList = formats[typeof type === 'string' ? type : ''] ?? formats[style.get('list-style-type') ?? ''];
  let number = typeof start === 'number' ? start : 1;
  if (reversed === true) number = typeof start === 'number' ? start : list.children.filter(isItem).length;
  for (const child of list.children) {
    const tidied = tidy(child, report);
    if (!isItem(child)) {
      const last = items.at(-1);
      if (tidied.every((one) => one.type === 'text' && one.value.trim() === '')) continue;
      if (last === undefined) items.push(h('li', tidied));
      else last.children.push(...tidied);
      continue;
    }
    const [item] = tidied;
    if (item?.type !== 'element') continue;
    const own = styleOf(child).get('list-style-type') ?? '';
    const { value } = child.properties;
    if (typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value))) number = Number(value);
    const isOrdered = list.tagName === 'ol' && own !== 'none' && own !== 'disc';
    const format = formats[own] ?? ofList ?? '1.';
    items.push({ ...item, properties: isOrdered ? { dataLabel: `${format} ${String(number)}` } : {} });
    number += reversed === true ? -1 : 1;
  }
  return { ...list, properties: {}, children: items };
}

const isItem = (node: ElementContent): node is Element => node.type === 'element' && node.tagName === 'li';
