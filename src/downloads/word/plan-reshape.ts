import { isParentOf } from '../../model/nodes.ts';
import type { Block } from '../../model/clause-tree.ts';
import type { RedlineBlock, RedlineInline, RedlineItem, Reshaped } from '../../redline/redline-tree.ts';
import { withSpacesOfSides } from './spaces-beside-moves.ts';
import { sliceInlines, splitInlines, textBefore } from './text-before.ts';

/** Where the words of a paragraph of reshaped text were. */
export interface OldPlace {
  /** The words of the paragraph that they were in. */
  readonly from: readonly RedlineInline[];
  /** Whether they are the first words of that paragraph. */
  readonly startsParagraph: boolean;
  /** Whether they are its last words. */
  readonly endsParagraph: boolean;
  /** The space or line break before the words that came next in it, which are in another paragraph now. */
  readonly gap: readonly RedlineInline[];
}

/** Reshaped text, its paragraphs divided where an old paragraph ended. */
export interface ReshapePlan {
  readonly children: readonly RedlineBlock[];
  /** By the words of each paragraph that was there before in some shape. */
  readonly places: ReadonlyMap<readonly RedlineInline[], OldPlace>;
}

/** Plans how to show reshaped text as the same words in paragraphs of another format; undefined where that is impossible. */
export function planReshape({ before, children }: Reshaped<Block, RedlineBlock>): ReshapePlan | undefined {
  const old = oldParagraphs(before);
  if (old === undefined) return undefined;
  const planner = new Planner(old);
  const planned = planner.blocks(children);
  return planner.isDone ? { children: planned, places: planner.places } : undefined;
}

interface OldParagraph {
  readonly words: readonly RedlineInline[];
  readonly text: string;
}

/** The paragraphs of a text; undefined where it also has a table or sub-heading. */
function oldParagraphs(blocks: readonly Block[]): readonly OldParagraph[] | undefined {
  const found: OldParagraph[] = [];
  for (const block of blocks) {
    if (block.type === 'table' || block.type === 'subheading' || block.type === 'footnoteDefinition') return undefined;
    const inside =
      block.type === 'paragraph'
        ? [{ words: block.children, text: textBefore(block.children) ?? '' }]
        : block.type === 'list'
          ? oldParagraphs(block.children.flatMap((item) => item.children))
          : oldParagraphs(block.children);
    if (inside === undefined) return undefined;
    found.push(...inside);
  }
  return found.filter(({ text }) => text !== '');
}

function hasTable(block: Block): boolean {
  if (block.type === 'table') return true;
  if (block.type === 'list') return block.children.some(({ children }) => children.some(hasTable));
  return !isParentOf(block, 'inline') && block.children.some(hasTable);
}

/** Compares the paragraphs of reshaped text with the old ones, in order. */
class Planner {
  readonly places = new Map<readonly RedlineInline[], OldPlace>();
  readonly #old: readonly OldParagraph[];
  #index = 0;
  #at = 0;
  #isPossible = true;

  constructor(old: readonly OldParagraph[]) {
    this.#old = old;
  }

  get isDone(): boolean {
    return this.#isPossible && this.#index === this.#old.length;
  }

  blocks(blocks: readonly RedlineBlock[]): readonly RedlineBlock[] {
    return blocks.map((block) => this.#block(block));
  }

  #block(block: RedlineBlock): RedlineBlock {
    switch (block.type) {
      case 'paragraph': {
        // A space beside a sentence that moved is not text on a side that does not print it.
        const pieces = this.#pieces(withSpacesOfSides(block.children));
        const paragraphs = pieces.map((children) => ({ type: 'paragraph', children }) as const);
        const [only] = paragraphs;
        return paragraphs.length === 1 && only !== undefined ? only : { type: 'merged', children: paragraphs };
      }
      case 'insertion':
        if (block.children.some(hasTable)) this.#passTable();
        return block;
      case 'deletion':
        this.blocks(block.children);
        return block;
      case 'list':
        return { ...block, children: block.children.map((item) => this.#item(item)) };
      case 'numbered':
      case 'note':
      case 'example':
        return { ...block, children: this.blocks(block.children) };
      default:
        this.#isPossible = false;
        return block;
    }
  }

  #item(item: RedlineItem): RedlineItem {
    switch (item.type) {
      case 'listItem':
        return { ...item, children: this.blocks(item.children) };
      case 'insertion':
        if (item.children.some(({ children }) => children.some(hasTable))) this.#passTable();
        return item;
      case 'deletion':
        for (const { children } of item.children) this.blocks(children);
        return item;
      default:
        this.#isPossible = false;
        return item;
    }
  }

  /** A paragraph in as many pieces as it was paragraphs before. */
  #pieces(words: readonly RedlineInline[]): readonly (readonly RedlineInline[])[] {
    const text = textBefore(words);
    const old = this.#old[this.#index];
    if (text === '') return [words];
    const rest = old?.text.slice(this.#at) ?? '';
    if (text === undefined || old === undefined || (!rest.startsWith(text) && !text.startsWith(`${rest} `))) {
      this.#isPossible = false;
      return [words];
    }
    const startsParagraph = this.#at === 0;
    if (rest.startsWith(text)) {
      const end = this.#at + text.length;
      const next = end + (/^\s*/u.exec(old.text.slice(end))?.[0].length ?? 0);
      const gap = sliceInlines(old.words, end, next);
      if (gap === undefined) this.#isPossible = false;
      const endsParagraph = end === old.text.length;
      this.places.set(words, { from: old.words, startsParagraph, endsParagraph, gap: gap ?? [] });
      this.#at = next;
      if (endsParagraph) this.#next();
      return [words];
    }
    const [first, others] = splitInlines(words, rest.length);
    if (others === undefined) {
      this.#isPossible = false;
      return [words];
    }
    this.places.set(first, { from: old.words, startsParagraph, endsParagraph: true, gap: [] });
    this.#next();
    return [first, ...this.#pieces(others)];
  }

  /** The words of a paragraph cannot run on past a table. */
  #passTable(): void {
    if (this.#at > 0) this.#isPossible = false;
  }

  #next(): void {
    this.#index += 1;
    this.#at = 0;
  }
}
