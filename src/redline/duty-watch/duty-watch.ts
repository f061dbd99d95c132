import { extentInWords } from '../../model/clause-front-matter.ts';
import type { ClauseTree } from '../../model/clause-tree.ts';
import { clausesOf, type ClauseText, type Revision } from '../../model/code.ts';
import { memoize } from '../../model/memoize.ts';
import { normalise } from '../normalise.ts';
import type { ForceChange } from './comparison.ts';
import type { Force } from './force.ts';
import { leadText, readSentences, type Sentence } from './read-sentences.ts';
import { readTogether } from './read-together.ts';
import { withLabels } from './sentence-tokens.ts';
import { watchSentences } from './watch-sentences.ts';
import { dutyChangeKinds, type DutyChangeKind, type WatchedStatement } from './watched-statement.ts';

export { dutyChangeKinds, type DutyChangeKind } from './watched-statement.ts';

/** A change in the force of words between two revisions. This is a check of words, not legal advice. */
export interface DutyChange extends OtherChange {
  readonly kind: DutyChangeKind;
  /** What the sentence does, after the change if it is still there. */
  readonly force?: Force;
  /** The words that changed, such as `must → should`; empty for a duty that was added or removed as a whole. */
  readonly words: string;
  /** Each change in it, in the order of `words`. */
  readonly changes: readonly ForceChange[];
}

/** A sentence that differs, and whose words have no force that the tables know. */
export interface OtherChange {
  /** The clause of the sentence, after the change if it is still there. */
  readonly clause: string;
  /** Id of its numbered paragraph there, if any. */
  readonly paragraph?: string;
  /** The old sentence, with its lead-in if it is a list item. */
  readonly before?: string;
  readonly after?: string;
  /** One public sentence of the body beside it, if it wrote one. */
  readonly note?: string;
}

/** Every sentence, list item, table cell and heading that differs between two revisions, in one of three lists. */
export interface DutyWatch {
  /** Those in whose force something changed, the most important first. */
  readonly changes: readonly DutyChange[];
  /** Those that have force, and say the same in other words as far as the check can tell. */
  readonly reworded: readonly DutyChange[];
  /** The rest: changed sentences with no force that the tables recognise. */
  readonly others: readonly OtherChange[];
}

/**
 * Compares the sentences of two revisions. One that only moved, within its clause or to another, is in no list.
 *
 * @param labelIn gives the label of a reference in a clause
 */
export function dutyWatch(
  from: Revision,
  to: Revision,
  labelIn: (revision: Revision, id: string, within: string) => string,
): DutyWatch {
  const watched = watchSentences(changedSentences(from, to), changedSentences(to, from));
  const sides = (statement: WatchedStatement): OtherChange => ({
    ...locationOf(statement),
    ...printed('before', statement.before, (id, clause) => labelIn(from, id, clause)),
    ...printed('after', statement.after, (id, clause) => labelIn(to, id, clause)),
  });
  const entriesOf = (kind: DutyChangeKind): readonly DutyChange[] =>
    watched
      .filter((statement) => statement.kind === kind)
      .map((statement) => {
        const changes = statement.changes.map((change) => ({
          ...change,
          words: withEitherLabel(change.words, from, to, (revision, id) =>
            labelIn(revision, id, locationOf(statement).clause),
          ),
        }));
        return {
          kind,
          ...(statement.force === undefined ? {} : { force: statement.force }),
          words: changes.map(({ words }) => words).join('; '),
          changes,
          ...sides(statement),
        };
      });
  return {
    changes: dutyChangeKinds.filter((kind) => kind !== 'other words').flatMap(entriesOf),
    reworded: entriesOf('other words'),
    others: watched.filter(({ kind }) => kind === undefined).map(sides),
  };
}

/** Every entry, in the order in which outputs have the three lists. */
export function allEntries({ changes, reworded, others }: DutyWatch): readonly (DutyChange | OtherChange)[] {
  return [...changes, ...reworded, ...others];
}

/** The sentences of clauses whose text differs in the other revision. */
function changedSentences(revision: Revision, other: Revision): readonly Sentence[] {
  const hashes = new Map(clausesOf(other).map(({ id, text }) => [id, text.hash]));
  return clausesOf(revision).flatMap(({ id, text }) =>
    hashes.get(id) === text.hash
      ? []
      : // What stands above a clause that came or went is neither old nor new wording of anything.
        [...(hashes.has(id) ? sentencesAbove(id, text) : []), ...sentencesOf(id, text.tree)],
  );
}

/**
 * What stands above the text of a clause, as the comparison names it. It binds nobody by itself, but duties that newly apply
 * in another nation bind others.
 */
function sentencesAbove(clause: string, { front, tree }: ClauseText): readonly Sentence[] {
  const isExtentOfDuties = hasDuties(tree);
  return [
    { clause, place: 'Title', text: front.title, isAside: true },
    { clause, place: 'Plain-English note', text: front.plain, isAside: true },
    {
      clause,
      place: 'Where it applies',
      text: extentInWords(front),
      isAside: true,
      ...(isExtentOfDuties ? { isExtent: true } : {}),
    },
  ];
}

const hasDuties = memoize((tree: ClauseTree): boolean =>
  sentencesOf('', tree).some((sentence) => !sentence.isAside && readTogether([sentence]).force !== undefined),
);

/** The sentences of a clause in normal form, as its redline has them. */
export function sentencesOf(clause: string, tree: ClauseTree): readonly Sentence[] {
  return readSentences(clause, normalise(tree));
}

function locationOf({ before, after }: WatchedStatement): Pick<OtherChange, 'clause' | 'paragraph'> {
  const { clause = '', paragraph } = after[0] ?? before[0] ?? {};
  return { clause, ...(paragraph === undefined ? {} : { paragraph }) };
}

function printed<Side extends 'before' | 'after'>(
  side: Side,
  sentences: readonly Sentence[],
  labelOf: (id: string, clause: string) => string,
): Partial<Record<Side, string>> {
  const result: Partial<Record<Side, string>> = {};
  const isTable = sentences.length > 1 && sentences.every(({ table }) => table !== undefined);
  if (sentences.length === 0) return result;
  result[side] = withLabels(
    isTable
      ? sentences.map((sentence) => sentence.text).join(' | ')
      : sentences.map((sentence, index) => leadBefore(sentence, sentences[index - 1]) + sentence.text).join(' '),
    (id) => labelOf(id, sentences[0]?.clause ?? ''),
  );
  return result;
}

/** The lead-in of an item, before its first item only; and the row and column of a table cell. */
function leadBefore(sentence: Sentence, previous: Sentence | undefined): string {
  const lead = leadText(sentence);
  const isSaid =
    previous !== undefined &&
    (previous === sentence.leadIn || (sentence.leadIn !== undefined && previous.leadIn === sentence.leadIn));
  return lead === '' || isSaid ? '' : `${lead} `;
}

/** A reference in changed words is of the revision that has its target. */
function withEitherLabel(
  words: string,
  from: Revision,
  to: Revision,
  labelOf: (revision: Revision, id: string) => string,
): string {
  const [was, ...is] = words.split(' → ');
  if (is.length === 0) return withLabels(words, (id) => labelOf(words.startsWith('lost: ') ? from : to, id));
  return [withLabels(was ?? '', (id) => labelOf(from, id)), withLabels(is.join(' → '), (id) => labelOf(to, id))].join(
    ' → ',
  );
}
