import type { ListItem, Paragraph, Root } from 'mdast';
import type { Options } from 'remark-stringify';
import { visit } from 'unist-util-visit';

declare module 'mdast' {
  interface ListItemData {
    /** The label of an item, if Markdown does not support it, such as `(b)`. */
    label?: string;
  }

  interface ParagraphData {
    /** Whether a label at its start is one of its words, because every item of its text is known. */
    isWords?: true;
  }
}

/** A Markdown list item, with its label if Markdown does not support it. */
export function withLabel(item: ListItem, label: string | undefined): ListItem {
  return label === undefined ? item : { ...item, data: { ...item.data, label } };
}

type WriteNode = NonNullable<NonNullable<Options['handlers']>['listItem']>;

/** Writes list items, with their own labels if they have any. */
const listItem: WriteNode = (item: ListItem, parent, state, info) => {
  const bullet = state.bulletCurrent ?? '-';
  const place = parent?.children.findIndex((child) => child === item) ?? 0;
  const usual = parent?.type === 'list' && parent.ordered === true ? `${(parent.start ?? 1) + place}${bullet}` : bullet;
  const label = item.data?.label ?? usual;
  const size = label.length + 1;
  const tracker = state.createTracker(info);
  tracker.move(`${label} `);
  tracker.shift(size);
  const exit = state.enter('listItem');
  const lines = state.indentLines(state.containerFlow(item, tracker.current()), (line, index, isBlank) => {
    if (index === 0) return (isBlank ? label : `${label} `) + line;
    return (isBlank ? '' : ' '.repeat(size)) + line;
  });
  exit();
  return lines;
};

type WriteParagraph = NonNullable<NonNullable<Options['handlers']>['paragraph']>;

/** A label at the start of a line, as an item has it. `1.` is escaped anyway. */
const labelAtStart =
  /^(\(?(?:[A-Za-z]{1,2}|[ivxl]{1,8}|[IVXL]{1,8}|\d{1,3})(?=\))|(?:[A-Za-z]|[ivxl]{1,8}|[IVXL]{1,8})(?=\.))(?=\S[ \t])/gm;

/** Writes paragraphs, with an escape where one begins like an item, but is only words. */
const paragraphWriter =
  (isWords: (node: Paragraph) => boolean): WriteParagraph =>
  (node: Paragraph, _parent, state, info) => {
    const exits = [state.enter('paragraph'), state.enter('phrasing')];
    const text = state.containerPhrasing(node, info);
    for (const exit of exits.toReversed()) exit();
    return isWords(node) ? text.replaceAll(labelAtStart, '$1\\') : text;
  };

/** A text in which every item is known to be one, so that a paragraph with a label at its start stays a paragraph. */
export function withKnownItems(root: Root): Root {
  visit(root, 'paragraph', (node) => {
    node.data = { ...node.data, isWords: true };
  });
  return root;
}

/** How to write Markdown whose lists may have any label: options of `remark-stringify`. */
export const writeLabels = {
  bullet: '-',
  handlers: { listItem, paragraph: paragraphWriter(({ data }) => data?.isWords === true) },
} satisfies Options;

/** As `writeLabels`, for a text in which every item is known to be one. */
export const writeLabelsEscaped = {
  bullet: '-',
  handlers: { listItem, paragraph: paragraphWriter(() => true) },
} satisfies Options;
