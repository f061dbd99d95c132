import GithubSlugger from 'github-slugger';
import type { Node } from 'mdast';
import type { AsideTag } from '../../code/nodes.ts';
import { finding, wholeFile, type Finding, type Place, type Words } from '../finding.ts';
import type { RuleName } from '../rules.ts';
import type { Call, WrittenFootnote } from './footnotes.ts';

/** An id that a text names: a clause or numbered paragraph through `<Ref>`, a term of the glossary through `<Term>`. */
export interface Use {
  readonly kind: 'ref' | 'term';
  readonly id: string;
  readonly place: Place;
}

/** A numbered paragraph and where it stands. */
export interface ParagraphPlace {
  readonly id: string;
  readonly number: string;
  readonly place: Place;
}

/** What comes to light while a text is converted, beside the tree itself. */
export interface Gathered {
  readonly findings: Finding[];
  readonly uses: Use[];
  readonly paragraphs: ParagraphPlace[];
  readonly footnotes: WrittenFootnote[];
  /** Makes the anchors of a page's headings unique. */
  readonly slugger: GithubSlugger;
}

/** What a text is, or what a part of it stands in. */
export type Container = 'clause' | 'page' | 'Para' | AsideTag | 'list' | 'footnote' | 'words';

/** Where in a text the conversion is. */
export interface Scope {
  readonly gathered: Gathered;
  readonly inside: Container;
  /** How many containers there are around it. */
  readonly depth: number;
  /** The calls of footnotes in the text, or in the footnote that is being converted. */
  readonly calls: Call[];
  /** Whether it is part of something that readers can follow: a link, a term. */
  readonly followed: boolean;
}

/** Nothing gathered yet. */
export function gatherNothing(): Gathered {
  return { findings: [], uses: [], paragraphs: [], footnotes: [], slugger: new GithubSlugger() };
}

/** The scope of what stands in a container. */
export function within(scope: Scope, inside: Container): Scope {
  return { ...scope, inside, depth: scope.depth + 1 };
}

/** Tells a problem of a node. */
export function tell(scope: Scope, rule: RuleName, node: Node, words: Words): void {
  scope.gathered.findings.push(finding(rule, placeOf(node), words));
}

/** Most containers around a node: lists, tags, stressed words. */
const deepest = 10;

/** Whether a scope lies deeper than text may be nested, which is told of the node that stands there. */
export function isTooDeep(scope: Scope, node: Node): boolean {
  if (scope.depth <= deepest) return false;
  tell(scope, 'clause-nesting', node, nestingWords);
  return true;
}

/** What an editor is told of text that is nested too deep. */
export const nestingWords: Words = {
  unexpected: 'Unexpected depth of lists, tags or stressed words',
  expected: 'expected at most ten levels',
  todo: 'Write the text with less nesting.',
};

/** Where a node begins. */
export function placeOf(node: Node): Place {
  const { line, column } = node.position?.start ?? wholeFile;
  return { line, column };
}
