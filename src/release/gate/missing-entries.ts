import { renumbering } from '../../drafting/change-entry.ts';
import type { DetectedKind } from '../../redline/compare-revisions.ts';
import { listed } from '../../model/listed.ts';
import { titleIn } from '../../redline/text-origins.ts';
import { sidesOf, type ClauseSide } from '../../provenance/passages.ts';
import { isWordChange } from '../../provenance/reasons-of-clause.ts';
import type { ComparedPair, DetectedChange } from './compared-pair.ts';
import { foundOrigin } from './found-origin.ts';
import type { ProposedEntry } from './proposals.ts';

/** One kind of change of a clause that no entry under `changes` accounts for. */
export interface UndeclaredChange {
  readonly detected: DetectedChange;
  readonly kind: DetectedKind;
}

/** An entry that is missing under `changes`, with what it would account for. */
export interface MissingEntry extends ProposedEntry {
  readonly changes: readonly UndeclaredChange[];
  /** Sentences that only moved, and are the whole change. */
  readonly moved?: readonly string[];
}

/**
 * The entries to propose for undeclared changes, in the order of the first change of each. One entry serves a split or
 * merge, sentences that moved between clauses, and everything that was only renumbered.
 */
export function missingEntries(undeclared: readonly UndeclaredChange[], pair: ComparedPair): readonly MissingEntry[] {
  const words = undeclared.filter(({ kind }) => kind === 'amended').map(({ detected }) => detected);
  const moves = movedSentences(words, pair);
  const groups = Map.groupBy(undeclared, ({ detected, kind }): string => {
    const { id } = detected.compared;
    if (kind === 'renumbered') return 'renumbered';
    const origin = isWordChange({ kind }) ? foundOrigin(detected.compared, pair) : undefined;
    if (origin !== undefined) return JSON.stringify(origin);
    return `${kind} ${(kind === 'amended' ? moves.get(id)?.clauses : undefined)?.join(' ') ?? id}`;
  });
  return [...groups.values()].flatMap((changes): readonly MissingEntry[] => {
    const [first] = changes;
    if (first === undefined) return [];
    const { kind, detected } = first;
    const clauses = changes.map(({ detected: { compared } }) => compared.id);
    if (kind === 'renumbered') return [{ changes, kind, clauses, ...renumbered }];
    const origin = isWordChange({ kind }) ? foundOrigin(detected.compared, pair) : undefined;
    if (origin !== undefined) return [{ changes, ...origin }];
    const move = kind === 'amended' ? moves.get(detected.compared.id) : undefined;
    if (move === undefined) return [{ changes, kind, clauses }];
    return [{ changes, kind, clauses, moved: move.sentences, note: move.note }];
  });
}

const renumbered = {
  because: `${renumbering.reason.kind}: ${renumbering.reason.cause}`,
  sentence: renumbering.reason.sentence,
  note: renumbering.note,
};

interface Move {
  readonly clauses: readonly string[];
  readonly sentences: readonly string[];
  readonly note: string;
}

/** The amended clauses in which nothing changed but that whole sentences went to another of them, by clause id. */
function movedSentences(amended: readonly DetectedChange[], pair: ComparedPair): ReadonlyMap<string, Move> {
  const sides = new Map(amended.map(({ compared }) => [compared.id, sidesOf(compared, pair)]));
  const moves = new Map<string, Move>();
  for (const [from, away] of sides)
    for (const [to, here] of sides) {
      const gone = ownSentences(away, 'before');
      const come = ownSentences(here, 'after');
      const isMove =
        gone.length > 0 &&
        ownSentences(away, 'after').length + ownSentences(here, 'before').length === 0 &&
        gone
          .map(({ key }) => key)
          .toSorted()
          .join('\n') ===
          come
            .map(({ key }) => key)
            .toSorted()
            .join('\n');
      if (!isMove || from === to || moves.has(from) || moves.has(to)) continue;
      const clauses = [...sides.keys()].filter((id) => id === from || id === to);
      const what = gone.length === 1 ? 'A sentence' : `${gone.length} sentences`;
      const [old, now] = [titleIn(pair.from, from), titleIn(pair.to, to)];
      const note = `${what} moved from “${old}” to “${now}”; ${gone.length === 1 ? 'its' : 'their'} words are the same.`;
      const move = { clauses, sentences: gone.map(({ text }) => text), note };
      moves.set(from, move).set(to, move);
    }
  return moves;
}

function ownSentences(sides: readonly ClauseSide[], name: ClauseSide['side']) {
  return sides
    .filter(({ side }) => side === name)
    .flatMap(({ sentences, ownKeys }) => sentences.filter(({ key }) => ownKeys.has(key)));
}

/** Clauses in a message: `` `a`, `b` and `c` ``. */
export function list(ids: readonly string[]): string {
  return listed(ids.map((id) => `\`${id}\``));
}
