import type { Emphasis, Inline, Strong } from '../model/clause-tree.ts';
import { isSpace } from './words.ts';

/** State while a run of inline nodes is read from start to end. */
interface Flow {
  /** Whether white space here would not be printed: at the start, after white space or after a line break. */
  skipSpace: boolean;
  /** The text that ended in a space, if nothing follows yet. */
  trailing: { value: string } | undefined;
}

/**
 * The normal form of a paragraph or cell: one space between words whatever tags are between them, which may be one that
 * does not break, none at the edges, adjacent text and emphasis joined, and nothing empty.
 */
export function normaliseInlines(inlines: readonly Inline[]): readonly Inline[] {
  if (isNormal(inlines)) return inlines;
  const flow: Flow = { skipSpace: true, trailing: undefined };
  const read = inlines.map((inline) => collapse(inline, flow));
  closeText(flow);
  return withoutEdgeBreaks(join(read));
}

/** Whether nodes are in normal form already, as most are. Those with line breaks are not looked at. */
function isNormal(inlines: readonly Inline[]): boolean {
  const flow = { afterSpace: true };
  return areNormal(inlines, flow) && (inlines.length === 0 || !flow.afterSpace);
}

function areNormal(inlines: readonly Inline[], flow: { afterSpace: boolean }): boolean {
  let last: Inline | undefined;
  let lastButOne: Inline | undefined;
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        if (inline.value === '' || otherSpace.test(inline.value) || last?.type === 'text') return false;
        if (flow.afterSpace && inline.value.startsWith(' ')) return false;
        flow.afterSpace = inline.value.endsWith(' ');
        break;
      case 'break':
        return false;
      case 'ref':
      case 'footnoteReference':
        flow.afterSpace = false;
        break;
      default:
        if (isEmphasis(inline) && (isSpaceText(last) ? lastButOne : last)?.type === inline.type) return false;
        if (inline.children.every(isBlank) || !areNormal(inline.children, flow)) return false;
    }
    [lastButOne, last] = [last, inline];
  }
  return true;
}

/** White space that is more than one space. */
// Without the flag for Unicode, which makes no difference here, it is twice as fast.
const otherSpace = /[^\S ]| {2}/;

/** Joins adjacent text, and adjacent emphasis, and drops empty nodes. White space is left as it is. */
export function join(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines.flatMap(withoutEmpty)) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', value: last.value + inline.value };
    } else if (isEmphasis(inline) && last?.type === inline.type) {
      joined.splice(-1, 1, { ...inline, children: join([...last.children, ...inline.children]) });
    } else if (isEmphasis(inline) && isSpaceText(last) && joined.at(-2)?.type === inline.type) {
      const [first] = joined.splice(-2, 2);
      const before = first !== undefined && isEmphasis(first) ? first.children : [];
      joined.push({ ...inline, children: join([...before, { type: 'text', value: ' ' }, ...inline.children]) });
    } else {
      joined.push(inline);
    }
  }
  return joined;
}

/** Emphasis that prints the same whether it is in one or several pieces, with a space between them. */
export function isEmphasis(inline: Inline): inline is Emphasis | Strong {
  return inline.type === 'emphasis' || inline.type === 'strong';
}

function isSpaceText(inline: Inline | undefined): boolean {
  return inline?.type === 'text' && inline.value === ' ';
}

/** Joins pieces of text with spaces between them. */
export function joinWithSpaces(pieces: readonly (readonly Inline[])[]): Inline[] {
  return join(
    pieces.flatMap((piece, index) => (index === 0 ? piece : [{ type: 'text' as const, value: ' ' }, ...piece])),
  );
}

function collapse(inline: Inline, flow: Flow): Inline {
  switch (inline.type) {
    case 'text':
      return collapseText(inline.value, flow);
    case 'emphasis':
    case 'strong':
    case 'superscript':
    case 'subscript':
    case 'term':
    case 'link':
      return { ...inline, children: inline.children.map((child) => collapse(child, flow)) };
    case 'break':
      closeText(flow);
      flow.skipSpace = true;
      return inline;
    case 'ref':
    case 'footnoteReference':
      flow.trailing = undefined;
      flow.skipSpace = false;
      return inline;
  }
}

function collapseText(value: string, flow: Flow): Inline {
  const collapsed = otherSpace.test(value) ? value.replace(/\s+/gu, oneSpace) : value;
  const text = { type: 'text' as const, value: flow.skipSpace ? collapsed.trimStart() : collapsed };
  if (text.value === '') return text;
  flow.skipSpace = /\s$/u.test(text.value);
  flow.trailing = flow.skipSpace ? text : undefined;
  return text;
}

/** One space for white space; a single one that does not break stays as it is. */
const oneSpace = (blank: string): string => (isSpace(blank) ? blank : ' ');

function closeText(flow: Flow): void {
  if (flow.trailing) flow.trailing.value = flow.trailing.value.trimEnd();
  flow.trailing = undefined;
}

/**
 * Drops everything empty inside a node: nothing if nothing is left, and only its white space if it has nothing else.
 */
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
