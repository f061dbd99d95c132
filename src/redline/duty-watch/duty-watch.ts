import { clausesOf, type Revision } from '../../code/code.ts';
import { hasDuty } from './duty-marks.ts';
import { forceChanges } from './force-changes.ts';
import { pairSentences } from './pair-sentences.ts';
import { sentencesOf, withLabels, type Sentence } from './sentences-of.ts';

/** How the force of the words changed; a duty that comes or goes whole comes first. */
export const dutyChangeKinds = ['duty removed', 'duty added', 'weaker', 'changed', 'stronger'] as const;
export type DutyChangeKind = (typeof dutyChangeKinds)[number];

/** A change in the force of words between two revisions. A check of words, not legal advice. */
export interface DutyChange {
  readonly kind: DutyChangeKind;
  /** The clause in which the sentence stands, after the change where it still stands. */
  readonly clause: string;
  /** The words that changed, such as `must → should`; empty for a duty that came or went whole. */
  readonly words: string;
  /** The sentence before, with its lead-in where it is an item of a list. */
  readonly before?: string;
  readonly after?: string;
}

/**
 * Every change in force from one revision to another, first those that matter most.
 * A sentence that only moved, within its clause or to another, is no change. `labelIn` gives what a reference prints.
 */
export function dutyWatch(
  from: Revision,
  to: Revision,
  labelIn: (revision: Revision, id: string) => string,
): readonly DutyChange[] {
  const was = (sentence: Sentence): string => whole(sentence, (id) => labelIn(from, id));
  const is = (sentence: Sentence): string => whole(sentence, (id) => labelIn(to, id));
  const { gone, come, pairs } = pairSentences(allSentences(from), allSentences(to));
  const changes: readonly DutyChange[] = [
    ...gone.filter(binds).map((sentence) => ({
      kind: 'duty removed' as const,
      clause: sentence.clause,
      words: '',
      before: was(sentence),
    })),
    ...come.filter(binds).map((sentence) => ({
      kind: 'duty added' as const,
      clause: sentence.clause,
      words: '',
      after: is(sentence),
    })),
    ...pairs.flatMap(([before, after]) =>
      forceChanges(before.text, after.text).map(({ kind, words }) => ({
        kind,
        words,
        clause: after.clause,
        before: was(before),
        after: is(after),
      })),
    ),
  ];
  return dutyChangeKinds.flatMap((kind) => changes.filter((change) => change.kind === kind));
}

function allSentences(revision: Revision): readonly Sentence[] {
  return clausesOf(revision).flatMap(({ id, text }) => sentencesOf(id, text.tree));
}

/** An item binds where its lead-in does. */
const binds = ({ text, lead }: Sentence): boolean => hasDuty(text) || hasDuty(lead);

const whole = ({ text, lead }: Sentence, labelOf: (id: string) => string): string =>
  withLabels(lead === '' ? text : `${lead} ${text}`, labelOf);
