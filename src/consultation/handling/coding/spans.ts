import type { Span } from './mention.ts';

/** A text as code points, which is how spans count. Half of an emoji is no place. */
export function codePoints(text: string): readonly string[] {
  return Array.from(text);
}

/** The words of a span. */
export function spanText(text: readonly string[], { start, end }: Span): string {
  return text.slice(start, end).join('');
}

/** What is wrong with a set of spans: parts of the text that no span has, and parts that several have. */
export interface CoverageFaults {
  readonly missing: readonly Span[];
  readonly doubled: readonly Span[];
}

/** The law of coverage: every character of a text that is not blank is in exactly one span. */
export function checkCoverage(text: readonly string[], spans: readonly Span[]): CoverageFaults {
  const times = new Uint8Array(text.length);
  for (const { start, end } of spans)
    for (let at = start; at < end; at += 1) times[at] = Math.min(2, (times[at] ?? 0) + 1);
  return {
    missing: stretchesWhere(text, (at) => times[at] === 0),
    doubled: stretchesWhere(text, (at) => times[at] === 2),
  };
}

/** Stretches of a text in which each character that is not blank fulfils a condition, without blanks at their ends. */
function stretchesWhere(text: readonly string[], isWanted: (at: number) => boolean): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  for (const [at, character] of text.entries()) {
    if (isBlank(character)) continue;
    if (!isWanted(at)) open = undefined;
    else if (open === undefined) found.push((open = { start: at, end: at + 1 }));
    else open.end = at + 1;
  }
  return found;
}

/** The span without blanks at its ends; undefined if it has nothing else. */
export function trimSpan(text: readonly string[], { start, end }: Span): Span | undefined {
  let [from, to] = [start, end];
  while (from < to && isBlank(text[from])) from += 1;
  while (to > from && isBlank(text[to - 1])) to -= 1;
  return from < to ? { start: from, end: to } : undefined;
}

/** Every place where words stand in a text. Spaces and line breaks count alike, since spreadsheets change them. */
export function findWords(text: readonly string[], words: string): readonly Span[] {
  const wanted = codePoints(words.normalize('NFC')).filter((character) => !isBlank(character));
  const places = text.flatMap((character, at) => (isBlank(character) ? [] : [at]));
  if (wanted.length === 0) return [];
  return places.flatMap((start, first) => {
    const last = places[first + wanted.length - 1];
    const isHere =
      last !== undefined && wanted.every((character, index) => text[places[first + index] ?? -1] === character);
    return isHere ? [{ start, end: last + 1 }] : [];
  });
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || /^[\s\p{Cf}]$/u.test(character);
}
