import type { RootContent } from 'mdast';
import type { z } from 'zod';
import type { FootnoteDefinition } from '../../model/clause-tree.ts';
import type { PlacedPart } from '../../model/free-page.ts';
import { diagnostic, type Diagnostic, type Message } from '../diagnostics/diagnostic.ts';
import { orderFootnotes } from './footnotes.ts';
import { isBroken, readFrontMatter, type FrontMatter } from './front-matter.ts';
import {
  newCollector,
  type ItemPosition,
  type LinkUse,
  type ParagraphPosition,
  type Scope,
  type Use,
} from './scope.ts';
import { parseMdx, type ParseOptions } from './parse-mdx.ts';

/** A text of the content, as far as it could be parsed. */
export interface ParsedText<Front, Child> {
  readonly front: FrontMatter<Front>;
  /** Its blocks, then its footnotes in order of first reference. */
  readonly children: readonly (Child | FootnoteDefinition)[];
  readonly uses: readonly Use[];
  readonly linkUses: readonly LinkUse[];
  readonly paragraphs: readonly ParagraphPosition[];
  /** The names of the pictures that figures show. */
  readonly shown: readonly string[];
  /** What the software prints within a page. */
  readonly parts: readonly PlacedPart[];
  readonly items: readonly ItemPosition[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The kind of a text: its container, the schema of its front matter and how to convert its blocks. */
export interface TextKind<Front, Child> {
  readonly container: 'clause' | 'page';
  readonly schema: z.ZodType<Front>;
  readonly convert: (children: readonly RootContent[], scope: Scope) => readonly Child[];
}

/** Parses the text of a clause or page: front matter first, then blocks. Reports every problem; never throws. */
export function parseText<Front, Child>(
  text: string,
  kind: TextKind<Front, Child>,
  options: ParseOptions = {},
): ParsedText<Front, Child> {
  const { root, markers, diagnostics: syntax } = parseMdx(text, options);
  const collector = newCollector(text, markers, options.pictures);
  const { uses, linkUses, paragraphs, items, shown, parts } = collector;
  if (root === undefined)
    return {
      front: { diagnostics: [] },
      children: [],
      uses,
      linkUses,
      paragraphs,
      items,
      shown,
      parts,
      diagnostics: syntax,
    };
  const front = readFrontMatter(root, text, kind.schema);
  const blocks = root.children.slice(root.children[0]?.type === 'yaml' ? 1 : 0);
  const footnoteReferences: Scope['footnoteReferences'] = [];
  const scope: Scope = { collector, container: kind.container, depth: 0, footnoteReferences, inLink: false };
  const body = isBroken(root, text) ? undefined : kind.convert(blocks, scope);
  if (body === undefined)
    return { front, children: [], uses, linkUses, paragraphs, items, shown, parts, diagnostics: front.diagnostics };
  const footnotes = orderFootnotes(footnoteReferences, collector.footnotes);
  const end = root.position?.end ?? { line: 1, column: 1 };
  return {
    front,
    children: [...body, ...footnotes.definitions],
    uses,
    linkUses,
    paragraphs,
    shown,
    parts,
    items,
    diagnostics: [
      ...syntax,
      ...front.diagnostics,
      ...collector.diagnostics,
      ...footnotes.diagnostics,
      ...(blocks.length === 0 ? [diagnostic('clause-empty', end, emptyMessage)] : []),
    ],
  };
}

const emptyMessage: Message = {
  unexpected: 'Missing text',
  expected: 'expected at least one paragraph below the front matter',
  todo: 'Write it, or delete the file.',
};
