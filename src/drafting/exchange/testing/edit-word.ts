import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Element, ElementContent, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

/**
 * Edits a Word file as the standard says that a program writes what a person did (ISO/IEC 29500, 17.13). It shares no
 * code with what reads the file: the two could otherwise be wrong in the same way.
 */
export class WordEditor {
  readonly #files: Record<string, Uint8Array>;
  readonly #document: Root;
  readonly body: Element;
  #ids = 90_000;

  constructor(bytes: Uint8Array) {
    this.#files = unzipSync(bytes);
    this.#document = fromXml(strFromU8(this.#files['word/document.xml'] ?? new Uint8Array()));
    this.body = find(this.#document, 'w:body')[0] ?? x('w:body');
  }

  save(): Uint8Array {
    return zipSync({
      ...this.#files,
      'word/document.xml': strToU8(toXml(this.#document, { closeEmptyElements: true })),
    });
  }

  part(path: string): string {
    return strFromU8(this.#files[path] ?? new Uint8Array());
  }

  setPart(path: string, text: string): void {
    this.#files[path] = strToU8(text);
  }

  /** The paragraphs of clauses, those of tables too, that nobody has edited yet. */
  paragraphs(): readonly Element[] {
    return find(this.body, 'w:p').filter((one) =>
      find(one, 'w:bookmarkStart').some((mark) => mark.attributes['w:name']?.startsWith('_p_') === true),
    );
  }

  attributes(author: string): Record<string, string> {
    this.#ids += 1;
    return { 'w:id': String(this.#ids), 'w:author': author, 'w:date': '2026-11-02T09:30:00Z' };
  }
}

/** All elements of a name in a tree. */
export function find(node: Element | Root, name: string): Element[] {
  return node.children.flatMap((child) =>
    child.type === 'element' ? [...(child.name === name ? [child] : []), ...find(child, name)] : [],
  );
}

/** What a paragraph prints, with its footnotes. */
export function printedWords(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type !== 'element') return '';
      if (child.name === 'w:t') return textOf(child);
      return child.name === 'w:footnoteReference' ? '[footnote]' : printedWords(child);
    })
    .join('');
}

export function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}

/** A run of words, set like another one. */
export function runOf(words: string, like?: Element, kind: 'w:t' | 'w:delText' = 'w:t'): Element {
  const settings = like?.children.filter((child) => child.type === 'element' && child.name === 'w:rPr') ?? [];
  return x('w:r', {}, [...structuredClone(settings), x(kind, { 'xml:space': 'preserve' }, [words])]);
}

/** The plain runs of a paragraph that are directly in it: their words are no reference and no link. */
export function plainRuns(paragraph: Element): readonly Element[] {
  let isInside = false;
  return paragraph.children.filter((child): child is Element => {
    if (child.type !== 'element') return false;
    if (child.name === 'w:bookmarkStart' && child.attributes['w:name']?.startsWith('_p_') === true) isInside = true;
    if (child.name === 'w:bookmarkEnd') {
      const id = child.attributes['w:id'];
      const start = find(paragraph, 'w:bookmarkStart').find((mark) => mark.attributes['w:id'] === id);
      if (start?.attributes['w:name']?.startsWith('_p_') === true) isInside = false;
    }
    return (
      isInside &&
      child.name === 'w:r' &&
      find(child, 'w:t').length === 1 &&
      child.children.every((one) => one.type === 'element' && ['w:t', 'w:rPr'].includes(one.name))
    );
  });
}

/** Puts other nodes in the place of one. */
export function replaceIn(parent: Element, node: Element, others: readonly Element[]): void {
  parent.children.splice(parent.children.indexOf(node), 1, ...others);
}

/** A run in three: before, the words from one place to another, and after. */
export function cutRun(run: Element, from: number, to: number): readonly [Element, Element, Element] {
  const words = textOf(run);
  return [runOf(words.slice(0, from), run), runOf(words.slice(from, to), run), runOf(words.slice(to), run)];
}

export function asDeleted(run: Element): Element {
  const copy = structuredClone(run);
  for (const one of find(copy, 'w:t')) one.name = 'w:delText';
  return copy;
}

/** The settings of a paragraph, which it gets if it has none. */
export function settingsOf(paragraph: Element): Element {
  const [first] = paragraph.children;
  if (first?.type === 'element' && first.name === 'w:pPr') return first;
  const made = x('w:pPr');
  paragraph.children.unshift(made);
  return made;
}

/** Marks the end of a paragraph. */
export function markEnd(paragraph: Element, mark: Element): void {
  const settings = settingsOf(paragraph);
  const found = settings.children.find((one): one is Element => one.type === 'element' && one.name === 'w:rPr');
  if (found !== undefined) found.children.unshift(mark);
  else settings.children.push(x('w:rPr', {}, [mark]));
}

/** The content of a paragraph without its settings. */
export function contentOf(paragraph: Element): ElementContent[] {
  return paragraph.children.filter((one) => one.type !== 'element' || one.name !== 'w:pPr');
}
