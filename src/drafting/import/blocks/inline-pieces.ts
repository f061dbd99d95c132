import type { PhrasingContent } from 'mdast';
import { superscriptTag } from './superscript-tags.ts';

/** A piece of a line, with how it is set. */
export interface Piece {
  readonly node: PhrasingContent;
  readonly isStrong?: boolean;
  readonly isEmphasis?: boolean;
  readonly isStruck?: boolean;
  readonly raised?: 'sup' | 'sub' | undefined;
  readonly link?: string | undefined;
}

/** The outermost first. */
const settings = ['link', 'isStrong', 'isEmphasis', 'isStruck', 'raised'] as const;

/** A line of text as Markdown has it: what is set alike beside each other is set once, and space is set plainly. */
export function lineOf(pieces: readonly Piece[]): PhrasingContent[] {
  return setFrom(withoutSpareSpace(pieces), 0);
}

/** The words of a line as they are written. */
export function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map(({ node }) => (node.type === 'text' ? node.value : node.type === 'break' ? '\n' : '')).join('');
}

/** Blanks beside each other as one, and none at the ends of lines. */
function withoutSpareSpace(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  let isAfterSpace = true;
  for (const piece of pieces) {
    if (piece.node.type !== 'text') {
      if (piece.node.type === 'break') trimEnd(kept);
      kept.push(piece);
      isAfterSpace = piece.node.type === 'break';
      continue;
    }
    const single = piece.node.value.replace(/[ \t\r\n\f\v]+/g, ' ');
    const value = isAfterSpace && single.startsWith(' ') ? single.slice(1) : single;
    if (value === '') continue;
    kept.push({ ...piece, node: { type: 'text', value } });
    isAfterSpace = value.endsWith(' ');
  }
  trimEnd(kept);
  return kept;
}

function trimEnd(pieces: Piece[]): void {
  for (let last = pieces.at(-1); last !== undefined; last = pieces.at(-1)) {
    if (last.node.type !== 'text') return;
    const value = last.node.value.trimEnd();
    pieces.pop();
    if (value === '') continue;
    pieces.push({ ...last, node: { type: 'text', value } });
    return;
  }
}

function setFrom(pieces: readonly Piece[], from: number): PhrasingContent[] {
  const setting = settings[from];
  if (setting === undefined) return joined(pieces.map(({ node }) => node));
  const lines: PhrasingContent[] = [];
  for (let at = 0; at < pieces.length;) {
    const value = pieces[at]?.[setting];
    const end = pieces.findIndex((piece, index) => index > at && (piece[setting] ?? false) !== (value ?? false));
    const own = pieces.slice(at, end < 0 ? pieces.length : end);
    at += own.length;
    lines.push(...(value === undefined || value === false ? setFrom(own, from + 1) : set(setting, own, from)));
  }
  return joined(lines);
}

/** Pieces that are set in one way, and the blanks at their ends beside them: Markdown does not set those. */
function set(setting: (typeof settings)[number], pieces: readonly Piece[], from: number): PhrasingContent[] {
  const words = [...pieces];
  const [before, after] = [takeSpace(words, 'start'), takeSpace(words, 'end')];
  const children = setFrom(words, from + 1);
  const [first] = words;
  if (first === undefined || children.length === 0) return joined([...before, ...after]);
  return [...before, wrapped(setting, first, children), ...after];
}

function wrapped(setting: (typeof settings)[number], first: Piece, children: PhrasingContent[]): PhrasingContent {
  switch (setting) {
    case 'link':
      // A link holds no other, nor a footnote of its own.
      return { type: 'link', url: first.link ?? '', children: children.filter((child) => child.type !== 'link') };
    case 'isStrong':
      return { type: 'strong', children };
    case 'isEmphasis':
      return { type: 'emphasis', children };
    case 'isStruck':
      return { type: 'delete', children };
    case 'raised':
      return superscriptTag(first.raised ?? 'sup', children);
    default:
      return setting satisfies never;
  }
}

function takeSpace(pieces: Piece[], side: 'start' | 'end'): PhrasingContent[] {
  const at = side === 'start' ? 0 : pieces.length - 1;
  const piece = pieces[at];
  if (piece?.node.type !== 'text') return [];
  const { value } = piece.node;
  const rest = side === 'start' ? value.replace(/^\s+/, '') : value.replace(/\s+$/, '');
  if (rest === value) return [];
  if (rest === '') pieces.splice(at, 1);
  else pieces[at] = { ...piece, node: { type: 'text', value: rest } };
  const space = side === 'start' ? value.slice(0, value.length - rest.length) : value.slice(rest.length);
  const more = rest === '' ? takeSpace(pieces, side) : [];
  return joined(
    side === 'start' ? [{ type: 'text', value: space }, ...more] : [...more, { type: 'text', value: space }],
  );
}

/** Texts beside each other as one. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const all: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (last?.type === 'text' && node.type === 'text')
      all[all.length - 1] = { ...last, value: last.value + node.value };
    else all.push(node);
  }
  return all;
}
