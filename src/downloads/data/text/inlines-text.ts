import { superscript } from '../../../model/superscript.ts';
import { partEmphasis } from '../../../redline/part-emphasis.ts';
import type { RedlineInline, RedlineSide } from '../../../redline/redline-tree.ts';
import { findRedirected, type ReferenceNames } from '../../../redline/same-words.ts';
import {
  fromClause,
  movedAway,
  movedHere,
  nothing,
  nowInClause,
  onlyChange,
  spoken,
  spokenEnds,
  termChange,
} from '../../../redline/mark-words.ts';

/** What the text of a clause or redline depends on. */
export interface TextContext extends ReferenceNames {
  /** The term of an entry of the glossary. */
  readonly termName: (id: string) => string;
  /** A link of the content, as this file has it. Default: as it is written. */
  readonly linkOf?: (url: string) => string;
}

/** The context of words: the side that they are on, and the printed numbers of the footnotes of each side, by label. */
export interface InlineContext extends TextContext {
  readonly side: RedlineSide;
  readonly footnotes: Readonly<Record<RedlineSide, ReadonlyMap<string, number>>>;
}

/** Words with their marks. A deletion and the insertion after it have a space between them. */
export function inlinesText(inlines: readonly RedlineInline[], context: InlineContext): string {
  const parts = partEmphasis(inlines);
  const redirected = findRedirected(parts, context);
  return parts
    .flatMap((inline, index) => {
      if (redirected.has(index - 1)) return [];
      const same = redirected.get(index);
      if (same === undefined) return [{ isMark: isMark(inline), words: inlineText(inline, context) }];
      return [
        { isMark: false, words: withNotes(inlinesText(same.children, { ...context, side: 'after' }), same.note) },
      ];
    })
    .reduce(
      (text, { isMark, words }) => `${text}${isMark && text.endsWith(']') && words.startsWith('[') ? ' ' : ''}${words}`,
      '',
    );
}

const isMark = ({ type }: RedlineInline): boolean =>
  Object.hasOwn(spoken, type) || type === 'movedAway' || type === 'movedToClause';

function inlineText(inline: RedlineInline, context: InlineContext): string {
  const inside = (children: readonly RedlineInline[], side = context.side) =>
    inlinesText(children, { ...context, side });
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'emphasis':
    case 'strong':
    case 'superscript':
    case 'subscript':
      return changed(
        onlyChange(inline, context.termName),
        superscript(inside(inline.children), inline.type),
        spokenEnds.style,
      );
    case 'term':
      return changed(
        onlyChange(inline, context.termName) ?? termChange(inline, context.termName),
        inside(inline.children),
        spokenEnds.term,
      );
    case 'link': {
      const name = inside(inline.children);
      return name === inline.url ? name : `${name} (${context.linkOf?.(inline.url) ?? inline.url})`;
    }
    case 'ref':
      return context.labelOf(inline.to, context.side);
    case 'break':
      return '\n';
    case 'footnoteReference':
      return ` [${footnoteNumber(inline.label, context.side, context)}]`;
    case 'insertion':
      return marked('insertion', inside(inline.children, 'after'));
    case 'deletion':
      return marked('deletion', inside(inline.children, 'before'));
    case 'moved':
      return between(movedHere(inline.key), inside(inline.children), spokenEnds.moved);
    case 'movedAway':
      return note(movedAway(inline.key));
    case 'movedFromClause': {
      const start = fromClause(context.labelOf(inline.clause, 'before'), inline.key);
      return between(start, inside(inline.children), spokenEnds.movedFromClause);
    }
    case 'movedToClause':
      return note(nowInClause(context.labelOf(inline.clause, 'after'), inline.key));
    default:
      return inline satisfies never;
  }
}

/** Words in a mark, which is said at its start and at its end. White space at its ends stays outside. */
export function marked(mark: keyof typeof spoken, words: string): string {
  const { start, end } = spoken[mark];
  const inner = words.trim();
  if (inner === '') return `[${start}: ${words.includes('\n') ? nothing.lineBreak : nothing.blank} – ${end}]${words}`;
  const at = words.indexOf(inner);
  return `${words.slice(0, at)}[${start}: ${inner} – ${end}]${words.slice(at + inner.length)}`;
}

/** Words that moved, between two notes. */
function between(start: string, words: string, end: string): string {
  return `${note(start)} ${words.trim()} ${note(end)}${words.slice(words.trimEnd().length)}`;
}

/** Words whose style or meaning changed, which plain text cannot show. A note after them would not say where they begin. */
function changed(change: string | undefined, words: string, end: string): string {
  if (change === undefined) return words;
  const at = words.length - words.trimStart().length;
  return `${words.slice(0, at)}${between(change, words, end)}`;
}

/** A note about a mark. */
export function note(words: string): string {
  return `[${words}]`;
}

function withNotes(words: string, ...notes: readonly (string | undefined)[]): string {
  return [words, ...notes.flatMap((one) => (one === undefined ? [] : [note(one)]))].join(' ');
}

/** The printed number of a footnote on a side. */
export function footnoteNumber(label: string, side: RedlineSide, { footnotes }: InlineContext): string {
  return footnotes[side].get(label)?.toString() ?? label;
}
