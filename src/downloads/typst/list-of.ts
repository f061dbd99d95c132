import { itemLabel, type ListKind } from '../../model/list-labels.ts';
import { call, type TypstCode } from './code.ts';

/** An item of a list, after its label, if it has one; `isGone` if it is only in the old text. */
interface Item {
  readonly label?: string | undefined;
  readonly isGone: boolean;
  readonly text: TypstCode;
}

/** A list of items. Where its labels do not follow from the first, each item has its own. */
export function listOf({ ordered, start, format }: ListKind, items: readonly Item[]): TypstCode {
  const texts = items.map(({ text }) => text);
  if (items.every(({ label }, index) => label === (ordered ? itemLabel(format, start + index) : undefined))) {
    if (!ordered) return call('bullet-list', {}, ...texts);
    return call('numbered-list', { start, ...(format === undefined ? {} : { numbering: format }) }, ...texts);
  }
  const markers = items.map(({ label, isGone }) => [label ?? '•', isGone]);
  return call('marked-list', { markers }, ...texts);
}
