import type { ParagraphChild } from 'docx';
import { hasMarks } from '../../redline/marks.ts';
import type { RedlineInline, RedlineTerm } from '../../redline/redline-tree.ts';
import { termAnchor } from './anchors.ts';
import { insideLink, outsideLink } from './links.ts';
import { alike, type Side, type Sides } from './side.ts';
import { styles } from './styles.ts';
import type { Surroundings } from './surroundings.ts';
import { trackedRun, type Look } from './tracked-run.ts';

/** Writes what a call of a footnote becomes. */
export type CallFootnote = (label: string, side: Side) => readonly ParagraphChild[];

/** Writes the words of one paragraph or cell. */
export class RunWriter {
  readonly #surroundings: Surroundings;
  readonly #callFootnote: CallFootnote;

  constructor(surroundings: Surroundings, callFootnote: CallFootnote) {
    this.#surroundings = surroundings;
    this.#callFootnote = callFootnote;
  }

  inlines(nodes: readonly RedlineInline[], side: Side, look: Sides<Look> = alike({})): readonly ParagraphChild[] {
    return nodes.flatMap((node) => this.#inline(node, side, look));
  }

  text(text: string, side: Side, look: Sides<Look> = alike({})): ParagraphChild {
    return trackedRun(this.#surroundings.parts, side, { text }, look);
  }

  #inline(node: RedlineInline, side: Side, look: Sides<Look>): readonly ParagraphChild[] {
    switch (node.type) {
      case 'text':
        return [this.text(node.value, side, look)];
      case 'insertion':
        return this.inlines(node.children, 'after', look);
      case 'deletion':
        return this.inlines(node.children, 'before', look);
      case 'emphasis':
        return this.inlines(node.children, side, withLook(look, { italics: true }, node.only));
      case 'strong':
        return this.inlines(node.children, side, withLook(look, { bold: true }, node.only));
      case 'term':
        return this.#term(node, side, look);
      case 'link':
        return [this.#link(node.url, side, this.inlines(node.children, side, withLook(look, { style: styles.link })))];
      case 'ref':
        return this.#reference(node.to, side, look);
      case 'break':
        return [trackedRun(this.#surroundings.parts, side, { break: 1 }, look)];
      case 'footnoteReference':
        return this.#callFootnote(node.label, side);
      default:
        return node satisfies never;
    }
  }

  /** A term leads to its definition. One that changed has the look of a term and no link, which nobody could accept or reject. */
  #term(node: RedlineTerm, side: Side, look: Sides<Look>): readonly ParagraphChild[] {
    const children = this.inlines(node.children, side, withLook(look, { style: styles.term }, node.only));
    const anchor = this.#surroundings.anchors.nameOf(termAnchor(node.id), side);
    return anchor === undefined || hasMarks(node) ? children : [insideLink(children, anchor)];
  }

  #link(url: string, side: Side, children: readonly ParagraphChild[]): ParagraphChild {
    const { parts, anchors, hrefOf } = this.#surroundings;
    const anchor = url.startsWith('#') ? anchors.nameOf(url.slice(1), side) : undefined;
    return anchor === undefined ? outsideLink(children, parts.id(), hrefOf(url)) : insideLink(children, anchor);
  }

  /** A reference that stays and prints another number is deleted and inserted, with a comment that says why. */
  #reference(to: string, side: Side, look: Sides<Look>): readonly ParagraphChild[] {
    const { labelOf, remarks } = this.#surroundings;
    const [before, after] = [labelOf.before(to), labelOf.after(to)];
    if (side === 'both' && before !== after)
      return remarks.beside(
        [...this.#label(to, before, 'before', look), ...this.#label(to, after, 'after', look)],
        'This reference leads to the same text as before. Only the number it prints changed.',
      );
    return this.#label(to, side === 'before' ? before : after, side, look);
  }

  #label(to: string, label: string, side: Side, look: Sides<Look>): readonly ParagraphChild[] {
    const anchor = this.#surroundings.anchors.nameOf(to, side);
    if (anchor === undefined) return [this.text(label, side, look)];
    return [insideLink([this.text(label, side, withLook(look, { style: styles.link }))], anchor)];
  }
}

/** A look with more to it, on both sides or on one. */
function withLook({ before, after }: Sides<Look>, more: Look, only?: 'before' | 'after'): Sides<Look> {
  return {
    before: only === 'after' ? before : { ...before, ...more },
    after: only === 'before' ? after : { ...after, ...more },
  };
}
