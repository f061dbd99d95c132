import { elements, type XmlNode } from './word-xml.ts';

/** What happens to every tracked change. */
export type Resolution = 'accept' | 'reject';

/** Elements that go away with all that is in them, and elements that go away around what is in them. */
const gone = { accept: ['w:del', 'w:moveFrom'], reject: ['w:ins', 'w:moveTo'] } as const;
const opened = { accept: ['w:ins', 'w:moveTo'], reject: ['w:del', 'w:moveFrom'] } as const;
const goneCell = { accept: 'w:cellDel', reject: 'w:cellIns' } as const;
const cellMarks = ['w:cellIns', 'w:cellDel'];
const changedSettings = ['w:pPrChange', 'w:rPrChange', 'w:tcPrChange', 'w:trPrChange', 'w:tblPrChange'];
const words = ['w:t', 'w:br', 'w:tab', 'w:footnoteReference', 'w:endnoteReference', 'w:drawing', 'w:sym'];

/**
 * A text of a Word file with all its tracked changes accepted or rejected, as Word does it: a paragraph whose end goes
 * away becomes one with the next, set as that one; rows, cells and tables of which nothing stays go away; settings that
 * were changed go back where the change is rejected.
 */
export function resolveChanges(nodes: readonly XmlNode[], as: Resolution): readonly XmlNode[] {
  return joined(
    nodes.flatMap((node) => resolved(node, as)),
    as,
  );
}

function resolved(node: XmlNode, as: Resolution): readonly XmlNode[] {
  if (isOne(gone[as], node) || isOne(cellMarks, node)) return [];
  if (isOne(opened[as], node)) return resolveChanges(node.children, as);
  if (node.name === 'w:tr' && marks(node, 'w:trPr').some((mark) => isOne(gone[as], mark))) return [];
  if (node.name === 'w:tc' && marks(node, 'w:tcPr').some(({ name }) => name === goneCell[as])) return [];
  if (node.name === 'w:pPr' || node.name === 'w:rPr') return [settings(node, as)];
  const children = resolveChanges(node.children, as);
  const holds = (name: string) => children.some((child) => child.name === name);
  if (node.name === 'w:tbl' && !holds('w:tr')) return [];
  if (node.name === 'w:tr' && !holds('w:tc')) return [];
  if (node.name === 'w:hyperlink' && !holds('w:r')) return [];
  return [{ ...node, name: node.name === 'w:delText' ? 'w:t' : node.name, children }];
}

/** The settings of a paragraph or run. That its end goes away is still told, until the paragraph is joined. */
function settings(node: XmlNode, as: Resolution): XmlNode {
  const change = node.children.find(({ name }) => changedSettings.includes(name));
  const now = node.children.filter((child) => !isOne(changedSettings, child) && !isOne(opened[as], child));
  const ends = now.filter(({ name }) => name === 'w:rPr').map((end) => settings(end, as));
  const settled = change === undefined || as === 'accept' ? now : change.children.flatMap(({ children }) => children);
  return { ...node, children: [...settled.filter(({ name }) => name !== 'w:rPr'), ...ends] };
}

/** Paragraphs whose end goes away, with the paragraph behind them; the last one of a text keeps its end, as in Word. */
function joined(nodes: readonly XmlNode[], as: Resolution): readonly XmlNode[] {
  const all: XmlNode[] = [];
  let open: XmlNode | undefined;
  const close = (isLast: boolean): void => {
    if (open !== undefined && (isLast || elements(open.children, ...words).length > 0)) all.push(withoutEnd(open));
    open = undefined;
  };
  for (const node of nodes) {
    const isParagraph = node.name === 'w:p';
    if (!isParagraph && node.name !== '#text') close(false);
    const whole = isParagraph && open !== undefined ? joinedWith(open, node) : node;
    open = undefined;
    if (isParagraph && endGoes(node, as)) open = whole;
    else all.push(whole);
  }
  close(true);
  return all;
}

/** A paragraph behind which no other stands, so that its end stays. */
function withoutEnd(paragraph: XmlNode): XmlNode {
  const children = paragraph.children.map((child) =>
    child.name === 'w:pPr' ? { ...child, children: child.children.filter(({ name }) => name !== 'w:rPr') } : child,
  );
  return { ...paragraph, children };
}

function joinedWith(first: XmlNode, second: XmlNode): XmlNode {
  const isSetting = ({ name }: XmlNode): boolean => name === 'w:pPr';
  return {
    ...second,
    children: [
      ...second.children.filter(isSetting),
      ...first.children.filter((child) => !isSetting(child)),
      ...second.children.filter((child) => !isSetting(child)),
    ],
  };
}

function endGoes(paragraph: XmlNode, as: Resolution): boolean {
  const ends = paragraph.children.filter(({ name }) => name === 'w:pPr').flatMap((node) => marks(node, 'w:rPr'));
  return ends.some((mark) => isOne(gone[as], mark));
}

/** What stands in the settings of a name of an element. */
function marks({ children }: XmlNode, name: string): readonly XmlNode[] {
  return children.filter((child) => child.name === name).flatMap((child) => child.children);
}

function isOne(names: readonly string[], { name }: XmlNode): boolean {
  return names.includes(name);
}
