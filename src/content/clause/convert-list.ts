import type { List as ListNode, ListItem as ItemNode, RootContent } from 'mdast';
import type { Block, List, ListItem } from '../../model/clause-tree.ts';
import { isPutAfter, isPutFirst, itemLabel, partsOf, readLabel, type LabelReading } from '../../model/list-labels.ts';
import type { Message } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/quote.ts';
import { readAttributes, type TagNode } from './attributes.ts';
import { nestedScope, positionOf, report, type Scope } from './scope.ts';
import { tags } from './tags.ts';

type ConvertBlocks = (children: readonly RootContent[], scope: Scope) => readonly Block[];

/**
 * Converts a list: to one list, or to one for each way in which its items are labelled. Items that a law put in later,
 * such as `(aa)` between `(a)` and `(b)`, are a list of their own.
 */
export function convertList(node: ListNode, scope: Scope, convertBlocks: ConvertBlocks): readonly List[] {
  const items = node.children.map((item) => convertItem(item, node.ordered === true, scope, convertBlocks));
  if (node.ordered !== true) return [{ type: 'list', ordered: false, start: 1, children: items }];
  const lists: { label: LabelReading; children: ListItem[] }[] = [];
  let isReported = false;
  let before = endOf(scope.listBefore);
  // The items after which others were put in: `(a)`, while `(aa)` and `(ab)` are read.
  let interrupted: readonly LabelReading[] = [];
  for (const [index, item] of node.children.entries()) {
    const [own, next] = [item, node.children[index + 1]].map((one) => readingsOf(one, scope));
    const converted = items[index];
    if (own === undefined || converted === undefined) continue;
    const list = lists.at(-1);
    const end = list === undefined ? before : { ...list.label, number: list.label.number + list.children.length - 1 };
    const inserted = own.find((one) => (list === undefined ? isPutFirst(one) : isPutAfter(one, end)));
    const resumed = interrupted.findLastIndex((one) => own.some((other) => follows(other, one)));
    const goesBack = list !== undefined && resumed >= 0 && !own.some((one) => follows(one, end));
    const reading = inserted ?? chooseReading(own, goesBack ? interrupted[resumed] : end, next ?? []);
    if (list !== undefined && goesOn(list, reading, end)) list.children.push(converted);
    else {
      if (inserted !== undefined) interrupted = [...interrupted, end ?? { ...inserted, number: 0 }];
      else if (goesBack) interrupted = interrupted.slice(0, resumed);
      else if (!isReported && end !== undefined && list !== undefined && isSameStyle(list.label, reading)) {
        report(scope, 'list-label', item, labelMessage(reading, end));
        isReported = true;
      }
      lists.push({ label: reading, children: [converted] });
    }
    before = undefined;
  }
  const [first] = lists;
  // Of a list with `1.`, `2.` Markdown itself reads the first number.
  return lists.map(({ label: { format, number }, children }) => ({
    type: 'list',
    ordered: true,
    start: format === undefined && children === first?.children ? (node.start ?? number) : number,
    ...(format === undefined ? {} : { format }),
    children,
  }));
}

/** The ways to read the label of an item. */
function readingsOf(item: ItemNode | undefined, { collector }: Scope): readonly LabelReading[] | undefined {
  const offset = item?.position?.start.offset;
  if (offset === undefined) return undefined;
  const written = collector.markers.get(offset);
  if (written !== undefined) return readLabel(written);
  return [{ number: Number(/^\d+/.exec(collector.source.slice(offset, offset + 9))?.[0] ?? 1) }];
}

/**
 * Chooses the reading of a label that continues the previous label or leads to the next, or else the smaller number.
 */
function chooseReading(
  readings: readonly LabelReading[],
  before: LabelReading | undefined,
  after: readonly LabelReading[],
): LabelReading {
  return (
    readings.find((one) => follows(one, before)) ??
    readings.find((one) => after.some((other) => follows(other, one))) ??
    readings[0] ?? { number: 1 }
  );
}

function follows(one: LabelReading, other: LabelReading | undefined): boolean {
  return other !== undefined && one.format === other.format && one.number === other.number + 1;
}

/** Whether an item belongs to a list. As Markdown has it, each may have the same figures: `1.`, `1.`, `1.` */
function goesOn(
  { label, children }: { readonly label: LabelReading; readonly children: readonly unknown[] },
  { format, number }: LabelReading,
  end: LabelReading | undefined,
): boolean {
  if (format !== label.format) return false;
  if (format === undefined || number === (end?.number ?? 0) + 1) return true;
  return partsOf(format).sequence === '1' && number === label.number && children.length > 0;
}

function isSameStyle(one: LabelReading, other: LabelReading): boolean {
  const [a, b] = [partsOf(one.format), partsOf(other.format)];
  return a.open === b.open && a.close === b.close && (one.format === undefined) === (other.format === undefined);
}

function endOf(list: List | undefined): LabelReading | undefined {
  if (list?.ordered !== true) return undefined;
  const number = list.start + list.children.length - 1;
  return list.format === undefined ? { number } : { format: list.format, number };
}

function convertItem(item: ItemNode, isOrdered: boolean, scope: Scope, convertBlocks: ConvertBlocks): ListItem {
  if (typeof item.checked === 'boolean') report(scope, 'clause-markup', item, checkboxMessage);
  const { tag, children } = takeTag(item.children);
  const attributes = tag === undefined ? undefined : readAttributes(tag, tags.Item, scope);
  if (attributes !== undefined && tag !== undefined) addItem(attributes.id, tag, scope);
  if (tag !== undefined && !isOrdered) report(scope, 'clause-place', tag, bulletMessage);
  const label = scope.collector.markers.get(item.position?.start.offset ?? -1);
  const blocks = convertBlocks(children, { ...nestedScope(scope, 'list'), label });
  if (tag !== undefined && blocks.length === 0) report(scope, 'clause-empty', tag, emptyMessage);
  if (item.children.length === 0) report(scope, 'list-label', item, withoutWordsMessage);
  return { type: 'listItem', ...attributes, children: blocks };
}

/** The `<Item>` at the start of an item, and the rest. */
function takeTag(children: readonly RootContent[]): { tag?: TagNode; children: readonly RootContent[] } {
  const [first, ...others] = children;
  if (first?.type === 'mdxJsxFlowElement' && isItemTag(first)) return { tag: first, children: others };
  const [tag, ...words] = first?.type === 'paragraph' ? first.children : [];
  if (first?.type !== 'paragraph' || tag?.type !== 'mdxJsxTextElement' || !isItemTag(tag)) return { children };
  return { tag, children: [{ ...first, children: words }, ...others] };
}

function isItemTag({ name, children }: TagNode): boolean {
  return name === 'Item' && children.length === 0;
}

function addItem(id: string, tag: TagNode, scope: Scope): void {
  const { items } = scope.collector;
  const first = items.find((item) => item.id === id);
  if (first !== undefined) report(scope, 'id-duplicate', tag, duplicateMessage(id, first.position.line));
  items.push({ id, within: scope.paragraph, position: positionOf(tag) });
}

function labelMessage({ format, number }: LabelReading, before: LabelReading): Message {
  const [label, last] = [itemLabel(format, number), itemLabel(before.format, before.number)];
  return {
    unexpected: `Unexpected label ${quote(label)} after ${quote(last)}`,
    expected: `expected ${quote(itemLabel(before.format, before.number + 1))}`,
    todo: `Correct the label. If it belongs to a list inside ${quote(last)}, indent it by ${last.length + 1} spaces.`,
  };
}

function duplicateMessage(id: string, line: number): Message {
  return {
    unexpected: `Duplicate id ${quote(id)}`,
    expected: `expected each id of an item once in a clause; the first is on line ${line}`,
    todo: 'Give one of the two another id.',
  };
}

const emptyMessage: Message = {
  unexpected: 'Empty list item',
  expected: 'expected its words after `<Item>`',
  todo: 'Write them, or remove the item.',
};

const withoutWordsMessage: Message = {
  unexpected: 'Empty list item',
  expected: 'expected its words after its label',
  todo: 'Write them, or remove the item. What goes on below a label is indented by four spaces.',
};

const bulletMessage: Message = {
  unexpected: 'Unexpected `<Item>` in a list with bullets',
  expected: 'expected it where an item has a label that a reference can print',
  todo: 'Begin the items with `(a) `, `(b) `, or remove the tag.',
};

const checkboxMessage: Message = {
  unexpected: 'Unexpected checkbox `[ ]` or `[x]`',
  todo: 'Remove it.',
};
