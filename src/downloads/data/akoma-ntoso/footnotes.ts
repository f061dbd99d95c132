import { footnoteNumbers } from '../../../model/footnote-numbers.ts';
import { onlySideOfBlock } from '../../../redline/only-side.ts';
import type { RedlineBlock, RedlineNodeOf, RedlinePlainBlock } from '../../../redline/redline-tree.ts';
import { accept, reject } from '../../../redline/resolve.ts';
import type { Mark } from './document-context.ts';
import type { UnwrappedNode } from './unwrap-marks.ts';

/** A footnote of a clause, with its printed numbers. */
export interface AknFootnote {
  /** What its references call it. */
  readonly key: string;
  readonly definition: RedlineNodeOf<'footnoteDefinition'>;
  readonly block: UnwrappedNode<RedlinePlainBlock>;
  /** Its printed number on each side on which it is. */
  readonly numbers: { readonly after?: string; readonly before?: string };
}

/**
 * The footnotes of a clause. Each is in the text once, where it is referred to first with the mark that it has
 * itself; other references lead there.
 */
export class AknFootnotes {
  readonly #bySide = { after: new Map<string, AknFootnote>(), before: new Map<string, AknFootnote>() };
  readonly #placed = new Set<AknFootnote>();

  constructor(clause: string, blocks: readonly RedlineBlock[], unwrapped: readonly UnwrappedNode<RedlinePlainBlock>[]) {
    const redline = { type: 'redline', children: blocks } as const;
    const numbers = { after: footnoteNumbers(accept(redline)), before: footnoteNumbers(reject(redline)) };
    for (const [index, block] of unwrapped.entries()) {
      const { node } = block;
      if (node?.type !== 'footnoteDefinition') continue;
      const mark = block.mark ?? markOf[onlySideOfBlock(node) ?? 'both'];
      const before = node.was?.label ?? node.label;
      const footnote: AknFootnote = {
        key: `${clause} note ${index}`,
        definition: node,
        block,
        numbers: {
          ...(mark === 'del' ? {} : { after: String(numbers.after.get(node.label) ?? node.label) }),
          ...(mark === 'ins' ? {} : { before: String(numbers.before.get(before) ?? before) }),
        },
      };
      if (mark !== 'del') this.#bySide.after.set(node.label, footnote);
      if (mark !== 'ins') this.#bySide.before.set(before, footnote);
    }
  }

  /** The footnote that a reference names. */
  find(label: string, side: 'after' | 'before'): AknFootnote | undefined {
    return this.#bySide[side].get(label);
  }

  /** Whether a footnote has to be printed here, where the words have a mark; then it is printed nowhere else. */
  place(footnote: AknFootnote, mark: Mark | undefined): boolean {
    if (this.#placed.has(footnote) || footnote.block.mark !== mark) return false;
    this.#placed.add(footnote);
    return true;
  }

  /** A footnote for its definition at the end of the clause, if it has not been printed yet. */
  leftOver(definition: RedlineNodeOf<'footnoteDefinition'>): AknFootnote | undefined {
    const all = [...this.#bySide.after.values(), ...this.#bySide.before.values()];
    const footnote = all.find((one) => one.definition === definition);
    if (footnote === undefined || this.#placed.has(footnote)) return undefined;
    this.#placed.add(footnote);
    return footnote;
  }
}

/** The mark of a footnote that is on one side and has its marks inside. */
const markOf = { after: 'ins', before: 'del', both: undefined } as const;
