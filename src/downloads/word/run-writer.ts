import type { ParagraphChild } from 'docx';
import { unbroken } from '../../model/clause-number.ts';
import type { TextStyleType } from '../../model/nodes.ts';
import { hasMarks } from '../../redline/marks.ts';
import { fromClause, nowInClause, onlyChange, termChange } from '../../redline/mark-words.ts';
import { partEmphasis } from '../../redline/part-emphasis.ts';
import type { RedlineInline, RedlineNodeOf, RedlineTerm } from '../../redline/redline-tree.ts';
import { findRedirected } from '../../redline/same-words.ts';
import { termAnchor } from './anchors.ts';
import { changedCharacters } from './changed-characters.ts';
import { labelsOfReference, separateFootnoteReferences, type FootnoteReferences } from './footnote-references.ts';
import { insideLink, outsideLink } from './links.ts';
import type { MoveEnd, MovedInText } from './moves.ts';
import { isNow, sameOnBoth, sideOf, within, type OneSide, type Sides, type Track } from './side.ts';
import { asSentence } from './sentence.ts';
import { withSpacesOfSides } from './spaces-beside-moves.ts';
import { styles } from './styles.ts';
import type { WordContext } from './word-context.ts';
import { trackedRun, type RunFormat } from './tracked-run.ts';
import { say } from '../../words/say.ts';

/** Writes the text of one paragraph or cell. */
export class RunWriter {
  readonly #context: WordContext;
  readonly #references: FootnoteReferences;
  readonly #moved: MovedInText;

  constructor(context: WordContext, references: FootnoteReferences, moved: MovedInText) {
    this.#context = context;
    this.#references = references;
    this.#moved = moved;
  }

  /** Writes text of a clause where what moved is this. */
  with(moved: MovedInText): RunWriter {
    return new RunWriter(this.#context, this.#references, moved);
  }

  /** The words of a whole paragraph or cell. */
  line(nodes: readonly RedlineInline[], track: Track): readonly ParagraphChild[] {
    return this.inlines(withSpacesOfSides(nodes), track);
  }

  inlines(
    nodes: readonly RedlineInline[],
    track: Track,
    format: Sides<RunFormat> = sameOnBoth({}),
  ): readonly ParagraphChild[] {
    const parts = partEmphasis(separateFootnoteReferences(nodes, track, this.#references));
    const { labelOf, titleOf } = this.#context;
    const names = { labelOf: (id: string, side: OneSide) => labelOf[side](id), ...(titleOf && { titleOf }) };
    const redirected = findRedirected(parts, names);
    return parts.flatMap((node, index) => {
      if (labelsOfReference(parts[index - 1], node, this.#references, track) !== undefined) return [];
      const labels = labelsOfReference(node, parts[index + 1], this.#references, track);
      if (labels !== undefined) return this.#references.write(labels, track);
      const written = this.#inline(node, track, format);
      const sameWords = redirected.get(index - 1)?.note;
      const comment = addressChange(parts[index - 1], node) ?? (sameWords && asSentence(sameWords));
      return comment === undefined ? written : this.#context.comments.on(written, comment, 'after');
    });
  }

  text(text: string, track: Track, format: Sides<RunFormat> = sameOnBoth({})): ParagraphChild {
    return trackedRun(this.#context.parts, track, { text }, format);
  }

  #inline(node: RedlineInline, track: Track, format: Sides<RunFormat>): readonly ParagraphChild[] {
    switch (node.type) {
      case 'text':
        return this.#text(node, track, format);
      case 'insertion':
      case 'deletion': {
        const on = within(track, node.type === 'insertion' ? 'after' : 'before');
        return on === undefined ? [] : this.inlines(node.children, on, format);
      }
      case 'moved':
        return this.#moveEnd(this.#moved.keyOf(node.key), node.children, within(track, 'movedTo'), format);
      case 'movedAway': {
        const words = this.#moved.words.get(node.key) ?? [];
        return this.#moveEnd(this.#moved.keyOf(node.key), words, within(track, 'movedFrom'), format);
      }
      case 'movedFromClause': {
        const comment = fromClause(this.#context.labelOf.before(node.clause), node.key);
        return this.#passageEnd(node.key, node.children, within(track, 'movedTo'), format, comment);
      }
      case 'movedToClause': {
        const comment = nowInClause(this.#context.labelOf.after(node.clause), node.key);
        const { passages } = this.#context;
        const writer = this.with(passages.movedIn(node));
        return writer.#passageEnd(node.key, passages.wordsOf(node), within(track, 'movedFrom'), format, comment);
      }
      case 'emphasis':
      case 'strong':
      case 'superscript':
      case 'subscript':
        return this.#marked(node, track, format, styleFormats[node.type]);
      case 'term':
        return this.#term(node, track, format);
      case 'link':
        return [
          this.#link(node.url, track, this.inlines(node.children, track, withFormat(format, { style: styles.link }))),
        ];
      case 'ref':
        return this.#reference(node.to, track, format);
      case 'break':
        return [trackedRun(this.#context.parts, track, { break: 1 }, format)];
      case 'footnoteReference':
        return this.#references.write(sameOnBoth(node.label), track);
      default:
        return node satisfies never;
    }
  }

  /** Text that differs only in characters is tracked character by character. */
  #text({ value, was }: RedlineNodeOf<'text'>, track: Track, format: Sides<RunFormat>): readonly ParagraphChild[] {
    if (was === undefined) return [this.text(value, track, format)];
    if (track !== 'both') return [this.text(sideOf(track) === 'before' ? was.value : value, track, format)];
    return changedCharacters(was.value, value).map((piece) => this.text(piece.value, piece.on, format));
  }

  /** One end of a move of words between clauses, with a comment that says where the other is. */
  #passageEnd(
    key: number,
    words: readonly RedlineInline[],
    end: MoveEnd | undefined,
    format: Sides<RunFormat>,
    comment: string,
  ): readonly ParagraphChild[] {
    const written = this.#moveEnd(`passage ${key}`, words, end, format);
    return end === undefined ? [] : this.#context.comments.on(written, asSentence(comment), end);
  }

  /** One end of a move of words. */
  #moveEnd(
    key: string,
    words: readonly RedlineInline[],
    end: MoveEnd | undefined,
    format: Sides<RunFormat>,
  ): readonly ParagraphChild[] {
    if (end === undefined) return [];
    const { start, end: close } = this.#context.moves.range(end, key);
    return [start.inParagraph, ...this.inlines(words, end, format), close.inParagraph];
  }

  /** Words with emphasis or a glossary link, which one side may lack: then a comment says so. */
  #marked(
    node: RedlineNodeOf<TextStyleType | 'term'>,
    track: Track,
    format: Sides<RunFormat>,
    more: RunFormat,
  ): readonly ParagraphChild[] {
    const { comments, termName } = this.#context;
    const children = this.inlines(node.children, track, withFormat(format, more, node.only));
    const change = onlyChange(node, termName) ?? (node.type === 'term' ? termChange(node, termName) : undefined);
    return change === undefined || !isNow(track) ? children : comments.on(children, asSentence(change), track);
  }

  /** A term is linked to its definition, unless it changed: a link cannot be accepted or rejected. */
  #term(node: RedlineTerm, track: Track, format: Sides<RunFormat>): readonly ParagraphChild[] {
    const children = this.#marked(node, track, format, { style: styles.term });
    const anchor = this.#context.anchors.nameOf(termAnchor(node.id), sideOf(track));
    return anchor === undefined || hasMarks(node) ? children : [insideLink(children, anchor)];
  }

  #link(url: string, track: Track, children: readonly ParagraphChild[]): ParagraphChild {
    const { parts, anchors, hrefOf } = this.#context;
    const anchor = url.startsWith('#') ? anchors.nameOf(url.slice(1), sideOf(track)) : undefined;
    return anchor === undefined ? outsideLink(children, parts.id(), hrefOf(url)) : insideLink(children, anchor);
  }

  /** A reference whose printed number changed is deleted and inserted, with a comment that says why. */
  #reference(to: string, track: Track, format: Sides<RunFormat>): readonly ParagraphChild[] {
    const { labelOf, comments } = this.#context;
    const [before, after] = [labelOf.before(to), labelOf.after(to)];
    if (track === 'both' && before !== after)
      return comments.on(
        [...this.#label(to, before, 'before', format), ...this.#label(to, after, 'after', format)],
        say.word.runWriter.thisReferenceLeadsToSame,
      );
    return this.#label(to, sideOf(track) === 'before' ? before : after, track, format);
  }

  #label(to: string, label: string, track: Track, format: Sides<RunFormat>): readonly ParagraphChild[] {
    const anchor = this.#context.anchors.nameOf(to, sideOf(track));
    const words = unbroken(label);
    if (anchor === undefined) return [this.text(words, track, format)];
    return [insideLink([this.text(words, track, withFormat(format, { style: styles.link }))], anchor)];
  }
}

const styleFormats: Readonly<Record<TextStyleType, RunFormat>> = {
  emphasis: { italics: true },
  strong: { bold: true },
  superscript: { superScript: true },
  subscript: { subScript: true },
};

/** Where a link replaces another one: both addresses, which Word does not show. */
function addressChange(before: RedlineInline | undefined, node: RedlineInline): string | undefined {
  const [was] = before?.type === 'deletion' ? before.children : [];
  const [is] = node.type === 'insertion' ? node.children : [];
  if (was?.type !== 'link' || is?.type !== 'link' || was.url === is.url) return undefined;
  return say.word.runWriter.nowLeadsToItLed({ url: is.url, wasUrl: was.url });
}

/** Adds to a format, on both sides or on one. */
function withFormat({ before, after }: Sides<RunFormat>, more: RunFormat, only?: 'before' | 'after'): Sides<RunFormat> {
  return {
    before: only === 'after' ? before : { ...before, ...more },
    after: only === 'before' ? after : { ...after, ...more },
  };
}
