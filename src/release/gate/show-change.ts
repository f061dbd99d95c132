import { extentInWords } from '../../model/clause-front-matter.ts';
import type { ComparedClause, DetectedKind } from '../../redline/compare-revisions.ts';
import { frontMatterSegments } from '../../provenance/front-matter-segments.ts';
import { segmentsOf, type Segment } from '../../provenance/marked-text.ts';
import { labelsOf } from '../../provenance/passages.ts';
import type { RevisionPair } from '../../provenance/revision-pairs.ts';

/** Maximum number of words shown around a change, and of the change itself. */
const maxAround = 4;
const maxMarked = 12;

/** A short extract of a change: `“A user [-may-]{+must+} keep a record”`. */
export function showChange(
  { compared, kind }: { compared: ComparedClause; kind: DetectedKind },
  pair: RevisionPair,
): string {
  const { before, after } = compared;
  switch (kind) {
    case 'renumbered':
      return before?.number === after?.number
        ? 'its paragraphs were renumbered'
        : `[-${before?.number ?? 'no number'}-]{+${after?.number ?? 'no number'}+}`;
    case 'moved':
      return before?.part === after?.part
        ? 'it is in another place'
        : `from part [-${before?.part ?? ''}-] to {+${after?.part ?? ''}+}`;
    case 'added':
    case 'removed':
    case 'amended':
      return showWords(compared, pair);
    default:
      return kind satisfies never;
  }
}

/** Every paragraph that differs, with its marks: `[-before-]{+after+}`. The first line says what is not about words. */
export function showWholeChange(
  change: { compared: ComparedClause; kind: DetectedKind },
  pair: RevisionPair,
): readonly string[] {
  const { compared, kind } = change;
  if (kind === 'renumbered' || kind === 'moved') return [showChange(change, pair)];
  const front = blocksOf(frontMatterSegments(compared));
  const text = blocksOf(segmentsOf(compared.redline, labelsOf(pair.to, compared.id)));
  const lines = [...front, ...text].flatMap((segments) =>
    segments.some(({ side, text: words, moved }) => (side !== 'both' || moved) && words.trim() !== '')
      ? [segments.map(markWhole).join('').replace(/\s+/g, ' ').trim()]
      : [],
  );
  return lines.length === 0 ? [showChange(change, pair)] : lines;
}

function blocksOf(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  return [...Map.groupBy(segments, ({ block }) => block).values()];
}

function markWhole({ side, text, moved, elsewhere }: Segment): string {
  if (text.trim() === '') return text;
  if (moved) return `[moved here: ${text}]`;
  switch (side) {
    case 'both':
      return text;
    case 'before':
      return elsewhere ? `[in another clause now: ${text}]` : `[-${text}-]`;
    case 'after':
      return elsewhere ? `[from another clause: ${text}]` : `{+${text}+}`;
    default:
      return side satisfies never;
  }
}

function showWords(compared: ComparedClause, pair: RevisionPair): string {
  const segments = segmentsOf(compared.redline, labelsOf(pair.to, compared.id));
  const extract = showMarks(segments) ?? showMarks(frontMatterSegments(compared));
  if (extract !== undefined) return `“${extract}”`;
  const extents = [compared.before, compared.after].map((clause) =>
    clause === undefined ? '' : extentInWords(clause.text.front),
  );
  const moved = segments.find(({ moved: isMoved, text }) => isMoved && text.trim() !== '')?.text.trim();
  if (moved !== undefined) return `“${firstWords(moved)}” is in another place in it, and the words are the same`;
  return extents[0] === extents[1]
    ? 'the words are the same but their formatting or structure differs'
    : `extent [-${extents[0] ?? ''}-]{+${extents[1] ?? ''}+}`;
}

/** The first marks of a text with a few words around them; undefined if no words are marked. */
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
  const short = words.length > maxMarked ? `${words.slice(0, maxMarked).join(' ')} …` : words.join(' ');
  return side === 'before' ? `[-${short}-]` : `{+${short}+}`;
}

function lastWords(text: string): string {
  const words = text.split(/(?<=\s)(?=\S)/);
  const extract = words.slice(-maxAround).join('').trimStart();
  return words.length > maxAround ? `… ${extract}` : extract;
}

function firstWords(text: string): string {
  const words = text.split(/(?=\s)(?<=\S)/);
  const extract = words.slice(0, maxAround).join('').trimEnd();
  return words.length > maxAround ? `${extract} …` : extract;
}
