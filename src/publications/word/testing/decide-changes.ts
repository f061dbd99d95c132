import { elements, type XmlNode } from '../../../../scripts/code/import/word-xml.ts';

/** What somebody does with all tracked changes of a document at once. */
export type Decision = 'accept' | 'reject';

/** What goes, and the properties as which it says so (ECMA-376 part 1, 17.13.5). */
const goes = {
  accept: { words: 'w:del', cell: 'w:cellDel' },
  reject: { words: 'w:ins', cell: 'w:cellIns' },
} as const;

/**
 * The blocks of a story as Word leaves them when all changes are accepted or rejected: words, rows and cells that go are
 * gone, a paragraph whose end goes runs on into the next one and takes its format, earlier formats come back.
 */
export function decideChanges(blocks: readonly XmlNode[], decision: Decision): readonly XmlNode[] {
  const decided: XmlNode[] = [];
  let running: readonly XmlNode[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.name === 'w:tbl') {
      if (running.some(({ name }) => name === 'w:r' || name === 'w:hyperlink'))
        throw new Error('Words run on into a table, which Word cannot do.');
      running = [];
      const table = decideTable(block, decision);
      if (elements(table.children, 'w:tr').length > 0) decided.push(table);
    } else if (block.name === 'w:p') {
      const [properties] = elements(block.children, 'w:pPr');
      const words = decideWords(
        block.children.filter(({ name }) => name !== 'w:pPr'),
        decision,
      );
      // Nothing follows the last paragraph of a story, so its end stays.
      if (isGone(properties, 'w:rPr', decision) && index < blocks.length - 1) running = [...running, ...words];
      else {
        decided.push({
          ...block,
          children: [...formatOf(properties, 'w:pPrChange', 'w:pPr', decision), ...running, ...words],
        });
        running = [];
      }
    } else decided.push(block);
  }
  return decided;
}

function decideTable(table: XmlNode, decision: Decision): XmlNode {
  const cell = (node: XmlNode): readonly XmlNode[] => {
    if (node.name !== 'w:tc') return [node];
    if (elements(node.children, goes[decision].cell).length > 0) return [];
    return [{ ...node, children: decideChanges(node.children, decision) }];
  };
  const row = (node: XmlNode): readonly XmlNode[] => {
    if (node.name !== 'w:tr') return [node];
    if (node.children.some((one) => one.name === 'w:trPr' && has(one, goes[decision].words))) return [];
    return [{ ...node, children: node.children.flatMap(cell) }];
  };
  return { ...table, children: table.children.flatMap(row) };
}

function decideWords(nodes: readonly XmlNode[], decision: Decision): readonly XmlNode[] {
  return nodes.flatMap((node): readonly XmlNode[] => {
    if (node.name === goes[decision].words) return [];
    if (node.name === 'w:ins' || node.name === 'w:del') return decideWords(node.children, decision);
    if (node.name === 'w:hyperlink') {
      const children = decideWords(node.children, decision);
      return children.length === 0 ? [] : [{ ...node, children }];
    }
    if (node.name !== 'w:r') return [node];
    const properties = node.children.find(({ name }) => name === 'w:rPr');
    const content = node.children
      .filter(({ name }) => name !== 'w:rPr')
      .map((one) => (one.name === 'w:delText' ? { ...one, name: 'w:t' } : one));
    return [{ ...node, children: [...formatOf(properties, 'w:rPrChange', 'w:rPr', decision), ...content] }];
  });
}

/** Properties without what was tracked of them, or as they were before. */
function formatOf(
  properties: XmlNode | undefined,
  change: string,
  kind: string,
  decision: Decision,
): readonly XmlNode[] {
  if (properties === undefined) return [];
  const before = properties.children.find(({ name }) => name === change);
  const chosen =
    decision === 'reject' && before !== undefined ? before.children.find(({ name }) => name === kind) : properties;
  const children = (chosen?.children ?? []).filter(({ name }) => name !== change && name !== 'w:rPr');
  return [{ ...properties, children }];
}

function isGone(properties: XmlNode | undefined, mark: string, decision: Decision): boolean {
  return properties?.children.some((one) => one.name === mark && has(one, goes[decision].words)) === true;
}

function has(node: XmlNode, name: string): boolean {
  return node.children.some((one) => one.name === name);
}
