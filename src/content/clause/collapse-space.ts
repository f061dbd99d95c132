import type { Inline } from '../../model/clause-tree.ts';

/**
 * Collapses the white space of one block: no two spaces in a row, even across the start of a tag or emphasis, none at
 * either end, and no empty text node.
 */
export function collapseSpace(inlines: readonly Inline[]): readonly Inline[] {
  const { inlines: collapsed } = collapse(inlines, true);
  return trimEnd(collapsed);
}

/** `afterSpace` says whether the inlines follow, or end in, a space or the start of a line. */
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
