import type { BodyElement } from './body-element.ts';
import { isOn, wordsOf, type Line } from './line.ts';
import { sideOf, type OneSide } from './side.ts';
import { endsInserted, isMixed, startsInserted } from './tracked-edges.ts';

/**
 * Chooses which paragraph ends are tracked. In general the end of a paragraph that is on one side only is tracked with its
 * text: on the other side it joins the next paragraph, and nothing of it is left. In four cases the end of the paragraph
 * before it is tracked instead, as Word itself does when someone presses Enter at the end of a paragraph. On the other
 * side, the last of the inserted or deleted paragraphs then closes that earlier one, and has its format. If the earlier one
 * is on the other side only, the first of them takes its place, with both texts in one paragraph.
 *
 * - Before a table, which a paragraph cannot join.
 * - After an insertion at the end of a paragraph: LibreOffice takes it and inserted paragraphs after it for a single
 *   insertion, and joins what is left when it is rejected.
 * - Where some words in a paragraph were inserted or deleted and others moved: LibreOffice takes them away one by one, and
 *   gives the next paragraph the format of the one that is gone. It forgets where the ends among them moved, so that those
 *   are deleted in one place and inserted in the other.
 * - At the first footnote of the document, where LibreOffice forgets that the end of the paragraph is tracked.
 *
 * Where both paragraphs between two insertions stay, a tracked change of the format of the second one, to the same format,
 * keeps them apart in LibreOffice.
 */
export function settleEnds(elements: readonly BodyElement[]): readonly BodyElement[] {
  const settled: BodyElement[] = [];
  let lines: Line[] = [];
  for (const element of elements) {
    if (element.kind === 'line') lines.push(element);
    else {
      settled.push(...keepApart(closeEarlier(lines, true)), element);
      lines = [];
    }
  }
  return [...settled, ...keepApart(closeEarlier(lines, false))];
}

function closeEarlier(lines: readonly Line[], isBeforeTable: boolean): readonly Line[] {
  const settled: Line[] = [];
  let index = 0;
  while (index < lines.length) {
    const group = groupAt(lines, index);
    const [first] = group;
    const earlier = settled.at(-1);
    index += Math.max(group.length, 1);
    if (first === undefined || earlier === undefined) {
      settled.push(...lines.slice(index - Math.max(group.length, 1), index));
      continue;
    }
    const missing = sideOf(first.end) === 'after' ? 'before' : 'after';
    const isInsertedAfterInsertion = missing === 'before' && earlier.end === 'both' && endsInserted(wordsOf(earlier));
    const isWhole =
      (isBeforeTable && index === lines.length) ||
      isInsertedAfterInsertion ||
      group.some((line) => isMixed(wordsOf(line), line.end));
    const until = isWhole ? group.length : throughFirstFootnote(group);
    if (until === 0 || !isOn(sideOf(earlier.end), missing)) settled.push(...group);
    else settled.splice(-1, 1, ...closedBy(group.slice(0, until), earlier, missing), ...group.slice(until));
  }
  return settled;
}

/**
 * How many paragraphs of one side there are up to the one with the first footnote; 0 if none has it. Where another inserted
 * one follows, LibreOffice takes both for a single insertion, and nothing is forgotten.
 */
function throughFirstFootnote(group: readonly Line[]): number {
  const index = group.findIndex(({ hasFirstFootnote }) => hasFirstFootnote);
  const goesOn = index < group.length - 1 && group[index]?.track === 'after';
  return goesOn ? 0 : index + 1;
}

/** The paragraphs from here on that are all on the same one side. */
function groupAt(lines: readonly Line[], from: number): readonly Line[] {
  const side = onlySide(lines[from]);
  if (side === undefined) return [];
  const end = lines.findIndex((line, index) => index > from && onlySide(line) !== side);
  return lines.slice(from, end < 0 ? undefined : end);
}

/** The side of a paragraph that is on one only. */
function onlySide(line: Line | undefined): OneSide | undefined {
  if (line === undefined) return undefined;
  const side = sideOf(line.track);
  return side !== 'both' && side === sideOf(line.end) ? side : undefined;
}

/** An earlier paragraph and paragraphs of one side, the last of which closes it on the other side. */
function closedBy(group: readonly Line[], earlier: Line, missing: OneSide): readonly Line[] {
  const ofEarlier = (line: Line): Line => ({
    ...line,
    track: 'both',
    format: { ...line.format, [missing]: earlier.format[missing] },
  });
  const closing = group.map((line, index) =>
    index === group.length - 1 ? { ...ofEarlier(line), end: 'both' as const } : { ...line, end: sideOf(line.end) },
  );
  const [first, ...others] = closing;
  if (first === undefined) return [earlier];
  if (earlier.end === 'both') return [{ ...earlier, end: missing === 'before' ? 'after' : 'before' }, first, ...others];
  // An earlier paragraph that is on the other side only: the first one replaces it, with both texts in one paragraph.
  const words = [
    ...earlier.starts.map((mark) => mark.inParagraph),
    ...wordsOf(earlier),
    ...earlier.ends.map((mark) => mark.inParagraph),
  ];
  return [{ ...ofEarlier(first), lead: [], children: [...words, ...wordsOf(first)] }, ...others];
}

function keepApart(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, index) => {
    const previous = lines[index - 1];
    const isJoined =
      previous !== undefined &&
      line.track === 'both' &&
      isOn(sideOf(previous.end), 'before') &&
      endsInserted(wordsOf(previous)) &&
      startsInserted(wordsOf(line));
    return isJoined ? { ...line, keptApart: true } : line;
  });
}
