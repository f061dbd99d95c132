import { unbroken } from '../../model/clause-number.ts';
import { holderOfTarget } from '../../model/reference.ts';
import type { Inline } from '../../model/clause-tree.ts';
import type { TextStyleType } from '../../model/nodes.ts';
import { plainText } from '../../model/plain-text.ts';
import { nothing, onlyChange, spoken, spokenEnds, termChange } from '../../redline/mark-words.ts';
import { hasMarks } from '../../redline/marks.ts';
import { partEmphasis } from '../../redline/part-emphasis.ts';
import type { RedlineInline, RedlineNodeOf, RedlineSide } from '../../redline/redline-tree.ts';
import { findRedirected } from '../../redline/same-words.ts';
import { call, content, type TypstCode } from './code.ts';
import type { Footnotes } from './footnotes.ts';
import { awayNote, fromClauseNote, hereNote, noteInText, nowInClauseNote, type MarkNote } from './mark-notes.ts';
import type { TextContext } from './text-context.ts';

/** The footnotes of a text: those before the change, and those after it or on both sides. */
export type SidesOfFootnotes = Readonly<Record<RedlineSide, Footnotes>>;

/** A mark around whole blocks, which each paragraph, item and cell in it has for itself. */
export type WholeMark = 'insertion' | 'deletion';

/** Writes words as Typst code. Inside an insertion or deletion each line has that mark; deleted text has no links. */
export class InlineWriter {
  readonly context: TextContext;
  readonly #footnotes: SidesOfFootnotes;
  readonly #mark: WholeMark | undefined;

  constructor(context: TextContext, footnotes: SidesOfFootnotes, mark?: WholeMark) {
    this.context = context;
    this.#footnotes = footnotes;
    this.#mark = mark;
  }

  /** A writer of words in a mark. */
  inside(mark: WholeMark): InlineWriter {
    return new InlineWriter(this.context, this.#footnotes, mark);
  }

  /** Whether the words are only in the old text. */
  get isDeleted(): boolean {
    return this.#mark === 'deletion';
  }

  /** The text of one paragraph or cell, with the mark of the writer. */
  line(nodes: readonly RedlineInline[]): TypstCode {
    const words = this.#inlines(nodes);
    const isBlank = this.#mark !== undefined && nodes.every(isBlankNode);
    return this.marked(isBlank ? content([nodes.some(isBreak) ? nothing.lineBreak : nothing.blank, words]) : words);
  }

  /** Code with the mark of the writer. */
  marked(text: TypstCode | string): TypstCode {
    if (this.#mark === undefined) return content([text]);
    return call(functions[this.#mark], { end: spoken[this.#mark].end }, text);
  }

  #inlines(nodes: readonly RedlineInline[]): TypstCode {
    const parts = partEmphasis(nodes);
    const redirected = findRedirected(parts, this.context);
    return content(
      parts.flatMap((node, index) => {
        if (redirected.has(index - 1)) return [];
        const gap = needsSpace(parts[index - 1], node) ? [' '] : [];
        const same = redirected.get(index);
        if (same === undefined) return [...gap, this.#inline(node)];
        return [...gap, this.#inlines(same.children), ' ', noteInText({ words: same.note })];
      }),
    );
  }

  #inline(node: RedlineInline): TypstCode | string {
    const { anchors, labelOf, termName } = this.context;
    switch (node.type) {
      case 'text':
        return node.value;
      case 'insertion':
      case 'deletion': {
        const { leading, children, trailing } = withoutOuterSpace(node.children);
        return content([leading, this.inside(node.type).line(children), trailing]);
      }
      case 'moved':
        return this.#between(hereNote(node.key, this.context), node.children, spokenEnds.moved);
      case 'movedAway':
        return noteInText(awayNote(node.key, this.context));
      case 'movedFromClause':
        return this.#between(fromClauseNote(node, this.context), node.children, spokenEnds.movedFromClause);
      case 'movedToClause':
        return noteInText(nowInClauseNote(node, this.context));
      case 'emphasis':
      case 'strong':
      case 'superscript':
      case 'subscript':
        return this.#stressed(node);
      case 'link':
        return this.#link(node);
      case 'term': {
        const isLinked = !this.isDeleted && !hasMarks(node) && anchors.isFirstUse(node.id);
        const words = this.#inlines(node.children);
        return betweenNotes(
          onlyChange(node, termName) ?? termChange(node, termName),
          isLinked ? call('term-link', {}, `term ${node.id}`, words) : words,
          spokenEnds.term,
        );
      }
      case 'ref':
        return this.isDeleted ? unbroken(labelOf(node.to, 'before')) : this.#reference(node.to);
      case 'break':
        return call('linebreak');
      case 'footnoteReference':
        return this.#footnotes[this.isDeleted ? 'before' : 'after'].call(node.label);
      default:
        return node satisfies never;
    }
  }

  /** Words that moved, between two notes. */
  #between(start: MarkNote, words: readonly RedlineInline[], end: string): TypstCode {
    const gap = endsInSpace(words.at(-1)) ? [] : [' '];
    return content([noteInText(start), ' ', this.#inlines(words), ...gap, noteInText({ words: end })]);
  }

  #reference(to: string): TypstCode {
    const { anchorOf, labelOf } = this.context;
    const holder = holderOfTarget(to);
    const anchor = anchorOf?.(to) ?? holder;
    const words = unbroken(labelOf(to, 'after'));
    return call('reference', anchor === holder ? {} : { holder }, anchor, words);
  }

  /** Words with the emphasis that they have in the new text, and a note if they had another. */
  #stressed(node: RedlineNodeOf<TextStyleType>): TypstCode {
    const words = this.#inlines(node.children);
    const isStressed = node.only !== 'before';
    const printed = isStressed ? call(styleFunctions[node.type], {}, words) : words;
    return betweenNotes(onlyChange(node, this.context.termName), printed, spokenEnds.style);
  }

  /** A link with its address; a deleted one is not a link, but has its address too. */
  #link(node: RedlineNodeOf<'link'>): TypstCode {
    const { labelOf, hrefOf } = this.context;
    const [href, words] = [hrefOf(node.url), this.#inlines(node.children)];
    const side = this.isDeleted ? 'before' : 'after';
    const name = plainText(node, (id) => labelOf(id, side));
    if (!this.isDeleted) return call('outside-link', {}, href, words, name);
    return name === href ? words : content([words, ` (${href})`]);
  }
}

const styleFunctions = { emphasis: 'emph', strong: 'strong', superscript: 'super', subscript: 'sub' } as const;

/** Inline nodes without the white space at their ends, which is printed outside of their mark; blank ones keep it. */
function withoutOuterSpace(children: readonly Inline[]): {
  readonly leading: string;
  readonly children: readonly Inline[];
  readonly trailing: string;
} {
  const trimmed = [...children];
  const [first] = trimmed;
  const isBlank = trimmed.every((node) => node.type === 'text' && node.value.trim() === '');
  if (isBlank) return { leading: '', children, trailing: '' };
  const leading = first?.type === 'text' && /^\s/u.test(first.value) ? ' ' : '';
  if (first?.type === 'text') trimmed[0] = { ...first, value: first.value.trimStart() };
  const last = trimmed.at(-1);
  const trailing = last?.type === 'text' && /\s$/u.test(last.value) ? ' ' : '';
  if (last?.type === 'text') trimmed[trimmed.length - 1] = { ...last, value: last.value.trimEnd() };
  return { leading, children: trimmed, trailing };
}

const functions: Readonly<Record<WholeMark, string>> = { insertion: 'inserted', deletion: 'deleted' };

/** Whether a deletion and the insertion after it, or a note of a move and the words beside it, would run together. */
function needsSpace(previous: RedlineInline | undefined, node: RedlineInline): boolean {
  if (previous === undefined) return false;
  if (!isMove(previous) && !isMove(node)) return isMark(previous) && isMark(node);
  return !endsInSpace(previous) && (isMove(node) || !/^[\s.,;:)]/u.test(textOf(node)));
}

const isMove = ({ type }: RedlineInline): boolean =>
  type === 'moved' || type === 'movedAway' || type === 'movedFromClause' || type === 'movedToClause';
const endsInSpace = (node: RedlineInline | undefined): boolean =>
  node === undefined || (!isMove(node) && /\s$/u.test(textOf(node)));

function textOf(node: RedlineInline): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const isMark = ({ type }: RedlineInline): boolean => type === 'insertion' || type === 'deletion';
const isBreak = (node: RedlineInline): boolean => node.type === 'break';
const isBlankNode = (node: RedlineInline): boolean =>
  isBreak(node) || (node.type === 'text' && node.value.trim() === '');

/** Words of which something changed, if it did: a note says so before them, and another where they end. */
function betweenNotes(note: string | undefined, words: TypstCode, end: string): TypstCode {
  if (note === undefined) return words;
  return content([noteInText({ words: note }), ' ', words, ' ', noteInText({ words: end })]);
}
