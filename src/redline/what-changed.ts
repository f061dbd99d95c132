import type { Revision } from '../model/code.ts';
import { labelInEither } from '../model/labels.ts';
import { changesInWords, originsOfText } from './changes-in-words.ts';
import type { ComparedClause } from './compare-revisions.ts';
import { originsInWords, originsNotInNotes, textOrigins } from './text-origins.ts';
import { frontMatterChanges, type FrontMatterChange } from './front-matter-changes.ts';
import { clauseMove } from './position-text.ts';
import { say } from '../words/say.ts';

/**
 * What changed in a clause, in one plain sentence: `2 sentences changed, 1 paragraph added, the title changed`. Empty
 * for a clause that was added or removed as a whole: its heading says so.
 *
 * @param origins whether it begins with the clauses that the text came from or is in now: with all of them, those that no
 *   note in the redline names, or none
 */
export function whatChanged(
  compared: ComparedClause,
  from: Revision,
  to: Revision,
  { origins = 'not in notes' }: { readonly origins?: 'all' | 'not in notes' | 'none' } = {},
): string {
  const labelOf = (id: string, side: 'before' | 'after') =>
    side === 'before' ? labelInEither(from, to, id, compared.id) : labelInEither(to, from, id, compared.id);
  const front = frontMatterChanges(compared, from, to).flatMap(frontInWords);
  const move = compared.kinds.includes('moved')
    ? [say.redline.whatChanged.it({ id: clauseMove(compared.id, from, to) })]
    : [];
  const known = new Set([...compared.from, ...compared.now]);
  const isWhole = known.size === 0 && (compared.before === undefined || compared.after === undefined);
  const text = (isWhole ? originsOfText : changesInWords)(compared.redline, labelOf, known);
  const read = { all: textOrigins, 'not in notes': originsNotInNotes, none: () => [] }[origins];
  const named = read(compared, { from, to }).map(originsInWords);
  const [first = '', ...others] = [...named, ...text, ...front, ...move];
  return first === ''
    ? ''
    : `${first.charAt(0).toUpperCase()}${first.slice(1)}${others.map((one) => `, ${one}`).join('')}.`;
}

function frontInWords({ what, words }: FrontMatterChange): readonly string[] {
  switch (what) {
    case 'Number':
      return [say.redline.whatChanged.numberChanged];
    case 'Title':
      return [say.redline.whatChanged.titleChanged];
    case 'Part':
    case 'Place':
      // Reported as a move, with both places.
      return [];
    case 'Plain-English note':
      return [say.redline.whatChanged.plainEnglishNoteChanged({ isSome: words.some(({ type }) => type === 'text') })];
    case 'Where it applies':
      return [say.redline.whatChanged.whereItAppliesChanged];
    default:
      return what satisfies never;
  }
}
