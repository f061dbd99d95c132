import type { Inline } from '../code/clause-tree.ts';

/** Where the text stands while a run of inline nodes is read from start to end. */
interface Flow {
  /** Whether white space here would not be printed: at the start, after white space, after a forced line end. */
  swallow: boolean;
  /** The text that ended in a space, while nothing follows it. */
  open: { value: string } | undefined;
}

/**
 * The normal form of what stands in one paragraph or cell: white space as it is printed, which is one space between
 * words whatever tags lie between, and none at the edges; adjacent text joined; nothing empty.
 */
export function normaliseInlines(inlines: readonly Inline[]): Inline[] {
  const flow: Flow = { swallow: true, open: undefined };
  const read = inlines.map((inline) => collapse(inline, flow));
  closeText(flow);
  return withoutEdgeBreaks(join(read));
}

/** Adjacent text joined, empty nodes dropped; white space is taken as it is. */
export function join(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines.flatMap(withoutEmpty)) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', value: last.value + inline.value };
    } else {
      joined.push(inline);
    }
  }
  return joined;
}

function collapse(inline: Inline, flow: Flow): Inline {
  switch (inline.type) {
    case 'text':
      return collapseText(inline.value, flow);
    case 'emphasis':
    case 'strong':
    case 'term':
    case 'link':
      return { ...inline, children: inline.children.map((child) => collapse(child, flow)) };
    case 'break':
      closeText(flow);
      flow.swallow = true;
      return inline;
    case 'ref':
    case 'footnoteReference':
      flow.open = undefined;
      flow.swallow = false;
      return inline;
  }
}

function collapseText(value: string, flow: Flow): Inline {
  const collapsed = /[^\S ]| {2}/u.test(value) ? value.replace(/\s+/gu, ' ') : value;
  const text = { type: 'text' as const, value: flow.swallow ? collapsed.trimStart() : collapsed };
  if (text.value === '') return text;
  flow.swallow = text.value.endsWith(' ');
  flow.open = flow.swallow ? text : undefined;
  return text;
}

function closeText(flow: Flow): void {
  if (flow.open) flow.open.value = flow.open.value.trimEnd();
  flow.open = undefined;
}

/** The node with nothing empty in it; none if nothing is left; only its white space if it holds nothing else. */
function withoutEmpty(inline: Inline): readonly Inline[] {
  if (inline.type === 'text') return inline.value === '' ? [] : [inline];
  if (!('children' in inline)) return [inline];
  const children = join(inline.children);
  return children.every(isBlank) ? children : [{ ...inline, children }];
}

function isBlank(inline: Inline): boolean {
  return inline.type === 'break' || (inline.type === 'text' && inline.value.trim() === '');
}

function withoutEdgeBreaks(inlines: readonly Inline[]): Inline[] {
  const isWords = (inline: Inline): boolean => inline.type !== 'break';
  return inlines.slice(Math.max(0, inlines.findIndex(isWords)), inlines.findLastIndex(isWords) + 1);
}
