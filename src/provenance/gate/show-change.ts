import type { ComparedClause, FoundKind } from '../../redline/compare-revisions.ts';
import { frontSegments } from '../found-kinds.ts';
import { segmentsOf, type Segment } from '../marked-text.ts';
import { labels } from '../passages.ts';
import type { Step } from '../steps.ts';

/** Words shown beside a change, and most words of a change that are shown. */
const beside = 4;
const most = 12;

/** What was done to a clause, in its own words and short: `“A user [-may-]{+must+} keep a record”`. */
export function showChange({ compared, kind }: { compared: ComparedClause; kind: FoundKind }, step: Step): string {
  const { before, after } = compared;
  switch (kind) {
    case 'renumbered':
      return before?.number === after?.number
        ? 'its paragraphs have other numbers'
        : `[-${before?.number ?? 'no number'}-]{+${after?.number ?? 'no number'}+}`;
    case 'moved':
      return before?.part === after?.part
        ? 'it stands in another place'
        : `from part [-${before?.part ?? ''}-] to {+${after?.part ?? ''}+}`;
    case 'added':
    case 'removed':
    case 'amended':
      return showWords(compared, step);
    default:
      return kind satisfies never;
  }
}

function showWords(compared: ComparedClause, step: Step): string {
  const shown = showMarks(segmentsOf(compared.redline, labels(step.to))) ?? showMarks(frontSegments(compared));
  if (shown !== undefined) return `“${shown}”`;
  const extents = [compared.before, compared.after].map((clause) => clause?.text.front.extent.join(', ') ?? '');
  return extents[0] === extents[1]
    ? 'the same words are put together in another way'
    : `extent [-${extents[0] ?? ''}-]{+${extents[1] ?? ''}+}`;
}

/** The first marks of a text with a few words around them; nothing where no words are marked. */
function showMarks(segments: readonly Segment[]): string | undefined {
  const first = segments.findIndex(({ side, text }) => side !== 'both' && text.trim() !== '');
  const marked = segments[first];
  if (marked === undefined) return undefined;
  const inBlock = segments.filter(({ block }) => block === marked.block);
  const start = inBlock.indexOf(marked);
  const next = inBlock[start + 1];
  const isPair = next !== undefined && next.side !== 'both' && next.side !== marked.side;
  const end = start + (isPair ? 2 : 1);
  const words = (from: number, to?: number) =>
    inBlock
      .slice(from, to)
      .filter(({ side }) => side !== 'before')
      .map(({ text }) => text)
      .join('');
  const marks = inBlock.slice(start, end).map(({ side, text }) => mark(side, text));
  return `${lastWords(words(0, start))}${marks.join('')}${firstWords(words(end))}`;
}

function mark(side: Segment['side'], text: string): string {
  const words = text.trim().split(/\s+/);
  const short = words.length > most ? `${words.slice(0, most).join(' ')} …` : words.join(' ');
  return side === 'before' ? `[-${short}-]` : `{+${short}+}`;
}

function lastWords(text: string): string {
  const words = text.split(/(?<=\s)(?=\S)/);
  const shown = words.slice(-beside).join('').trimStart();
  return words.length > beside ? `… ${shown}` : shown;
}

function firstWords(text: string): string {
  const words = text.split(/(?=\s)(?<=\S)/);
  const shown = words.slice(0, beside).join('').trimEnd();
  return words.length > beside ? `${shown} …` : shown;
}
