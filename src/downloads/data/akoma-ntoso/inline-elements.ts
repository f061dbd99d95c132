import type { Element, ElementContent } from 'xast';
import { x, type Attributes } from 'xastscript';
import {
  fromClause,
  movedAway,
  movedHere,
  nowInClause,
  onlyChange,
  spokenEnds,
  termChange,
} from '../../../redline/mark-words.ts';
import { partEmphasis } from '../../../redline/part-emphasis.ts';
import type { RedlineInline, RedlineSide } from '../../../redline/redline-tree.ts';
import { endsInSpace, startsWithWord } from '../../../redline/spaces-between-marks.ts';
import { conceptId } from './akn-names.ts';
import { withData } from './element-ids.ts';
import type { AknContext } from './akn-context.ts';
import type { Mark } from './document-context.ts';
import type { Note } from './unwrap-marks.ts';

/** Inlines with their marks, wrapped in `mark` where that applies to the whole block. */
export function markedInlines(
  inlines: readonly RedlineInline[],
  mark: Mark | undefined,
  context: AknContext,
): ElementContent[] {
  const children = inlineElements(inlines, mark, context);
  return mark === undefined ? children : [x(mark, children)];
}

function inlineElements(
  inlines: readonly RedlineInline[],
  mark: Mark | undefined,
  context: AknContext,
): ElementContent[] {
  const nodes = partEmphasis(inlines);
  return nodes.flatMap((inline, index) => {
    const previous = nodes[index - 1];
    // Words that moved here would otherwise run together with those before and after them.
    const isBesideMove = isMovedHere(inline) || (previous !== undefined && isMovedHere(previous));
    const element = inlineElement(inline, mark, context);
    return isBesideMove && !endsInSpace(previous) ? [...spaceBefore(inline), ...element] : element;
  });
}

/** A space before a node, in the text of each side on which it begins with a word. */
function spaceBefore(node: RedlineInline): ElementContent[] {
  const [before, after] = (['insertion', 'deletion'] as const).map((leftOut) => {
    const first = firstWithout(leftOut, [node]);
    return first !== undefined && startsWithWord(first);
  });
  const space: ElementContent = { type: 'text', value: ' ' };
  if (before === after) return before === true ? [space] : [];
  return [x(before === true ? 'del' : 'ins', [space])];
}

/** The first node with words of its own that is not in a mark. */
function firstWithout(mark: 'insertion' | 'deletion', nodes: readonly RedlineInline[]): RedlineInline | undefined {
  for (const node of nodes) {
    if (node.type === mark) continue;
    const first = 'children' in node ? firstWithout(mark, node.children) : node;
    if (first !== undefined) return first;
  }
  return undefined;
}

const isMovedHere = ({ type }: RedlineInline): boolean => type === 'moved' || type === 'movedFromClause';

function inlineElement(inline: RedlineInline, mark: Mark | undefined, context: AknContext): ElementContent[] {
  const side = (mark ?? context.inside) === 'del' ? 'before' : 'after';
  switch (inline.type) {
    case 'text':
      return [{ type: 'text', value: inline.value }];
    case 'emphasis':
    case 'strong':
    case 'superscript':
    case 'subscript':
      return withRemarks(
        x(styleElements[inline.type], onlyClass(inline), inlineElements(inline.children, mark, context)),
        spokenEnds.style,
        onlyChange(inline, context.termName),
      );
    case 'term':
      return withRemarks(
        x(
          'term',
          { refersTo: `#${conceptId(inline.id)}`, ...onlyClass(inline) },
          inlineElements(inline.children, mark, context),
        ),
        spokenEnds.term,
        onlyChange(inline, context.termName) ?? termChange(inline, context.termName),
      );
    case 'link':
      return [
        withData(
          x('a', { href: context.linkOf?.(inline.url) ?? inline.url }, inlineElements(inline.children, mark, context)),
          inline.url.startsWith('#') ? { to: inline.url.slice(1) } : {},
        ),
      ];
    case 'ref':
      return [withData(x('ref', context.labelOf(inline.to, side)), { to: inline.to })];
    case 'break':
      return [x('eol')];
    case 'footnoteReference': {
      const footnote = context.footnotes.find(inline.label, side);
      if (footnote === undefined) return [];
      if (context.footnotes.place(footnote, mark ?? context.inside)) return [context.footnoteElement(footnote, mark)];
      const marker = footnote.numbers[side] ?? inline.label;
      return [withData(x('noteRef', { marker, placement: 'bottom' }), { to: footnote.key })];
    }
    case 'insertion':
      return markedInlines(inline.children, 'ins', context);
    case 'deletion':
      return markedInlines(inline.children, 'del', context);
    case 'moved':
      return [
        x('span', { class: `moved moved-${inline.key}` }, [
          remark(movedHere(inline.key)),
          ...inlineElements(inline.children, mark, context),
          remark(spokenEnds.moved),
        ]),
      ];
    case 'movedAway':
      return [x('span', { class: `moved-away moved-${inline.key}` }, [remark(movedAway(inline.key))])];
    case 'movedFromClause':
      return [
        x('span', { class: `moved-from-clause moved-${inline.key}` }, [
          remark(fromClause(context.labelOf(inline.clause, 'before'), inline.key)),
          ...inlineElements(inline.children, mark, context),
          remark(spokenEnds.movedFromClause),
        ]),
      ];
    case 'movedToClause':
      return [
        x('span', { class: `moved-to-clause moved-${inline.key}` }, [
          remark(nowInClause(context.labelOf(inline.clause, 'after'), inline.key)),
        ]),
      ];
    default:
      return inline satisfies never;
  }
}

const styleElements = { emphasis: 'i', strong: 'b', superscript: 'sup', subscript: 'sub' } as const;

/** What a mark says, in words. A remark belongs to neither text. */
export function remark(note: Note): Element {
  return x('remark', { class: 'mark-note' }, ['[', ...(typeof note === 'string' ? [note] : note), ']']);
}

/** Words between the remark that something about them changed, if it did, and the one that ends it. */
function withRemarks(element: Element, end: string, note: string | undefined): ElementContent[] {
  return note === undefined ? [element] : [remark(note), element, remark(end)];
}

function onlyClass({ only }: { readonly only?: RedlineSide }): Attributes {
  return only === undefined ? {} : { class: `only-${only}` };
}
