import type { Element, ElementContent } from 'xast';
import { x, type Attributes } from 'xastscript';
import { asides, frames, isAside } from '../../../model/nodes.ts';
import { numberItems, type NumberedItem } from '../../../redline/item-numbers.ts';
import { figureChange, listChange, subheadingChange, wasNumber } from '../../../redline/mark-words.ts';
import { numbersBefore } from '../../../redline/reshaped-numbers.ts';
import { describeReshaped } from '../../../redline/reshaped-words.ts';
import { alignChange, columnsChange } from '../../../redline/table-mark-words.ts';
import type {
  MarkType,
  RedlineBlock,
  RedlineList,
  RedlineListItem,
  RedlineNodeOf,
  RedlinePlainBlock,
  RedlineTable,
  RedlineTableCell,
  RedlineTableRow,
} from '../../../redline/redline-tree.ts';
import { withData } from './element-ids.ts';
import type { AknFootnote } from './footnotes.ts';
import { markedInlines, remark } from './inline-elements.ts';
import { underNote, unwrapMarks, type Note, type UnwrappedNode, type TypedNode } from './unwrap-marks.ts';
import { withWrapUps } from './wrap-up.ts';
import type { AknContext } from './akn-context.ts';
import type { Mark } from './document-context.ts';

/** Blocks as elements. Marks on whole blocks wrap the text inside them, since the schema allows only inline marks. */
export function blockElements(
  blocks: readonly RedlineBlock[],
  mark: Mark | undefined,
  context: AknContext,
): ElementContent[] {
  return withWrapUps(unwrapBlocks(blocks, mark, context.labelOf), (block) => blockElement(block, context));
}

/** Removes the marks around blocks, and gives each block what its marks say. */
export function unwrapBlocks(
  blocks: readonly RedlineBlock[],
  mark: Mark | undefined,
  labelOf: AknContext['labelOf'],
): readonly UnwrappedNode<RedlinePlainBlock>[] {
  return unwrapMarks<RedlinePlainBlock>(blocks, {
    isPlain: isPlainBlock,
    mark,
    labelOf,
    reshaped: (node) => {
      const numbers = numbersBefore(node);
      const before = new Set(node.before.flatMap((block) => (block.type === 'numbered' ? [block.id] : [])));
      const had = ({ id, was }: RedlineNodeOf<'numbered'>) => before.has(id) || was?.number !== undefined;
      const children = unwrapBlocks(node.children, mark, labelOf).map((one) => ({
        ...one,
        reshaped: numbers,
        ...(one.node?.type === 'numbered' && !had(one.node) && { hasNewNumber: true as const }),
      }));
      return underNote(describeReshaped(node), 'reshaped', children);
    },
  });
}

const marks: ReadonlySet<string> = new Set<MarkType>([
  'insertion',
  'deletion',
  'moved',
  'movedAway',
  'movedFromClause',
  'movedToClause',
  'reshaped',
  'split',
  'merged',
]);

/** Whether a block is not a mark. */
function isPlainBlock(block: TypedNode): block is RedlinePlainBlock {
  return !marks.has(block.type);
}

function isPlainItem(item: TypedNode): item is RedlineListItem {
  return item.type === 'listItem';
}

/** A block with the mark and the class of the marks around it, after what they say. */
export function blockElement(block: UnwrappedNode<RedlinePlainBlock>, context: AknContext): ElementContent[] {
  const { node, mark, attributes, notes, reshaped, hasNewNumber } = block;
  if (node === undefined) return [x('p', attributes, notes.map(remark))];
  if (node.type === 'footnoteDefinition') {
    const footnote = context.footnotes.leftOver(node);
    return footnote === undefined ? [] : [x('p', { class: 'footnote' }, [footnoteElement(footnote, mark, context)])];
  }
  const inside = reshaped === undefined ? context : { ...context, reshaped };
  return [...noteElements(notes), nodeElement(node, mark, attributes, inside, hasNewNumber)];
}

/** What marks say, in its own paragraph. */
export function noteElements(notes: readonly Note[]): ElementContent[] {
  return notes.length === 0 ? [] : [x('p', { class: 'mark-note' }, notes.map(remark))];
}

/**
 * A footnote with its number, and what its marks say.
 *
 * @param mark the mark that its words need here; undefined if they are in marked words
 */
export function footnoteElement(footnote: AknFootnote, mark: Mark | undefined, context: AknContext): Element {
  const { definition, block, numbers, key } = footnote;
  const { before, after } = numbers;
  const was = before === undefined || after === undefined || before === after ? [] : [wasNumber(before)];
  const attributes = { marker: after ?? before, placement: 'bottom', ...block.attributes };
  const reshaped = block.reshaped && { reshaped: block.reshaped };
  const children = atLeastOneBlock(definition.children, mark, { ...context, ...reshaped });
  const element = x('authorialNote', attributes, [...noteElements([...was, ...block.notes]), ...children]);
  return withData(element, { key });
}

function nodeElement(
  node: Exclude<RedlinePlainBlock, RedlineNodeOf<'footnoteDefinition'>>,
  mark: Mark | undefined,
  attributes: UnwrappedNode<RedlinePlainBlock>['attributes'],
  context: AknContext,
  hasNewNumber?: true,
): Element {
  const container = (attributes: Attributes, head: ElementContent[], blocks: readonly RedlineBlock[]) =>
    x('blockContainer', attributes, [...head, ...atLeastOneBlock(blocks, mark, context)]);
  if (isAside(node)) {
    return container(
      { class: classes(node.type, attributes.class) },
      labelElement(asides[node.type].label, mark),
      node.children,
    );
  }
  switch (node.type) {
    case 'paragraph':
      return x('p', attributes, markedInlines(node.children, mark, context));
    case 'subheading':
      return x(
        'p',
        { class: classes(`subheading-${node.depth}`, attributes.class) },
        subheadingWords(node, mark, context),
      );
    case 'list':
      return x('blockList', attributes, [
        ...(node.was === undefined
          ? []
          : [x('listIntroduction', { class: 'mark-note' }, [remark(listChange(node.was, node))])]),
        ...atLeastOneItem(itemElements(node, mark, context)),
      ]);
    case 'table':
      return tableElement(node, mark, attributes, context);
    case 'numbered': {
      const number = numElement(node.number, node.was?.number, hasNewNumber === true ? 'ins' : mark);
      return withData(container(attributes, [number], node.children), { permanent: node.id, key: node.id });
    }
    case 'quotation':
    case 'source':
    case 'definitions':
      return container(
        { class: classes(node.type, attributes.class) },
        node.type === 'source' ? labelElement(frames.source.label, mark) : [],
        node.children,
      );
    case 'figure': {
      const { picture, alt, was } = node;
      const image = x('img', {
        src: context.pictureOf(picture),
        alt,
        width: String(picture.width),
        height: String(picture.height),
      });
      const changed = was === undefined ? [] : [remark(figureChange(was, node))];
      const shown = x('p', mark === undefined ? [...changed, image] : [x(mark, [image])]);
      return container({ class: classes('figure', attributes.class) }, [shown], node.children);
    }
    default:
      return node satisfies never;
  }
}

/** The words of a sub-heading, and what is said of its level. */
export function subheadingWords(
  { depth, was, children }: RedlineNodeOf<'subheading'>,
  mark: Mark | undefined,
  context: AknContext,
): ElementContent[] {
  const words = markedInlines(children, mark, context);
  return was === undefined ? words : [remark(subheadingChange(was, { depth })), { type: 'text', value: ' ' }, ...words];
}

/** Blocks where the schema requires at least one. */
function atLeastOneBlock(
  blocks: readonly RedlineBlock[],
  mark: Mark | undefined,
  context: AknContext,
): ElementContent[] {
  const elements = blockElements(blocks, mark, context);
  return elements.length > 0 ? elements : [x('p')];
}

/** Items where the schema requires at least one. */
function atLeastOneItem(items: readonly ElementContent[]): readonly ElementContent[] {
  return items.length > 0 ? items : [x('item', [x('p')])];
}

/** The label above an aside. */
function labelElement(label: string, mark: Mark | undefined): ElementContent[] {
  return [x('heading', mark === undefined ? label : [x(mark, label)])];
}

export function classes(...names: readonly (string | undefined)[]): string {
  return names.filter((name) => name !== undefined).join(' ');
}

/** A printed number, after the previous one where it changed. */
export function numElement(number: string, was: string | undefined, mark: Mark | undefined): ElementContent {
  if (mark !== undefined) return x('num', [x(mark, number)]);
  return was === undefined ? x('num', number) : x('num', [x('del', was), ' ', x('ins', number)]);
}

function itemElements(list: RedlineList, mark: Mark | undefined, context: AknContext): ElementContent[] {
  const { labelOf, reshaped } = context;
  return numberItems(list, reshaped).flatMap((numbered) => {
    const around = { isPlain: isPlainItem, mark, labelOf, ...(numbered.piece && { piece: numbered.piece }) };
    return unwrapMarks<RedlineListItem>([numbered.item], around).map((item) => {
      const element = x('item', item.attributes, [
        ...itemNumber(numbered, mark ?? item.mark),
        ...noteElements(item.notes),
        ...(item.node === undefined ? [] : atLeastOneBlock(item.node.children, item.mark, context)),
      ]);
      return item.node?.id === undefined ? element : withData(element, { item: item.node.id });
    });
  });
}

/** The number of an item, after its previous one where that was another. That of a moved item is at its old place. */
function itemNumber({ item, labels }: NumberedItem, mark: Mark | undefined): ElementContent[] {
  const [previous, current] = [item.type === 'moved' ? undefined : labels.before, labels.after];
  if (current === undefined) return previous === undefined ? [] : [numElement(previous, undefined, 'del')];
  if (mark !== undefined) return [numElement(current, undefined, mark)];
  if (previous === undefined) return [numElement(current, undefined, 'ins')];
  return [numElement(current, previous === current ? undefined : previous, undefined)];
}

/** A table; its first row is the header, and its caption says what changed for all of it. */
function tableElement(
  table: RedlineTable,
  mark: Mark | undefined,
  attributes: { readonly class?: string },
  context: AknContext,
): Element {
  const { labelOf } = context;
  const changes = [columnsChange(table, (id) => labelOf(id, 'after')), alignChange(table)];
  const remarks = changes.flatMap((change) => (change === undefined ? [] : [remark(change)]));
  const rows = unwrapMarks<RedlineTableRow>(table.children, { isPlain: isPlainRow, mark, labelOf }).map(
    (row, index) => {
      const cells = cellElements(row, index === 0 ? 'th' : 'td', context);
      return x('tr', row.attributes, cells.length > 0 ? cells : [x('td', [...noteElements(row.notes), x('p')])]);
    },
  );
  return x('table', attributes, [
    ...(remarks.length === 0 ? [] : [x('caption', { class: 'mark-note' }, remarks)]),
    ...rows,
  ]);
}

/** The cells of a row. What its marks say is in the first. */
function cellElements(row: UnwrappedNode<RedlineTableRow>, name: 'th' | 'td', context: AknContext): ElementContent[] {
  const { labelOf } = context;
  const cells = unwrapMarks<RedlineTableCell>(row.node?.children ?? [], {
    isPlain: isPlainCell,
    mark: row.mark,
    labelOf,
  });
  return cells.map((cell, column) =>
    x(name, cell.attributes, [
      ...(column === 0 ? noteElements(row.notes) : []),
      x('p', markedInlines(cell.node?.children ?? [], cell.mark, context)),
    ]),
  );
}

function isPlainRow(row: TypedNode): row is RedlineTableRow {
  return row.type === 'tableRow';
}

function isPlainCell(cell: TypedNode): cell is RedlineTableCell {
  return cell.type === 'tableCell';
}
