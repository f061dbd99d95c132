import GithubSlugger from 'github-slugger';
import type { Node } from 'mdast';
import type { PlacedPart } from '../../model/free-page.ts';
import type { Picture } from '../../model/picture.ts';
import type { List } from '../../model/clause-tree.ts';
import type { AsideTag } from '../../model/nodes.ts';
import {
  diagnostic,
  wholeFile,
  type Diagnostic,
  type SourcePosition,
  type Message,
} from '../diagnostics/diagnostic.ts';
import type { RuleName } from '../diagnostics/rules.ts';
import type { Footnote, FootnoteReference } from './footnotes.ts';
import type { ListMarkers } from '../../model/list-markers.ts';

/**
 * An id that a text refers to: a clause, numbered paragraph or list item with `<Ref>`, a term of the glossary with
 * `<Term>`.
 */
export interface Use {
  readonly kind: 'ref' | 'term';
  readonly id: string;
  readonly position: SourcePosition;
}

/** A `<Ref>`, with its id, or a link, with its address. */
export interface LinkUse {
  readonly kind: 'ref' | 'link';
  readonly to: string;
  /** Id of the numbered paragraph that it is in, if any. */
  readonly within: string | undefined;
  readonly position: SourcePosition;
}

/** A numbered paragraph and its position. */
export interface ParagraphPosition {
  readonly id: string;
  readonly number: string;
  readonly position: SourcePosition;
}

/** A list item with an id, and its position. */
export interface ItemPosition {
  readonly id: string;
  /** Id of the numbered paragraph that it is in, if any. */
  readonly within: string | undefined;
  readonly position: SourcePosition;
}

/** Collects what converting a text yields in addition to the tree. */
export interface Collector {
  /** The whole text, as it is written. */
  readonly source: string;
  readonly diagnostics: Diagnostic[];
  readonly uses: Use[];
  readonly linkUses: LinkUse[];
  readonly paragraphs: ParagraphPosition[];
  readonly items: ItemPosition[];
  /** The labels of list items that Markdown does not know, by offset. */
  readonly markers: ListMarkers;
  readonly footnotes: Footnote[];
  /** The pictures of the revision, by file name. A page has none. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** The names of those that figures show. */
  readonly shown: string[];
  /** What the software prints within a page, in order. A clause has none. */
  readonly parts: PlacedPart[];
  /** Makes the anchors of a page's headings unique. */
  readonly slugger: GithubSlugger;
}

/** What may contain other text; `inline` is a link, term or emphasis. */
export type Container =
  'clause' | 'page' | 'Para' | 'Quote' | 'Figure' | 'Definitions' | AsideTag | 'list' | 'footnote' | 'inline';

/** Where in a text the conversion is. */
export interface Scope {
  readonly collector: Collector;
  readonly container: Container;
  /** The number of containers around it. */
  readonly depth: number;
  /** Collects the references to footnotes in the text, or in the footnote that is being converted. */
  readonly footnoteReferences: FootnoteReference[];
  /** Id of the numbered paragraph around it, if any. */
  readonly paragraph?: string;
  /** The label of the list item that it is in, as it is written. */
  readonly label?: string | undefined;
  /** The list before it in the same container, after which a list may go on. */
  readonly listBefore?: List | undefined;
  /** The level of the sub-heading before it; 0 if there is none. */
  readonly headingBefore?: 0 | 1 | 2;
  /** Whether it is part of a link, or of a term, which becomes a link. */
  readonly inLink: boolean;
}

/** An empty collector for a text. */
export function newCollector(
  source: string,
  markers: ListMarkers,
  pictures: ReadonlyMap<string, Picture> = new Map(),
): Collector {
  const empty = {
    diagnostics: [],
    uses: [],
    linkUses: [],
    paragraphs: [],
    items: [],
    shown: [],
    parts: [],
    footnotes: [],
  };
  return { ...empty, source, markers, pictures, slugger: new GithubSlugger() };
}

/** The scope inside a container. */
export function nestedScope(scope: Scope, inside: Container): Scope {
  return { ...scope, container: inside, depth: scope.depth + 1 };
}

/** Reports a problem of a node. */
export function report(scope: Scope, rule: RuleName, node: Node, message: Message): void {
  scope.collector.diagnostics.push(diagnostic(rule, positionOf(node), message));
}

/** Maximum number of containers around a node: lists, tags, emphasis. */
const maxDepth = 10;

/** Whether a scope is nested too deeply, which is reported at the node. */
export function isTooDeep(scope: Scope, node: Node): boolean {
  if (scope.depth <= maxDepth) return false;
  report(scope, 'clause-nesting', node, nestingMessage);
  return true;
}

/** The message about text that is nested too deeply. */
export const nestingMessage: Message = {
  unexpected: 'Text nested too deeply',
  expected: 'expected at most ten levels of lists, tags, italic or bold',
  todo: 'Use fewer levels.',
};

/** The start of a node. */
export function positionOf(node: Node): SourcePosition {
  const { line, column } = node.position?.start ?? wholeFile;
  return { line, column };
}
