import { clausesOf, type Revision } from '../../code/code.ts';
import { hasDuty, hasPermission } from './duty-marks.ts';
import { forceChanges } from './force-changes.ts';
import { pairSentences, type PairedSentences } from './pair-sentences.ts';
import { sentencesOf, withLabels, type Sentence } from './sentences-of.ts';

/** How the force of the words changed; a duty that comes or goes whole comes first. */
export const dutyChangeKinds = ['duty removed', 'duty added', 'weaker', 'changed', 'stronger'] as const;
export type DutyChangeKind = (typeof dutyChangeKinds)[number];

/** A change in the force of words between two revisions. A check of words, not legal advice. */
export interface DutyChange {
  readonly kind: DutyChangeKind;
  /** The clause in which the sentence stands, after the change where it still stands. */
  readonly clause: string;
  /** Id of the numbered paragraph in which it stands there, if it stands in one. */
  readonly paragraph?: string;
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
  const was = (sentence: Sentence) => ({ before: withLabels(whole(sentence), (id) => labelIn(from, id)) });
  const is = (sentence: Sentence) => ({ after: withLabels(whole(sentence), (id) => labelIn(to, id)) });
  const paired = pairSentences(changedSentences(from, to), changedSentences(to, from));
  const changes: readonly DutyChange[] = [
    ...withoutLeadIns(paired.gone).flatMap((sentence) =>
      wholeSentence(sentence, 'duty removed', 'lost: may', was(sentence)),
    ),
    ...withoutLeadIns(paired.come).flatMap((sentence) =>
      wholeSentence(sentence, 'duty added', 'new: may', is(sentence)),
    ),
    ...paired.pairs.flatMap(([before, after]) =>
      changesOf(before, after, paired).map((change) => ({
        ...change,
        ...placeOf(after),
        ...was(before),
        ...is(after),
      })),
    ),
  ];
  return dutyChangeKinds.flatMap((kind) => changes.filter((change) => change.kind === kind));
}

/** The sentences of the clauses whose text is not the same in the other revision. */
function changedSentences(revision: Revision, other: Revision): readonly Sentence[] {
  const hashes = new Map(clausesOf(other).map(({ id, text }) => [id, text.hash]));
  return clausesOf(revision).flatMap(({ id, text }) =>
    hashes.get(id) === text.hash ? [] : sentencesOf(id, text.tree),
  );
}

/** The sentences but for those that lead in to items among them, which say the duty in full. */
function withoutLeadIns(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.filter(({ text }) => !sentences.some(({ lead }) => lead !== '' && lead.endsWith(text)));
}

/** A sentence that came or went: a duty, a permission, or neither. An item binds where its lead-in does. */
function wholeSentence(
  sentence: Sentence,
  kind: 'duty removed' | 'duty added',
  permission: string,
  sides: Pick<DutyChange, 'before' | 'after'>,
): readonly DutyChange[] {
  if (hasDuty(whole(sentence))) return [{ kind, ...placeOf(sentence), words: '', ...sides }];
  return hasPermission(whole(sentence)) ? [{ kind: 'changed', ...placeOf(sentence), words: permission, ...sides }] : [];
}

function placeOf({ clause, paragraph }: Sentence): Pick<DutyChange, 'clause' | 'paragraph'> {
  return { clause, ...(paragraph === undefined ? {} : { paragraph }) };
}

/** Lead-in and item are compared as one where the item went to another list; a lead-in that was amended is told once. */
function changesOf(before: Sentence, after: Sentence, { pairs }: PairedSentences): ReturnType<typeof forceChanges> {
  const isSameLead =
    before.lead === after.lead || pairs.some(([one, other]) => one.text === before.lead && other.text === after.lead);
  return isSameLead ? forceChanges(before.text, after.text) : forceChanges(whole(before), whole(after));
}

function whole({ text, lead }: Sentence): string {
  return lead === '' ? text : `${lead} ${text}`;
}
