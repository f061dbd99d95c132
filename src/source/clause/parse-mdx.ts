import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { finding, wholeFile, type Finding } from '../finding.ts';
import { nestingWords } from './gathered.ts';
import { syntaxProblem } from './syntax-problem.ts';

/** A text as a tree of Markdown and tags, in which nothing has been checked. */
export interface ParsedMdx {
  /** Absent where the text cannot be taken apart at all. */
  readonly root?: Root;
  readonly findings: readonly Finding[];
}

const mdx = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).freeze();

/** Most errors of grammar that are told of one text. */
const mostErrors = 10;

/**
 * Takes a text apart. The grammar of MDX ends at its first error; so that an editor sees every problem at once,
 * the character that it stumbled over is blanked, in memory, and the text is taken apart again.
 * Where there are findings, the tree serves only to find more. Never throws.
 */
export function parseMdx(text: string): ParsedMdx {
  if (deepLine.test(text)) return { findings: [beyondReading] };
  const findings: Finding[] = [];
  let mended = text;
  while (findings.length < mostErrors) {
    try {
      return { root: mdx.parse(mended), findings };
    } catch (error) {
      if (!(error instanceof VFileMessage)) return { findings: [...findings, beyondReading] };
      const { found, offsets } = syntaxProblem(mended, error);
      findings.push(found);
      for (const offset of offsets) mended = `${mended.slice(0, offset)} ${mended.slice(offset + 1)}`;
    }
  }
  return { findings };
}

/** A line that opens more than twenty lists or quotations at once, on which the parser would spend minutes. */
const deepLine = /^(?:[ \t]*(?:[-+*][ \t]|\d{1,9}[.)][ \t]|>)){21}/m;

// The parser calls itself for each level, and so do all that use the tree.
const beyondReading = finding('clause-nesting', wholeFile, nestingWords);
