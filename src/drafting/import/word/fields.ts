import type { Element, ElementContent } from 'xast';
import { findElements, isElement } from './word-xml.ts';

/** A field of Word: a code, and what it prints. */
export interface Field {
  /** Such as `REF _Ref1 \h`. */
  readonly code: string;
  /** The first word of the code, such as `REF`. */
  readonly name: string;
  /** The words that it prints now. */
  readonly words: string;
}

/** An open field, which may hold others. */
interface OpenField {
  code: string;
  words: string;
  /** Whether what it prints has begun. */
  isResult: boolean;
}

/** The fields around a place in a text. A field may begin in one paragraph and end in another. */
export class Fields {
  readonly #open: OpenField[] = [];

  begin(code = '', isResult = false): void {
    this.#open.push({ code, words: '', isResult });
  }

  /** Code of the innermost field. */
  addCode(text: string): void {
    const last = this.#open.at(-1);
    if (last?.isResult === false) last.code += text;
  }

  /** The code ends, and what the field prints begins. */
  separate(): void {
    const last = this.#open.at(-1);
    if (last !== undefined) last.isResult = true;
  }

  /** The field that ends here. */
  end(): Field | undefined {
    const last = this.#open.pop();
    if (last === undefined) return undefined;
    return { code: last.code.trim(), name: nameOf(last.code), words: last.words.replace(/\s+/g, ' ').trim() };
  }

  /** Notes words that the fields print. */
  addWords(words: string): void {
    for (const field of this.#open) field.words += words;
  }

  /** Whether what comes next is printed, and is no code. */
  get isShown(): boolean {
    return this.#open.every(({ isResult }) => isResult);
  }

  /** Whether what comes next is in a table of contents or another list that Word makes of headings. */
  get isContents(): boolean {
    return this.#open.some(({ code }) => ['TOC', 'TOA', 'INDEX'].includes(nameOf(code)));
  }

  /** Where a link leads that what comes next is in. */
  get link(): string | undefined {
    return this.#open
      .map(({ code }) => (nameOf(code) === 'HYPERLINK' ? addressIn(code) : undefined))
      .findLast((one) => one !== undefined);
  }
}

/** A text without the beginnings of fields that never end, which would make code of all that follows. */
export function withoutOpenFields(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const open: Element[][] = [];
  for (const mark of findElements(nodes, 'w:fldChar')) {
    const type = mark.attributes['w:fldCharType'];
    if (type === 'begin') open.push([mark]);
    else if (type === 'end') open.pop();
    else open.at(-1)?.push(mark);
  }
  const unended = new Set(open.flat());
  return unended.size === 0 ? nodes : without(nodes, unended);
}

function without(nodes: readonly ElementContent[], some: ReadonlySet<ElementContent>): ElementContent[] {
  return nodes
    .filter((node) => !some.has(node))
    .map((node) => (isElement(node) ? { ...node, children: without(node.children, some) } : node));
}

/** Fields that print a place in the document, and change with it. */
export const isReference = ({ name }: Field): boolean =>
  ['REF', 'PAGEREF', 'NOTEREF', 'STYLEREF', 'FTNREF'].includes(name);

/** The words that a field prints whose result is not in the file, if its code has them. */
export function printedByCode({ name, code }: Field): string | undefined {
  if (name === 'SYMBOL') return symbolIn(code);
  if (name === 'MACROBUTTON' || name === 'GOTOBUTTON') return code.replace(/^\s*\S+\s+\S+\s*/, '');
  if (name === 'QUOTE') return /"([^"]*)"/.exec(code)?.[1];
  return undefined;
}

/** Fields that print something that only Word can work out. */
export const isComputed = ({ name }: Field): boolean =>
  /^(?:LISTNUM|AUTONUM(?:LGL|OUT)?|EQ|=.*|ADVANCE|BARCODE|DISPLAYBARCODE|INCLUDETEXT|INCLUDEPICTURE)$/.test(name) &&
  name !== 'ADVANCE';

function symbolIn(code: string): string | undefined {
  const number = Number(/^\s*SYMBOL\s+(\S+)/i.exec(code)?.[1]);
  return Number.isInteger(number) && number > 31 && number < 0x11_0000 ? String.fromCodePoint(number) : undefined;
}

function nameOf(code: string): string {
  return (/^\s*(=|[^\s"\\]+)/.exec(code)?.[1] ?? '').toUpperCase();
}

function addressIn(code: string): string {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]\S*))?/i.exec(code) ?? [];
  const [, anchor, bareAnchor] = /\\l\s+(?:"([^"]*)"|([^\s"]+))/i.exec(code) ?? [];
  const place = anchor ?? bareAnchor;
  return `${quoted ?? bare ?? ''}${place === undefined ? '' : `#${place}`}`;
}
