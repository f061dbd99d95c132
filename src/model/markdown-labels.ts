import type { ListItem } from 'mdast';
import type { Options } from 'remark-stringify';

declare module 'mdast' {
  interface ListItemData {
    /** The label of an item, if Markdown does not support it, such as `(b)`. */
    label?: string;
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

/** How to write Markdown whose lists may have any label: options of `remark-stringify`. */
export const writeLabels = { bullet: '-', handlers: { listItem } } satisfies Options;

/** As `writeLabels`, with escapes so that a paragraph that begins like an item stays a paragraph. */
export const writeLabelsEscaped = {
  ...writeLabels,
  unsafe: [
    { character: ')', before: '[\\r\\n]\\(?(?:[A-Za-z]|[ivxlIVXL]{1,8}|\\d{1,3})', after: '[\\t ]' },
    { character: '.', before: '[\\r\\n](?:[A-Za-z]|[ivxlIVXL]{1,8})', after: '[\\t ]' },
  ],
} satisfies Options;
