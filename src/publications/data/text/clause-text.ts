import type { Block, Inline, List, Table } from '../../../code/clause-tree.ts';
import { asides, isAside } from '../../../code/nodes.ts';

/** What the text of a clause needs of what is around it. */
export interface Surroundings {
  readonly labelOf: (id: string) => string;
  /** The number that a footnote prints, by its label. */
  readonly footnotes: ReadonlyMap<string, number>;
}

/** The blocks of a clause as plain text, with a blank line between them. */
export function textBlocks(blocks: readonly Block[], surroundings: Surroundings): string {
  return blocks.map((block) => textBlock(block, surroundings)).join('\n\n');
}

function textBlock(block: Block, surroundings: Surroundings): string {
  if (isAside(block)) return hung(`${asides[block.type].label}: `, textBlocks(block.children, surroundings));
  switch (block.type) {
    case 'paragraph':
      return words(block.children, surroundings);
    case 'list':
      return listText(block, surroundings);
    case 'table':
      return tableText(block, surroundings);
    case 'numbered':
      return hung(`${block.number}. `, textBlocks(block.children, surroundings));
    case 'footnoteDefinition':
      return hung(`[${numberOf(block.label, surroundings)}] `, textBlocks(block.children, surroundings));
    default:
      return block satisfies never;
  }
}

function listText({ ordered, start, children }: List, surroundings: Surroundings): string {
  return children
    .map((item, place) => hung(ordered ? `${start + place}. ` : '- ', textBlocks(item.children, surroundings)))
    .join('\n');
}

/** Each cell with the heading of its column, so that a row can be heard or read on a narrow screen. */
function tableText({ children }: Table, surroundings: Surroundings): string {
  const [head, ...rows] = children.map((row) => row.children.map((cell) => words(cell.children, surroundings)));
  if (rows.length === 0) return (head ?? []).join('; ');
  return rows.map((cells) => cells.map((cell, column) => named(head?.[column] ?? '', cell)).join('; ')).join('\n');
}

function named(heading: string, cell: string): string {
  return heading === '' ? cell : `${heading}: ${cell}`;
}

function words(inlines: readonly Inline[], surroundings: Surroundings): string {
  return inlines.map((inline) => word(inline, surroundings)).join('');
}

function word(inline: Inline, surroundings: Surroundings): string {
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'emphasis':
    case 'strong':
    case 'term':
      return words(inline.children, surroundings);
    case 'link': {
      const name = words(inline.children, surroundings);
      return name === inline.url ? name : `${name} (${inline.url})`;
    }
    case 'ref':
      return surroundings.labelOf(inline.to);
    case 'break':
      return '\n';
    case 'footnoteReference':
      return ` [${numberOf(inline.label, surroundings)}]`;
    default:
      return inline satisfies never;
  }
}

function numberOf(label: string, { footnotes }: Surroundings): string {
  return footnotes.get(label)?.toString() ?? label;
}

/** A text behind its mark, with the lines below set in as far as the mark is wide. */
function hung(mark: string, text: string): string {
  return mark + text.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
}
