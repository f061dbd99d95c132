import { call, content, type TypstCode } from './code.ts';

/**
 * A numbered paragraph. What opens it stands in one paragraph with its number, so that it is read as one; without an
 * opening, as where it begins with a list, the number has a line of its own.
 */
export function numberedOf(
  anchor: string | undefined,
  number: TypstCode | string,
  opening: TypstCode | undefined,
  others: readonly TypstCode[],
): TypstCode {
  return call(
    'numbered-paragraph',
    { anchor },
    number,
    opening ?? content([]),
    others.length === 0 ? undefined : content(others),
  );
}
