import { distinctiveWords } from './distinctive-words.ts';
import type { ForceChange } from './comparison.ts';
import type { WatchedStatement } from './watched-statement.ts';
import { say } from '../../words/say.ts';

/** The words of the change, which titles say as they are. */
export const nowInNote = say.dutyWatch.becameNote.noteOrHeadingSaysIt;
export const wasInNote = say.dutyWatch.becameNote.noteOrHeadingSaidIt;

/** Minimum share of the words of a duty that a note must have to say it again. */
const minShare = 0.75;

/** A word that forbids. "Cannot" is none: it says what somebody is unable to do. */
const forbidding = /\b(?:not|never|nobody|no one)\b/iu;

/** Tells of a duty that went if a note of the same clause now says it, and of one that came if a note said it before. */
export function withNotes(watched: readonly WatchedStatement[]): readonly WatchedStatement[] {
  return watched.map((statement) => {
    const { kind, before, after, changes } = statement;
    const [gone, come] = [after.length === 0 && kind === 'duty removed', before.length === 0 && kind === 'duty added'];
    if (!gone && !come) return statement;
    const own = gone ? before : after;
    const isSaidAgain = watched.some((other) => {
      const notes = gone ? other.after : other.before;
      return notes.length > 0 && notes.every(({ isAside }) => isAside) && isSaidIn(own, notes);
    });
    const change: ForceChange = {
      kind: gone ? 'weaker' : 'stronger',
      what: 'force',
      words: gone ? nowInNote : wasInNote,
    };
    return isSaidAgain ? { ...statement, changes: [...changes, change] } : statement;
  });
}

function isSaidIn(duty: WatchedStatement['before'], notes: WatchedStatement['before']): boolean {
  if (duty[0]?.clause !== notes[0]?.clause) return false;
  const forbids = (all: typeof duty) => all.some(({ text }) => forbidding.test(text));
  if (forbids(duty) && !forbids(notes)) return false;
  const [words, said] = [duty, notes].map((all) => new Set(all.flatMap(({ text }) => [...distinctiveWords(text)])));
  if (words === undefined || said === undefined || words.size < 2) return false;
  return words.intersection(said).size >= minShare * words.size;
}
