import type { Element, ElementContent } from 'xast';
import { elements, isElement, isNamed } from './word-xml.ts';

/** What happens to every tracked change. */
export type Resolution = 'accept' | 'reject';

/** Elements that go away with all that is in them, and elements that go away around what is in them. */
const gone = { accept: ['w:del', 'w:moveFrom'], reject: ['w:ins', 'w:moveTo'] } as const;
const opened = { accept: ['w:ins', 'w:moveTo'], reject: ['w:del', 'w:moveFrom'] } as const;
const goneCell = { accept: 'w:cellDel', reject: 'w:cellIns' } as const;
const cellMarks = ['w:cellIns', 'w:cellDel'] as const;
const changedSettings = ['w:pPrChange', 'w:rPrChange', 'w:tcPrChange', 'w:trPrChange', 'w:tblPrChange'] as const;
const words = ['w:t', 'w:br', 'w:tab', 'w:footnoteReference', 'w:endnoteReference', 'w:drawing', 'w:sym'];

/**
 * A text of a Word file with all its tracked changes accepted or rejected, as Word does it: a paragraph whose end goes
 * away becomes one with the next, set as that one; rows, cells and tables of which nothing stays go away; settings that
 * were changed go back where the change is rejected.
 */
export function resolveChanges(nodes: readonly ElementContent[], as: Resolution): ElementContent[] {
  return joined(
    nodes.flatMap((node) => resolved(node, as)),
    as,
  );
}

function resolved(node: ElementContent, as: Resolution): readonly ElementContent[] {
  if (!isElement(node)) return [node];
  if (isNamed(node, ...gone[as], ...cellMarks)) return [];
  if (isNamed(node, ...opened[as])) return resolveChanges(node.children, as);
  if (node.name === 'w:tr' && marks(node, 'w:trPr').some((mark) => isNamed(mark, ...gone[as]))) return [];
  if (node.name === 'w:tc' && marks(node, 'w:tcPr').some((mark) => isNamed(mark, goneCell[as]))) return [];
  if (node.name === 'w:pPr' || node.name === 'w:rPr') return [settings(node, as)];
  const children = resolveChanges(node.children, as);
  const holds = (name: string) => children.some((child) => isNamed(child, name));
  if (node.name === 'w:tbl' && !holds('w:tr')) return [];
  if (node.name === 'w:tr' && !holds('w:tc')) return [];
  if (node.name === 'w:hyperlink' && !holds('w:r')) return [];
  return [{ ...node, name: node.name === 'w:delText' ? 'w:t' : node.name, children }];
}

/** The settings of a paragraph or run. That its end goes away is still told, until the paragraph is joined. */
function settings(node: Element, as: Resolution): Element {
  const change = node.children.find((child) => isNamed(child, ...changedSettings));
  const now = node.children.filter((child) => !isNamed(child, ...changedSettings, ...opened[as]));
  const ends = now.filter((child) => isNamed(child, 'w:rPr')).map((end) => settings(end, as));
  const settled =
    change === undefined || as === 'accept'
      ? now
      : change.children.filter(isElement).flatMap(({ children }) => children);
  return { ...node, children: [...settled.filter((child) => !isNamed(child, 'w:rPr')), ...ends] };
}

/** Paragraphs whose end goes away, with the paragraph behind them; the last one of a text keeps its end, as in Word. */
function joined(nodes: readonly ElementContent[], as: Resolution): ElementContent[] {
  const all: ElementContent[] = [];
  let open: Element | undefined;
  const close = (isLast: boolean): void => {
    if (open !== undefined && (isLast || elements(open.children, ...words).length > 0)) all.push(withoutEnd(open));
    open = undefined;
  };
  for (const node of nodes) {
    if (!isNamed(node, 'w:p')) {
      if (isElement(node)) close(false);
      open = undefined;
      all.push(node);
      continue;
    }
    const whole = open === undefined ? node : joinedWith(open, node);
    open = undefined;
    if (endGoes(node, as)) open = whole;
    else all.push(whole);
  }
  close(true);
  return all;
}

/** A paragraph behind which no other stands, so that its end stays. */
function withoutEnd(paragraph: Element): Element {
  const children = paragraph.children.map((child) =>
    isNamed(child, 'w:pPr') ? { ...child, children: child.children.filter((one) => !isNamed(one, 'w:rPr')) } : child,
  );
  return { ...paragraph, children };
}

function joinedWith(first: Element, second: Element): Element {
  const isSetting = (node: ElementContent): boolean => isNamed(node, 'w:pPr');
  return {
    ...second,
    children: [
      ...second.children.filter(isSetting),
      ...first.children.filter((child) => !isSetting(child)),
      ...second.children.filter((child) => !isSetting(child)),
    ],
  };
}

function endGoes(paragraph: Element, as: Resolution): boolean {
  const ends = paragraph.children.filter((child) => isNamed(child, 'w:pPr')).flatMap((node) => marks(node, 'w:rPr'));
  return ends.some((mark) => isNamed(mark, ...gone[as]));
}

/** What stands in the settings of a name of an element. */
function marks({ children }: Element, name: string): readonly ElementContent[] {
  return children.filter((child) => isNamed(child, name)).flatMap((child) => child.children);
}
