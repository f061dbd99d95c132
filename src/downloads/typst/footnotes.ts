import { call, content, type TypstCode } from './code.ts';

/** The footnotes of one text. Each is printed on the page of its first reference; later ones repeat its number. */
export interface Footnotes {
  /** Defines the text of a footnote. */
  readonly define: (label: string, text: () => TypstCode) => void;
  /** Writes a reference to a footnote. */
  readonly call: (label: string) => TypstCode;
  /** Whether a reference to a footnote was written. */
  readonly isCalled: (label: string) => boolean;
}

/** The footnotes of a new text. `text` makes their anchors unique in the document. */
export function newFootnotes(text: string): Footnotes {
  const texts = new Map<string, () => TypstCode>();
  const printed = new Set<string>();
  return {
    define: (label, write) => {
      texts.set(label, write);
    },
    call(label) {
      const anchor = `footnote ${text} ${label}`;
      if (printed.has(label)) return call('footnote-again', {}, anchor);
      printed.add(label);
      return call('footnote-reference', {}, anchor, texts.get(label)?.() ?? content([]));
    },
    isCalled: (label) => printed.has(label),
  };
}
