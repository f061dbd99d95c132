import { inSequence } from '../../model/list-labels.ts';
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

/**
 * The footnotes of a new text.
 *
 * @param text makes their anchors unique in the document
 * @param isBefore whether they are only in the text before: then they have letters, so that all others keep the numbers
 * that they have in the text after
 */
export function newFootnotes(text: string, isBefore = false): Footnotes {
  const texts = new Map<string, () => TypstCode>();
  const printed = new Map<string, { letter?: string }>();
  return {
    define: (label, write) => {
      texts.set(label, write);
    },
    call(label) {
      const anchor = `footnote ${text} ${label}`;
      const earlier = printed.get(label);
      if (earlier !== undefined) return call('footnote-again', earlier, anchor);
      const named = isBefore ? { letter: inSequence('a', printed.size + 1) } : {};
      printed.set(label, named);
      return call('footnote-reference', named, anchor, texts.get(label)?.() ?? content([]));
    },
    isCalled: (label) => printed.has(label),
  };
}
