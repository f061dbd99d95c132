import { distinctiveWords } from './distinctive-words.ts';
import { pairSentences, type PairedSentences } from './pair-sentences.ts';
import type { Sentence } from './read-sentences.ts';
import { isCell, wordsWithLead } from './sentence-likeness.ts';

/** Minimum share of a sentence's words that a row and the heads above it must have. */
const minShareOfSentence = 0.6;
/** Minimum share of a row's words that the sentence must have. */
const minShareOfRow = 0.5;

/** Sentences that became rows of a table, or rows that became sentences, and the rest paired with each other. */
export function pairRowsAndSentences(
  before: readonly Sentence[],
  after: readonly Sentence[],
): readonly PairedSentences[] {
  const became = rowsOf(before, after).map(({ sentence, cells }) => ({ before: [sentence], after: cells }));
  const were = rowsOf(after, before).map(({ sentence, cells }) => ({ before: cells, after: [sentence] }));
  const rows = [...became, ...were];
  if (rows.length === 0) return pairSentences(before, after);
  const taken = new Set(rows.flatMap((one) => [...one.before, ...one.after]));
  const isOpen = (sentence: Sentence): boolean => !taken.has(sentence);
  return [...rows, ...pairSentences(before.filter(isOpen), after.filter(isOpen))];
}

/** Which sentences of one text are rows of new tables in the other, the most similar first. */
function rowsOf(
  sentences: readonly Sentence[],
  others: readonly Sentence[],
): readonly { readonly sentence: Sentence; readonly cells: readonly Sentence[] }[] {
  const [known, knownInOthers] = [new Set(sentences.map(wordsWithLead)), new Set(others.map(wordsWithLead))];
  const rows = [...Map.groupBy(others.filter(isCell), (cell) => cell.row ?? cell).values()].filter(
    (cells) =>
      cells.length > 1 &&
      cells.every((cell) => cell.column !== undefined || cells[0] === cell) &&
      !cells.some((cell) => known.has(wordsWithLead(cell))) &&
      cells.some(({ row }) => row !== undefined),
  );
  if (rows.length === 0) return [];
  const open = sentences.filter(
    (sentence) => !isCell(sentence) && !sentence.isAside && !knownInOthers.has(wordsWithLead(sentence)),
  );
  const pairs = open.flatMap((sentence) => {
    const words = distinctiveWords(sentence.text);
    return rows.flatMap((cells) => {
      if (cells[0]?.clause !== sentence.clause) return [];
      const [inRow, inHeads] = [
        distinctiveWords(cells.map(({ text }) => text).join(' ')),
        distinctiveWords(
          cells.map(({ column = '', introduction }) => `${column} ${introduction?.text ?? ''}`).join(' '),
        ),
      ];
      const shared = words.intersection(inRow);
      const share = words.intersection(inRow.union(inHeads)).size / words.size;
      return share < minShareOfSentence || shared.size < minShareOfRow * inRow.size || shared.size === 0
        ? []
        : [{ sentence, cells, share: share + shared.size / inRow.size }];
    });
  });
  const taken = new Set<unknown>();
  return pairs
    .toSorted((a, b) => b.share - a.share)
    .filter(({ sentence, cells }) => {
      if (taken.has(sentence) || taken.has(cells)) return false;
      taken.add(sentence).add(cells);
      return true;
    });
}

/** Whether sentences are the cells of one row that stands for a whole sentence. */
export const areRow = (sentences: readonly Sentence[]): boolean => sentences.length > 1 && sentences.every(isCell);

const sense =
  /\b(?:within|at most|at least|up to|(?:no|not) (?:more|less|fewer|longer|later) than|maximum|minimum|under|over|by|before|after|every)\b/iu;
const limits = /\b(?:time limit|deadline|limit|at the latest)\b/iu;

/** A row as a sentence: `Clerk`, `reply`, `20 days` below `Within` is “Clerk reply within 20 days”. */
export function textOfRow(cells: readonly Sentence[]): string {
  return cells
    .map(({ text, column = '' }) => {
      if (!/^(?:\d|an? |one |two |three |four |five |six |seven |eight |nine |ten |twelve )/iu.test(text)) return text;
      if (sense.test(column)) return `${column.toLowerCase()} ${text}`;
      return limits.test(column) ? `within ${text}` : text;
    })
    .join(' ');
}
