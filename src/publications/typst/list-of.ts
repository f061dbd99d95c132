import { call, type TypstCode } from './code.ts';

/** A list with these items. */
export function listOf(
  { ordered, start }: { readonly ordered: boolean; readonly start: number },
  items: readonly TypstCode[],
): TypstCode {
  return ordered ? call('numbered-list', { start }, ...items) : call('bullet-list', {}, ...items);
}
