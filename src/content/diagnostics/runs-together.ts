import type { Message } from './diagnostic.ts';
import { quote } from './quote.ts';
import { typographyHint } from './typography-hint.ts';

/**
 * Detects a list or table that was pasted without blank lines, and so became one paragraph. Undefined where the lines
 * are those of a wrapped paragraph.
 */
export function runsTogether(lines: readonly string[]): Message | undefined {
  const trimmed = lines.map((line) => line.trim());
  const marked = trimmed.flatMap((line) => markersOf(line).map((marker) => ({ line, marker })));
  const [, second] =
    marked
      .flatMap((first, index) => marked.slice(index + 1).map((second) => [first, second] as const))
      .find(([first, next]) => first.line !== next.line && follows(first.marker, next.marker)) ?? [];
  if (second !== undefined) return listMessage(second.line);
  const bullet = trimmed.slice(1).find((line) => bulletMark.test(line) || hardSpaceMark.test(line));
  if (bullet !== undefined) return listMessage(bullet);
  const rows = trimmed.filter((line) => /\S\t+\S/.test(line));
  if (rows.length >= 2) return tableMessage(rows[1] ?? '');
  const [, row] = trimmed.filter((line) => line.startsWith('|'));
  return row === undefined ? undefined : brokenTableMessage(row);
}

/** A mark at the start of a line, as its kind and its place in the order of that kind. */
interface Marker {
  readonly kind: string;
  readonly place: number;
  /** How far the next may be: two letters that are no label are a word, so even one too far on is an entry. Default: 1. */
  readonly reach?: number;
}

// The last two are those of Word's symbol fonts.
const bulletMark = /^(?:[•◦▪▫■□●○‣⁃∙·➢►▸▶✓✔✗✘☐☑☒★☆◆◇❖➔→\u2460-\u2473]\s*\S|[oO§]\t|[\uF0A7\uF0B7])/u;

// A hyphen or star with a space that Markdown does not take for one.
const hardSpaceMark = /^[-*+][\u00A0\u2007\u202F]\s*\S/u;

// A dash may begin a line of a wrapped sentence: only two of them are a list. So may these in YAML, which is not Markdown.
const dashMark = /^(?:[–—‐‑−](?:\s|(?=\p{L}))|([-*+oO])\s|(-)(?=\p{L}))/u;

// `(a)`, `a)`, `a.`, `(bb)`, `(iv)`, `(12)`, `12.`, `12)`, `1.1`, `1.1.2.`, `[a]`
const writtenMark =
  /^([([]?)(?:([a-z])|([ivxl]{1,6}|[a-z]{2})|(\d{1,3}(?:\.\d{1,3})*))([)\].]?)(?=\s|(?<=[)\]]|\d\.)\p{L})/iu;

const namedMark =
  /^(Article|Section|Paragraph|Part|Step|Stage|Schedule|Annex|Appendix|Rule|Clause|Principle)\s+(\d{1,3}|[A-Z])\b/i;

function markersOf(line: string): readonly Marker[] {
  const dash = dashMark.exec(line);
  if (dash !== null) return [{ kind: `dash ${dash[1] ?? dash[2] ?? ''}`, place: 0 }];
  const [, name, named] = namedMark.exec(line) ?? [];
  if (name !== undefined && named !== undefined)
    return [{ kind: name.toLowerCase(), place: /\d/.test(named) ? Number(named) : letterPlace(named) }];
  const [all, open = '', , , number, close = ''] = writtenMark.exec(line) ?? [];
  if (all === undefined) return [];
  const word = all.slice(open.length, all.length - close.length);
  if (number !== undefined) {
    const parts = number.split('.');
    // A bare whole number begins many wrapped lines, unless a tab follows it.
    if (parts.length === 1 && close === '' && line[all.length] !== '\t') return [];
    const above = parts.slice(0, -1).join('.');
    return [{ kind: `${open}${above}.${close === '.' ? '' : close}`, place: Number(parts.at(-1)) }];
  }
  if (open === '' && close === '') return [];
  const kind = `${open}${word === word.toLowerCase() ? 'a' : 'A'}${close}`;
  const [first = '', second = ''] = word.toLowerCase();
  if (word.length === 2 && romanPlace(word) === undefined)
    return [
      ...(first === second ? [{ kind: `${kind} twice`, place: letterPlace(first) }] : []),
      { kind: `${kind} ${first}`, place: letterPlace(second), reach: 3 },
    ];
  return [
    ...(word.length === 1 ? [{ kind, place: letterPlace(word) }] : []),
    ...(romanPlace(word) === undefined ? [] : [{ kind: `${kind} roman`, place: romanPlace(word) ?? 0 }]),
  ];
}

function follows(first: Marker, second: Marker): boolean {
  if (first.kind !== second.kind) return false;
  const step = second.place - first.place;
  return first.kind.startsWith('dash') || (step > 0 && step <= (first.reach ?? 1));
}

function letterPlace(letter: string): number {
  return letter.toLowerCase().charCodeAt(0) - 96;
}

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi'];

function romanPlace(word: string): number | undefined {
  const index = roman.indexOf(word.toLowerCase());
  return index < 0 ? undefined : index + 1;
}

function listMessage(line: string): Message {
  return {
    unexpected: `Unexpected entry of a list within a paragraph: ${quote(line)}`,
    expected: 'expected a list, or each entry as a paragraph of its own',
    todo: `Begin each entry with \`- \`, \`1. \` or \`(a) \` below an empty line, or put a blank line before it. Otherwise the lines run together into one paragraph.${hardSpaceMark.test(line) ? typographyHint(line.slice(1, 2)) : ''}`,
  };
}

function brokenTableMessage(line: string): Message {
  return {
    unexpected: `Unexpected row of a table within a paragraph: ${quote(line)}`,
    expected: 'expected a table',
    todo: 'Put an empty line before the table, and below its first row a line of `---` with as many columns. Otherwise the lines run together into one paragraph.',
  };
}

function tableMessage(line: string): Message {
  return {
    unexpected: `Unexpected columns with tabs within a paragraph: ${quote(line)}`,
    expected: 'expected a table',
    todo: 'Write it as a table, with `|` between the columns and a line of `---` below the first. Otherwise the lines run together into one paragraph.',
  };
}
