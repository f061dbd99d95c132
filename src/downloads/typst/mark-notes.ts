import { fromClause, movedAway, movedHere, nowInClause } from '../../redline/mark-words.ts';
import { call, type TypstCode } from './code.ts';
import type { TextContext } from './text-context.ts';

/** What a mark says, in brackets. The note of a move leads to its other end. */
export interface MarkNote {
  readonly words: string;
  /** The anchor of this end of a move; absent where the document has it already. */
  readonly anchor?: string | undefined;
  /** The anchor of the other end. */
  readonly to?: string;
}

/** A note among words. */
export function noteInText({ words, anchor, to }: MarkNote): TypstCode {
  return call('note', { anchor, to }, words);
}

/** A note on its own line, on the page of what follows. */
export function noteAbove({ words, anchor, to }: MarkNote): TypstCode {
  return call('mark-note', { anchor, to }, words);
}

/** At the new place of what moved within the clause. */
export function hereNote(key: number, { clause, anchors }: TextContext): MarkNote {
  const [here, away] = [`move ${clause} ${key} here`, `move ${clause} ${key} away`];
  return { words: movedHere(key), anchor: anchors.claim(here), to: away };
}

/** At its old place. */
export function awayNote(key: number, { clause, anchors }: TextContext): MarkNote {
  const [here, away] = [`move ${clause} ${key} here`, `move ${clause} ${key} away`];
  return { words: movedAway(key), anchor: anchors.claim(away), to: here };
}

/** The clause at the other end of a move between clauses, and the key that both ends share. */
interface MoveEnd {
  readonly clause: string;
  readonly key: number;
}

/** At the new place of what another clause had. */
export function fromClauseNote({ clause, key }: MoveEnd, { anchors, labelOf }: TextContext): MarkNote {
  const words = fromClause(labelOf(clause, 'before'), key);
  return { words, anchor: anchors.claim(`passage ${key} here`), to: `passage ${key} away` };
}

/** At the old place of what another clause has now. */
export function nowInClauseNote({ clause, key }: MoveEnd, { anchors, labelOf }: TextContext): MarkNote {
  const words = nowInClause(labelOf(clause, 'after'), key);
  return { words, anchor: anchors.claim(`passage ${key} away`), to: `passage ${key} here` };
}
