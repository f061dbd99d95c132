import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { Refused } from './refused.ts';
import { withWholeReferences } from './tidy-tree.ts';
import { isUnknown, writeWords, type WrittenCell } from './write-words.ts';

/** The words of a new footnote, by its id in the file. */
export type NoteOf = (id: string) => readonly (readonly WrittenCell[])[];

/** Writes the words of lines, and the footnotes that are new among them. */
export class WordWriter {
  readonly #root: Root;
  readonly #noteOf: NoteOf;

  constructor(root: Root, noteOf: NoteOf) {
    this.#root = root;
    this.#noteOf = noteOf;
  }

  write(cells: readonly WrittenCell[]): PhrasingContent[] {
    if (cells.some(isUnknown))
      throw new Refused(
        'This adds something that is not words, such as a drawing or a picture from elsewhere. Add it by hand.',
      );
    return writeWords(withWholeReferences(cells).map((cell) => this.#withNote(cell)));
  }

  /** A new footnote gets the next label, and its text at the end of the clause. */
  #withNote(cell: WrittenCell): WrittenCell {
    if (cell.label === undefined) return cell;
    const taken = this.#root.children.flatMap((node) => (node.type === 'footnoteDefinition' ? [node.identifier] : []));
    let number = taken.length + 1;
    while (taken.includes(String(number))) number += 1;
    const label = String(number);
    const children = this.#noteOf(cell.label).map((words): Paragraph => ({
      type: 'paragraph',
      children: this.write(words),
    }));
    if (children.every((one) => one.children.length === 0)) throw new Refused('This adds a footnote without words.');
    this.#root.children.push({ type: 'footnoteDefinition', identifier: label, label, children });
    return { ...cell, label };
  }
}
