import type { Element, ElementContent } from 'xast';
import { findElements, isElement, isElementNamed } from './word-xml.ts';

/** What to do with tracked changes. */
export type Resolution = 'accept' | 'reject';

/** Elements removed with their content, and elements replaced with their content. */
const removed = { accept: ['w:del', 'w:moveFrom'], reject: ['w:ins', 'w:moveTo'] } as const;
const unwrapped = { accept: ['w:ins', 'w:moveTo'], reject: ['w:del', 'w:moveFrom'] } as const;
const removedCell = { accept: 'w:cellDel', reject: 'w:cellIns' } as const;
const cellMarks = ['w:cellIns', 'w:cellDel'] as const;
const changedSettings = ['w:pPrChange', 'w:rPrChange', 'w:tcPrChange', 'w:trPrChange', 'w:tblPrChange'] as const;
/** Marks of places and ranges, which may come between paragraphs without separating them. */
const rangeMarks = ['bookmark', 'commentRange', 'moveFromRange', 'moveToRange'].flatMap((name) => [
  `w:${name}Start`,
  `w:${name}End`,
]);
const words = ['w:t', 'w:br', 'w:tab', 'w:footnoteReference', 'w:endnoteReference', 'w:drawing', 'w:sym'];

/**
 * Accepts or rejects all tracked changes of a text in a Word file, as Word does: a paragraph whose end is removed
 * merges with the next and takes its settings; rows, cells and tables that become empty are removed; rejected changes
 * of settings are reverted.
 */
export function resolveChanges(nodes: readonly ElementContent[], as: Resolution): ElementContent[] {
  return mergeParagraphs(
    nodes.flatMap((node) => resolveNode(node, as)),
    as,
  );
}

function resolveNode(node: ElementContent, as: Resolution): readonly ElementContent[] {
  if (!isElement(node)) return [node];
  if (isElementNamed(node, ...removed[as], ...cellMarks)) return [];
  if (isElementNamed(node, ...unwrapped[as])) return resolveChanges(node.children, as);
  if (node.name === 'w:tr' && marks(node, 'w:trPr').some((mark) => isElementNamed(mark, ...removed[as]))) return [];
  if (node.name === 'w:tc' && marks(node, 'w:tcPr').some((mark) => isElementNamed(mark, removedCell[as]))) return [];
  if (node.name === 'w:pPr' || node.name === 'w:rPr') return [settings(node, as)];
  const children = resolveChanges(node.children, as);
  // Rows, cells and runs may be inside content controls.
  const has = (...names: readonly string[]) => findElements(children, ...names).length > 0;
  if (node.name === 'w:tbl' && !has('w:tr')) return [];
  if (node.name === 'w:tr' && !has('w:tc')) return [];
  if (node.name === 'w:hyperlink' && !has('w:r', 'm:r')) return [];
  return [{ ...node, name: node.name === 'w:delText' ? 'w:t' : node.name, children }];
}

/** The settings of a paragraph or run. The mark for a removed paragraph end is kept until paragraphs are merged. */
function settings(node: Element, as: Resolution): Element {
  const change = node.children.find((child) => isElementNamed(child, ...changedSettings));
  const now = node.children.filter((child) => !isElementNamed(child, ...changedSettings, ...unwrapped[as]));
  const ends = now.filter((child) => isElementNamed(child, 'w:rPr')).map((end) => settings(end, as));
  const settled =
    change === undefined || as === 'accept'
      ? now
      : change.children.filter(isElement).flatMap(({ children }) => children);
  return { ...node, children: [...settled.filter((child) => !isElementNamed(child, 'w:rPr')), ...ends] };
}

/** Merges paragraphs whose end is removed with the next one. The last paragraph keeps its end, as in Word. */
function mergeParagraphs(nodes: readonly ElementContent[], as: Resolution): ElementContent[] {
  const merged: ElementContent[] = [];
  let open: Element | undefined;
  const close = (isLast: boolean): void => {
    if (open !== undefined && (isLast || findElements(open.children, ...words).length > 0))
      merged.push(withoutEnd(open));
    open = undefined;
  };
  for (const node of nodes) {
    if (!isElementNamed(node, 'w:p')) {
      if (isElement(node) && !isElementNamed(node, ...rangeMarks)) close(false);
      merged.push(node);
      continue;
    }
    const whole = open === undefined ? node : mergeTwo(open, node);
    open = undefined;
    if (hasRemovedEnd(node, as)) open = whole;
    else merged.push(whole);
  }
  close(true);
  return merged;
}

/** A paragraph with nothing to merge with, so that its end stays. */
function withoutEnd(paragraph: Element): Element {
  const children = paragraph.children.map((child) =>
    isElementNamed(child, 'w:pPr')
      ? { ...child, children: child.children.filter((setting) => !isElementNamed(setting, 'w:rPr')) }
      : child,
  );
  return { ...paragraph, children };
}

function mergeTwo(first: Element, second: Element): Element {
  const isSetting = (node: ElementContent): boolean => isElementNamed(node, 'w:pPr');
  return {
    ...second,
    children: [
      ...second.children.filter(isSetting),
      ...first.children.filter((child) => !isSetting(child)),
      ...second.children.filter((child) => !isSetting(child)),
    ],
  };
}

function hasRemovedEnd(paragraph: Element, as: Resolution): boolean {
  const ends = paragraph.children
    .filter((child) => isElementNamed(child, 'w:pPr'))
    .flatMap((node) => marks(node, 'w:rPr'));
  return ends.some((mark) => isElementNamed(mark, ...removed[as]));
}

/** The content of an element's settings. */
function marks({ children }: Element, name: string): readonly ElementContent[] {
  return children.filter((child) => isElementNamed(child, name)).flatMap((child) => child.children);
}
