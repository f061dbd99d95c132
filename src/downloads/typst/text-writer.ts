import type { Figure } from '../../model/clause-tree.ts';
import { asides, frames, isAside, isLedInto } from '../../model/nodes.ts';
import { anchorOfItem } from '../../model/reference.ts';
import { isOnlyBefore, numberItems, type NumberedItem, type NumbersBefore } from '../../redline/item-numbers.ts';
import {
  describeMerged,
  describeSplit,
  figureChange,
  listChange,
  subheadingChange,
  mergedWithAbove,
  splitFromAbove,
  spokenEnds,
  wasNumber,
} from '../../redline/mark-words.ts';
import { hasMarks } from '../../redline/marks.ts';
import type { RedlineBlock, RedlineItem, RedlineList, RedlineNumberedParagraph } from '../../redline/redline-tree.ts';
import { numbersBefore } from '../../redline/reshaped-numbers.ts';
import { describeReshaped } from '../../redline/reshaped-words.ts';
import { bytes, call, content, type TypstCode } from './code.ts';
import type { InlineWriter, WholeMark } from './inline-writer.ts';
import { HeadingRanks } from './heading-ranks.ts';
import { listOf } from './list-of.ts';
import {
  awayNote,
  fromClauseNote,
  hereNote,
  noteAbove,
  noteInText,
  nowInClauseNote,
  type MarkNote,
} from './mark-notes.ts';
import { writeTable } from './table-writer.ts';
import { say } from '../../words/say.ts';

/** Writes the blocks of one text as Typst code, under notes that say what their marks mean. */
export class TextWriter {
  readonly #words: InlineWriter;
  /** In reshaped text: the numbers that its items had. */
  readonly #reshaped: NumbersBefore | undefined;
  /** The sub-headings of the text so far. Those of a footnote are no headings of the document. */
  readonly #headings: HeadingRanks | 'in a footnote';

  constructor(
    words: InlineWriter,
    reshaped?: NumbersBefore,
    headings: HeadingRanks | 'in a footnote' = new HeadingRanks(),
  ) {
    this.#words = words;
    this.#reshaped = reshaped;
    this.#headings = headings;
  }

  /** A writer of text that was inserted or deleted as a whole. */
  inside(mark: WholeMark): TextWriter {
    return new TextWriter(this.#words.inside(mark), undefined, this.#headings);
  }

  /** A whole text. In a list that stays, each changed item has its own bar. */
  text(blocks: readonly RedlineBlock[]): TypstCode {
    return content(
      blocks.map((block, index) => {
        const code = this.#block(block, blocks[index + 1]);
        return block.type === 'list' && block.was === undefined ? code : withChangeBar(block, code);
      }),
    );
  }

  /** The text of a footnote. Its first paragraph begins after its number. */
  footnote(blocks: readonly RedlineBlock[]): TypstCode {
    const inside = new TextWriter(this.#words, this.#reshaped, 'in a footnote');
    return content(
      blocks.flatMap((block, index) => [
        ...(index === 0 ? [] : [call('parbreak')]),
        inside.#opening(block) ?? inside.#block(block),
      ]),
    );
  }

  #blocks(blocks: readonly RedlineBlock[]): TypstCode {
    return content(blocks.map((block, index) => this.#block(block, blocks[index + 1])));
  }

  #block(block: RedlineBlock, next?: RedlineBlock): TypstCode {
    const { context } = this.#words;
    if (isAside(block)) return call('aside', {}, asides[block.type].label, this.#blocks(block.children));
    switch (block.type) {
      case 'paragraph':
        return call(isLedInto(next) ? 'lead-in' : 'paragraph', {}, this.#words.line(block.children));
      case 'subheading': {
        const note = block.was === undefined ? [] : [noteInText({ words: subheadingChange(block.was, block) }), ' '];
        const words = content([...note, this.#words.line(block.children)]);
        return this.#headings === 'in a footnote'
          ? call('paragraph', {}, call('strong', {}, words))
          : call('subheading', { depth: this.#headings.rank(block.depth) }, words);
      }
      case 'list':
        return this.#list(block);
      case 'table':
        return writeTable(block, this.#words);
      case 'numbered':
        return this.#numbered(block);
      case 'footnoteDefinition':
        return content([]);
      case 'quotation':
      case 'definitions':
        return call(block.type, {}, this.#blocks(block.children));
      case 'figure': {
        const { was, children } = block;
        const change = was === undefined ? [] : [noteAbove({ words: figureChange(was, block) })];
        const old =
          was === undefined || was.picture.sha256 === block.picture.sha256
            ? []
            : [this.#picture(was, say.pdf.textWriter.before)];
        const now = this.#picture(block, old.length === 0 ? undefined : say.pdf.textWriter.now);
        return content([...change, call('pictures', {}, ...old, now), this.#blocks(children)]);
      }
      case 'source':
        return this.#source(block.children);
      case 'insertion':
      case 'deletion':
        return this.inside(block.type).#blocks(block.children);
      case 'moved':
        return content([noteAbove(hereNote(block.key, context)), this.#block(block.children[0])]);
      case 'movedAway':
        return noteAbove(awayNote(block.key, context));
      case 'movedFromClause':
        return this.#underNote(fromClauseNote(block, context), block.children, spokenEnds.movedFromClause);
      case 'movedToClause':
        return noteAbove(nowInClauseNote(block, context));
      case 'reshaped':
        return new TextWriter(this.#words, numbersBefore(block), this.#headings).#underNote(
          { words: describeReshaped(block) },
          block.children,
          spokenEnds.reshaped,
        );
      case 'split':
        return this.#underNote(
          { words: describeSplit(kindOf(block), block.children.length) },
          block.children,
          spokenEnds.split,
        );
      case 'merged':
        return this.#underNote(
          { words: describeMerged(kindOf(block), block.children.length) },
          block.children,
          spokenEnds.merged,
        );
      default:
        return block satisfies never;
    }
  }

  /** Who says the words of a quotation, after what it is, on the same line. */
  #source(blocks: readonly RedlineBlock[]): TypstCode {
    const [first, ...others] = blocks;
    const opening = first === undefined ? undefined : this.#opening(first);
    const rest = opening === undefined ? blocks : others;
    const named = call('source', {}, frames.source.label, opening ?? content([]));
    return rest.length === 0 ? named : content([named, this.#blocks(rest)]);
  }

  #picture({ picture, alt }: Pick<Figure, 'picture' | 'alt'>, when: string | undefined): TypstCode {
    const { pictures } = this.#words.context;
    const data = pictures?.get(picture.sha256);
    if (data === undefined) return call('paragraph', {}, say.pdf.textWriter.figure({ alt }));
    const { type, width, height } = picture;
    return call(
      'picture',
      { when, format: type.replace(/^image\/|\+xml$/g, '').replace('jpeg', 'jpg') },
      bytes(data),
      alt,
      width,
      height,
    );
  }

  /** Blocks under a note; the end of several is said too. */
  #underNote(note: MarkNote, blocks: readonly RedlineBlock[], end: string): TypstCode {
    const last = blocks.length > 1 ? [call('end-note', {}, end)] : [];
    return content([noteAbove(note), this.#blocks(blocks), ...last]);
  }

  #list(list: RedlineList): TypstCode {
    const items = numberItems(list, this.#reshaped).map((item) => ({
      label: item.labels.after ?? item.labels.before,
      isGone: isOnlyBefore(item.item, item.piece),
      text: withChangeBar(item.item, this.#item(item)),
    }));
    const note = list.was === undefined ? [] : [noteAbove({ words: listChange(list.was, list) })];
    return content([...note, listOf(list, items)]);
  }

  #item({ item, was, piece }: NumberedItem): TypstCode {
    return this.#itemText(item, was === undefined ? [] : [{ words: wasNumber(was) }], piece);
  }

  /** The text of an item, after the notes of its number and of the marks around it. */
  #itemText(item: RedlineItem, notes: readonly MarkNote[], piece: NumberedItem['piece']): TypstCode {
    const { context } = this.#words;
    switch (item.type) {
      case 'listItem':
        return this.#noted(notes, item.children, item.id);
      case 'insertion':
      case 'deletion':
        return content(item.children.map(({ children, id }) => this.inside(item.type).#noted(notes, children, id)));
      case 'moved':
        return this.#noted([...notes, hereNote(item.key, context)], item.children[0].children, item.children[0].id);
      case 'movedAway':
        return this.#noted([...notes, awayNote(item.key, context)], []);
      case 'movedFromClause': {
        const inner = [...notes, fromClauseNote(item, context)];
        return content(item.children.map((child) => this.#itemText(child, inner, piece)));
      }
      case 'movedToClause':
        return this.#noted([...notes, nowInClauseNote(item, context)], []);
      case 'split':
      case 'merged': {
        const words = pieceWords(item.type, piece);
        return content(item.children.map(({ children, id }) => this.#noted([...notes, { words }], children, id)));
      }
      default:
        return item satisfies never;
    }
  }

  /**
   * Blocks with notes at the start of the first paragraph, or on their own line.
   *
   * @param id that of the item whose blocks they are
   */
  #noted(notes: readonly MarkNote[], blocks: readonly RedlineBlock[], id?: string): TypstCode {
    const { isDeleted, context } = this.#words;
    const anchor = id === undefined || isDeleted ? undefined : context.anchors.claim(anchorOfItem(context.clause, id));
    if (notes.length === 0 && anchor === undefined) return this.#blocks(blocks);
    const [first, ...others] = blocks;
    const opening = first === undefined ? content([]) : this.#opening(first);
    const start = [
      ...(anchor === undefined ? [] : [call('item-anchor', {}, anchor)]),
      ...notes.flatMap((note) => [noteInText(note), ' ']),
    ];
    if (opening === undefined) return content([call('paragraph', {}, content(start)), this.#blocks(blocks)]);
    const line = call(isLedInto(others[0]) ? 'lead-in' : 'paragraph', {}, content([...start, opening]));
    return content([line, ...(others.length === 0 ? [] : [this.#blocks(others)])]);
  }

  /**
   * The number and the first paragraph of a numbered paragraph form one paragraph, so that they are read out together. If
   * it begins with something else, such as a list, the number is on its own line.
   */
  #numbered({ id, number, was, children }: RedlineNumberedParagraph): TypstCode {
    const [first, ...others] = children;
    const opening = first === undefined ? undefined : this.#opening(first);
    const rest = opening === undefined ? children : others;
    const note = was === undefined ? [] : [noteInText({ words: wasNumber(was.number) }), ' '];
    return call(
      'numbered-paragraph',
      { anchor: this.#words.isDeleted ? undefined : this.#words.context.anchors.claim(id) },
      this.#words.marked(number),
      content([...note, opening ?? content([])]),
      rest.length === 0 ? undefined : content(rest.map((block) => this.#block(block))),
    );
  }

  /** The text of a block that can follow a number on its line; undefined for anything but a single paragraph. */
  #opening(block: RedlineBlock): TypstCode | undefined {
    if (block.type === 'paragraph') return this.#words.line(block.children);
    if (block.type !== 'insertion' && block.type !== 'deletion') return undefined;
    const [only, ...others] = block.children;
    if (only?.type !== 'paragraph' || others.length > 0) return undefined;
    return this.#words.inside(block.type).line(only.children);
  }
}

/** Whether an item is only in the old text. A piece that became part of another stays. */
function kindOf({ children: [first] }: { readonly children: readonly { readonly type: 'paragraph' | 'numbered' }[] }) {
  return first?.type ?? 'paragraph';
}

function pieceWords(type: 'split' | 'merged', piece: NumberedItem['piece']): string {
  if (piece === undefined || piece.index === 0) {
    return type === 'split' ? describeSplit('listItem', piece?.of ?? 1) : describeMerged('listItem', piece?.of ?? 1);
  }
  return type === 'split' ? splitFromAbove : mergedWithAbove;
}

/** Adds a bar in the margin of anything with marks. */
function withChangeBar(node: RedlineBlock | RedlineItem, code: TypstCode): TypstCode {
  return hasMarks(node) ? call('changed', {}, code) : code;
}
