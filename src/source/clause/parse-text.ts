import type { RootContent } from 'mdast';
import type { z } from 'zod';
import type { FootnoteDefinition } from '../../code/clause-tree.ts';
import { finding, type Finding, type Place, type Words } from '../finding.ts';
import { orderFootnotes } from './footnotes.ts';
import { isUnclosed, readFrontMatter, type FrontMatter } from './front-matter.ts';
import { gatherNothing, type Gathered, type Scope } from './gathered.ts';
import { parseMdx } from './parse-mdx.ts';

/** A text of the content taken apart, as far as that could be done. */
export interface ParsedText<Front, Child> {
  readonly front: FrontMatter<Front>;
  /** Its blocks, footnotes last in order of their first call. */
  readonly children: readonly (Child | FootnoteDefinition)[];
  readonly gathered: Pick<Gathered, 'uses' | 'paragraphs'>;
  readonly findings: readonly Finding[];
}

/** What kind of text it is, and how what stands directly in it is converted. */
export interface TextKind<Front, Child> {
  readonly container: 'clause' | 'page';
  readonly schema: z.ZodType<Front>;
  readonly convert: (children: readonly RootContent[], scope: Scope) => readonly Child[];
}

/** Takes the text of a clause or page apart: front matter first, then blocks. Tells every problem; never throws. */
export function parseText<Front, Child>(text: string, kind: TextKind<Front, Child>): ParsedText<Front, Child> {
  const { root, findings: syntax } = parseMdx(text);
  const gathered = gatherNothing();
  if (root === undefined) return { front: { findings: [] }, children: [], gathered, findings: syntax };
  const front = readFrontMatter(root, kind.schema);
  const blocks = root.children.slice(root.children[0]?.type === 'yaml' ? 1 : 0);
  const calls: Scope['calls'] = [];
  const scope: Scope = { gathered, inside: kind.container, depth: 0, calls, followed: false };
  const body = isUnclosed(root, text) ? undefined : kind.convert(blocks, scope);
  if (body === undefined) return { front, children: [], gathered, findings: front.findings };
  const footnotes = orderFootnotes(calls, gathered.footnotes);
  const end = root.position?.end ?? { line: 1, column: 1 };
  return {
    front,
    children: [...body, ...footnotes.definitions],
    gathered,
    findings: [
      ...syntax,
      ...front.findings,
      ...gathered.findings,
      ...footnotes.findings,
      ...(blocks.length === 0 ? [finding('clause-empty', placeOnly(end), emptyWords)] : []),
    ],
  };
}

function placeOnly({ line, column }: Place): Place {
  return { line, column };
}

const emptyWords: Words = {
  unexpected: 'Unexpected end of the text',
  expected: 'expected at least one paragraph below the front matter',
  todo: 'Write the text, or delete the file.',
};
