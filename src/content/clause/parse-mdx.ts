import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Picture } from '../../model/picture.ts';
import { diagnostic, wholeFile, type Diagnostic, type Message } from '../diagnostics/diagnostic.ts';
import { positionAt } from '../files/position-at.ts';
import { parseWithMarkers, type ListMarkers } from '../../model/list-markers.ts';
import { nestingMessage } from './scope.ts';
import { syntaxProblem } from './syntax-messages.ts';

/** A text as an unchecked tree of Markdown and tags. */
export interface ParsedMdx {
  /** Absent where the text cannot be parsed at all. */
  readonly root?: Root;
  /** The labels of its list items, where Markdown does not know them. */
  readonly markers: ListMarkers;
  readonly diagnostics: readonly Diagnostic[];
}

/** How to parse. */
export interface ParseOptions {
  /** Whether to parse a text with a crowded paragraph as well, however long it takes. Default: false. */
  readonly isFrozen?: boolean;
  /** The pictures of the revision, by file name. Default: none. */
  readonly pictures?: ReadonlyMap<string, Picture>;
  /** Whether a line that begins with `(a)` is text, as it was before lists had such labels. Default: false. */
  readonly isOlder?: boolean;
}

const mdx = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).freeze();

/** Maximum number of syntax errors reported for one text. */
const maxErrors = 10;
/** Maximum number of characters parsed to find them: a long text with many errors would take long each time. */
const maxParsed = 50_000;

/**
 * Parses MDX. The parser stops at the first error, so to find every problem the character at fault is replaced by a
 * space, in memory, and the text is parsed again. After an error, the tree is used only to find more problems. Never
 * throws.
 */
export function parseMdx(text: string, { isFrozen = false, isOlder = false }: ParseOptions = {}): ParsedMdx {
  if (deepLine.test(text)) return { ...none, diagnostics: [tooDeep] };
  const diagnostics: Diagnostic[] = [...crowdedParagraph(text)];
  if (diagnostics.length > 0 && !isFrozen) return { ...none, diagnostics };
  let mended = text;
  while (diagnostics.length < maxErrors && diagnostics.length * text.length <= maxParsed) {
    try {
      return {
        ...(isOlder ? { ...none, root: mdx.parse(mended) } : parseWithMarkers(mended, (written) => mdx.parse(written))),
        diagnostics,
      };
    } catch (error) {
      if (!(error instanceof VFileMessage)) return { ...none, diagnostics: [...diagnostics, tooDeep] };
      const { diagnostic: syntaxError, offsets } = syntaxProblem(mended, error);
      diagnostics.push(syntaxError);
      for (const offset of offsets) mended = `${mended.slice(0, offset)} ${mended.slice(offset + 1)}`;
    }
  }
  return { ...none, diagnostics };
}

const none = { markers: new Map<number, string>() } as const;

/** A line that opens more than twenty lists or quotations, which would take the parser minutes. */
const deepLine = /^(?:[ \t]*(?:[-+*][ \t]|\(?[\da-z]{1,9}[.)][ \t]|>)){21}/im;

// The parser is recursive, and so is everything that uses the tree.
const tooDeep = diagnostic('clause-nesting', wholeFile, nestingMessage);

/**
 * Maximum number of characters of one paragraph that may mark text. The parser compares them with each other: 64 kB of
 * them took it a minute.
 */
const maxMarks = 2_000;

/** The first paragraph, table or list with too many of them, if there is one. */
function crowdedParagraph(text: string): readonly Diagnostic[] {
  let start = 0;
  for (const paragraph of text.split(/(?<=\n)[ \t]*\n/)) {
    if ((paragraph.match(/[*_~[\]]/g)?.length ?? 0) > maxMarks)
      return [diagnostic('paragraph-marks', positionAt(text, text.indexOf(paragraph, start)), crowdedMessage)];
    start += paragraph.length;
  }
  return [];
}

const crowdedMessage: Message = {
  unexpected: 'Too many of the characters `*`, `_`, `~`, `[` and `]` in one paragraph',
  expected: `expected at most ${maxMarks.toLocaleString('en-GB')}`,
  todo: 'Put blank lines between its parts, or delete any that are not needed.',
};
