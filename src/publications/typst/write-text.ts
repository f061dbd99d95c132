import { partFootnotes, type RedlineFootnote } from '../../redline/part-footnotes.ts';
import type { RedlineBlock } from '../../redline/redline-tree.ts';
import type { TypstCode } from './code.ts';
import { newFootnotes } from './footnotes.ts';
import type { TextContext } from './text-context.ts';
import { TextWriter, type SidesOfFootnotes } from './text-writer.ts';

/**
 * The text of a clause without its heading, or of its redline: a text as it stands is a redline without a mark. Each mark
 * says in words what it is, and a bar stands beside every block that has one.
 */
export function writeText(children: readonly RedlineBlock[], context: TextContext): TypstCode {
  const { text, footnotes } = partFootnotes({ type: 'redline', children });
  // A footnote that was deleted may have the label of another.
  const sides = { after: newFootnotes(context.clause), before: newFootnotes(`${context.clause} before`) };
  const writer = new TextWriter(context, sides);
  for (const footnote of footnotes) define(footnote, sides, writer);
  return writer.text(text);
}

function define(footnote: RedlineFootnote, { after, before }: SidesOfFootnotes, writer: TextWriter): void {
  switch (footnote.on) {
    case 'both': {
      const { label, was, children } = footnote.note;
      const text = () => writer.footnote(children);
      after.define(label, text);
      before.define(was?.label ?? label, text);
      return;
    }
    case 'after':
      after.define(footnote.note.label, () => writer.inside('inserted').footnote(footnote.note.children));
      return;
    case 'before':
      before.define(footnote.note.label, () => writer.inside('deleted').footnote(footnote.note.children));
      return;
    default:
      footnote satisfies never;
  }
}
