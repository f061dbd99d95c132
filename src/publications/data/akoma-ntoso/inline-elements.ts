import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import type { RedlineInline } from '../../../redline/redline-tree.ts';
import { elementId } from './element-ids.ts';
import type { Mark, Writing } from './writing.ts';

/** Words with their marks; where a mark covers all that they stand in, within that mark. */
export function markedInlines(
  inlines: readonly RedlineInline[],
  mark: Mark | undefined,
  writing: Writing,
): ElementContent[] {
  const children = inlineElements(inlines, mark, writing);
  return mark === undefined || children.length === 0 ? children : [x(mark, children)];
}

function inlineElements(inlines: readonly RedlineInline[], mark: Mark | undefined, writing: Writing): ElementContent[] {
  return inlines.flatMap((inline) => inlineElement(inline, mark, writing));
}

function inlineElement(inline: RedlineInline, mark: Mark | undefined, writing: Writing): ElementContent[] {
  const { ids, parent } = writing;
  const side = mark === 'del' ? 'before' : 'after';
  switch (inline.type) {
    case 'text':
      return [{ type: 'text', value: inline.value }];
    case 'emphasis':
    case 'strong':
      return [
        x(
          inline.type === 'strong' ? 'b' : 'i',
          inline.only === undefined ? {} : { class: `only-${inline.only}` },
          inlineElements(inline.children, mark, writing),
        ),
      ];
    case 'term':
      return [
        x(
          'term',
          { eId: ids.next(parent, 'term'), refersTo: `#${elementId.term(inline.id)}` },
          inlineElements(inline.children, mark, writing),
        ),
      ];
    case 'link':
      return [x('a', { href: inline.url }, inlineElements(inline.children, mark, writing))];
    case 'ref': {
      const label = writing.labelOf(inline.to, side);
      // What a deleted reference led to may be gone.
      const target = side === 'before' ? undefined : writing.targetOf(inline.to);
      return target === undefined
        ? [{ type: 'text', value: label }]
        : [x('ref', { eId: ids.next(parent, 'ref'), href: `#${target}` }, label)];
    }
    case 'break':
      return [x('eol')];
    case 'footnoteReference': {
      const note = writing.footnotes[side].get(inline.label);
      return note === undefined
        ? []
        : [x('noteRef', { href: `#${note.eId}`, marker: note.marker, placement: 'bottom' })];
    }
    case 'insertion':
      return markedInlines(inline.children, 'ins', writing);
    case 'deletion':
      return markedInlines(inline.children, 'del', writing);
    default:
      return inline satisfies never;
  }
}
