import type { Inline } from '../../code/clause-tree.ts';

/**
 * The words of one block with white space collapsed: no two spaces in a row, even where a tag or a stressed word
 * begins between them, none at the beginning or end, and no text node that is empty.
 */
export function collapseSpace(inlines: readonly Inline[]): readonly Inline[] {
  const { inlines: collapsed } = collapse(inlines, true);
  return trimEnd(collapsed);
}

/** Collapses words that follow a space, or the beginning of the block, or do not; says whether they end in one. */
function collapse(
  inlines: readonly Inline[],
  afterSpace: boolean,
): { inlines: readonly Inline[]; afterSpace: boolean } {
  const collapsed: Inline[] = [];
  let space = afterSpace;
  for (const inline of inlines) {
    if (inline.type === 'text') {
      const single = inline.value.replace(/\s+/gu, ' ');
      const value = space ? single.replace(/^ /, '') : single;
      if (value === '') continue;
      space = value.endsWith(' ');
      collapsed.push({ type: 'text', value });
    } else if ('children' in inline) {
      const inner = collapse(inline.children, space);
      space = inner.afterSpace;
      collapsed.push({ ...inline, children: inner.inlines });
    } else {
      space = inline.type === 'break';
      collapsed.push(inline);
    }
  }
  return { inlines: collapsed, afterSpace: space };
}

function trimEnd(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1);
  if (last === undefined) return inlines;
  const rest = inlines.slice(0, -1);
  if (last.type === 'text') {
    const value = last.value.trimEnd();
    return value === '' ? trimEnd(rest) : [...rest, { type: 'text', value }];
  }
  return 'children' in last ? [...rest, { ...last, children: trimEnd(last.children) }] : inlines;
}
