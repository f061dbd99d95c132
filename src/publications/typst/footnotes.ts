import { call, content, type TypstCode } from './code.ts';

/** The footnotes of one text: each is printed on the page of its first call, and later calls repeat its number. */
export interface Footnotes {
  /** Says how a footnote reads. */
  readonly define: (label: string, text: () => TypstCode) => void;
  /** The call of a footnote. */
  readonly call: (label: string) => TypstCode;
}

/** Footnotes of which none is called yet. `text` makes their anchors unique in the document. */
export function newFootnotes(text: string): Footnotes {
  const texts = new Map<string, () => TypstCode>();
  const called = new Set<string>();
  return {
    define: (label, write) => {
      texts.set(label, write);
    },
    call(label) {
      const anchor = `footnote ${text} ${label}`;
      if (called.has(label)) return call('footnote-again', {}, anchor);
      called.add(label);
      return call('footnote-call', {}, anchor, texts.get(label)?.() ?? content([]));
    },
  };
}
