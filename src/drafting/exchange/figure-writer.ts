import type { Nodes, Paragraph } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { figureTag } from '../import/read-figures.ts';
import type { NewLine } from './clause-after.ts';
import { setAttribute, type ClauseTreeEditor } from './clause-tree-editor.ts';
import { Refused } from './refused.ts';
import type { Holder, SentLine } from './sent-lines.ts';
import type { WrittenCell } from './write-words.ts';

/** The pictures that are new among the letters of a line. */
export function newPictures(cells: readonly WrittenCell[]): readonly NonNullable<WrittenCell['picture']>[] {
  return cells.flatMap(({ picture }) => picture ?? []);
}

/** Makes figures of new pictures: those in a line come after it, and the caption may be below. */
export class FigureWriter {
  readonly #tree: ClauseTreeEditor;
  /** Captions that nobody has written yet. */
  readonly #open = new Set<Paragraph>();

  constructor(tree: ClauseTreeEditor) {
    this.#tree = tree;
  }

  /** Puts figures after the block that a line is in, or first. @returns the caption of the last one */
  put(pictures: readonly NonNullable<WrittenCell['picture']>[], holder: Holder | undefined): Paragraph | undefined {
    let last: Nodes | undefined = holder === undefined ? undefined : this.#blockAround(holder);
    let caption: Paragraph | undefined;
    for (const picture of pictures) {
      const { children, ...tag } = figureTag(picture);
      const figure: MdxJsxFlowElement = { ...tag, children: [] };
      if (last === undefined) this.#tree.first(figure);
      else this.#tree.after(last, figure);
      for (const child of children) {
        this.#tree.into(figure, child, 'end');
        if (child.type === 'paragraph') caption = child;
      }
      last = figure;
    }
    if (caption !== undefined) this.#open.add(caption);
    return caption;
  }

  /** The caption that a new line is, if it follows a new figure and says so by its style or its first word. */
  captionFor(line: NewLine, before: Holder | undefined): Paragraph | undefined {
    if (before?.type !== 'paragraph' || !this.#open.has(before)) return undefined;
    const words = line.cells.map(({ char }) => char).join('');
    if (line.shape.style !== 'Caption' && !/^\s*(?:Figure|Fig\.)\s/.test(words)) return undefined;
    this.#open.delete(before);
    return before;
  }

  /** Shows another picture in a figure. */
  replace(figure: MdxJsxFlowElement, [picture, ...more]: readonly NonNullable<WrittenCell['picture']>[]): void {
    if (picture === undefined || more.length > 0) throw new Refused('This puts more than one picture into a figure.');
    setAttribute(figure, 'file', picture.file);
    if (picture.alt !== '') setAlt(figure, picture.alt);
  }

  /** The block around a line that a figure can be beside. */
  #blockAround(holder: Holder): Nodes {
    const around = this.#tree.around(holder);
    const inside = around.findIndex(
      (one) =>
        one.type === 'root' || (one.type === 'mdxJsxFlowElement' && /^(?:Para|Note|Example)$/.test(one.name ?? '')),
    );
    return inside < 1 ? holder : (around[inside - 1] ?? holder);
  }

  /** Refuses what took the caption of a picture that stays, and with it the figure. */
  finish(kept: readonly SentLine[]): void {
    const isLost = kept.some(({ kind, of }) => kind === 'picture' && of !== undefined && !this.#tree.isThere(of));
    if (isLost) throw new Refused('This removes the caption of a figure, which every figure needs.');
  }
}

export function setAlt(figure: MdxJsxFlowElement, words: string): void {
  if (words.trim() === '')
    throw new Refused('This removes the text that stands for a picture, which every picture needs.');
  setAttribute(figure, 'alt', words);
}
