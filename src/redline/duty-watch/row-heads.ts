import { compareReadings } from './changes-of-force.ts';
import type { ForceChange } from './comparison.ts';
import type { Force } from './force.ts';
import type { WatchedWordFinder } from './find-phrases.ts';
import type { PairedSentences } from './pair-sentences.ts';
import { readSentence } from './read-sentence.ts';
import type { Sentence } from './read-sentences.ts';
import { readTogether } from './read-together.ts';

/** How a sentence says the force of a cell. */
const verbs: Partial<Record<Force, string>> = { permission: 'may', power: 'may', prohibition: 'must not' };

/**
 * What the first cell of a row changes in the cells beside it, whose own words stayed: “Clerk” that became “Head clerk” beside
 * “Keep the log” is another who must.
 */
export function changesOfRowHead(
  { before, after }: PairedSentences,
  all: readonly Sentence[],
  find: WatchedWordFinder,
): readonly ForceChange[] {
  const [was, is] = [before[0], after[0]];
  if (was?.table === undefined || is?.table === undefined || was.row !== undefined || was.place === '') return [];
  const forces = all.flatMap((cell) => (cell.row === is ? (readTogether([cell], find).force ?? []) : []));
  const [force] = forces.filter((one) => one !== 'condition' && one !== 'definition');
  if (force === undefined) return [];
  const said = (text: string) => readSentence(`${text} ${verbs[force] ?? 'must'} do it`, {}, find);
  return compareReadings(said(was.text), said(is.text));
}
