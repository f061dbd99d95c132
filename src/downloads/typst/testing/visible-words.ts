import { spoken } from '../../../redline/mark-words.ts';
import type { TypstCode } from '../code.ts';

/** Arguments that nobody reads: anchors, where they lead, and how columns are aligned. */
const unseen = [
  /\b(?:anchor|to): "[^"]*"/g,
  /\bletter: "[^"]*", /g,
  /\b(?:reference|term-link|footnote-reference|footnote-again)\("[^"]*"/g,
  /\balign: \([^)]*\)/g,
];

/** Functions of the layout that say a mark in words of their own. */
const marks: ReadonlyMap<string | undefined, string> = new Map([
  ['inserted', spoken.insertion.start],
  ['deleted', spoken.deletion.start],
]);

/**
 * The words that Typst code prints, the marks that its layout says, and the numbers at which its lists begin. The layout
 * adds other words of its own.
 */
export function visibleWords({ typst }: TypstCode): readonly string[] {
  const seen = unseen.reduce((code, argument) => code.replaceAll(argument, ''), typst);
  return [...seen.matchAll(/"([^"]*)"|start: (\d+)|\b(inserted|deleted)\(/g)].map(([, words, start, mark]) =>
    (words ?? start ?? marks.get(mark) ?? '').replaceAll(/\\u\{([0-9a-f]+)\}/g, (_, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, 16)),
    ),
  );
}
