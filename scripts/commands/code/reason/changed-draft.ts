import type { NewReason } from '../../../../src/drafting/change-entry.ts';
import { knownCauses } from '../../../../src/provenance/known-causes.ts';
import { comparePair, type ComparedPair } from '../../../../src/release/gate/compared-pair.ts';
import { raisedIn } from '../../../../src/provenance/raised.ts';
import { causeNames, type CauseNames } from '../../../../src/provenance/cause-names.ts';
import { gateDraft } from '../publication/gate-draft.ts';
import { settleInterrupted } from '../publication/settle-interrupted.ts';
import { reportProblems } from '../shared/report-problems.ts';
import type { Known } from './ask-for-reason.ts';

/** The draft, compared with the previous revision, with what can be a reason for its changes. */
export interface ChangedDraft {
  readonly folder: string;
  readonly pair: ComparedPair;
  readonly known: Omit<Known, 'proposed'>;
  readonly names: CauseNames;
  /** Says what remains to be done after a reason was written. */
  readonly reportNext: (reason: NewReason) => void;
}

/** Reads the draft. @throws if it cannot be read, or if nothing was published before it */
export function changedDraft(folder: string): ChangedDraft {
  const draft = changedDraftIfAny(folder);
  if (draft === undefined)
    throw new Error('The draft is the first revision, so it has no changes to give reasons for.');
  return draft;
}

/** Reads the draft; nothing if nothing was published before it. @throws if it cannot be read */
export function changedDraftIfAny(folder: string): ChangedDraft | undefined {
  settleInterrupted(folder, true);
  const { content, problems, compare, label } = gateDraft(folder);
  if (content === undefined) {
    reportProblems('The draft cannot be compared because of these', problems);
    throw new Error('Fix these first, and run the command again.');
  }
  const { code, settings, consultations } = content;
  const [from, to] = code.revisions.slice(-2);
  if (from === undefined || to === undefined) return undefined;
  const ended = consultations.filter(({ closes, outcome }) => closes === undefined || outcome !== undefined);
  const unanswered = new Set(
    raisedIn(content).flatMap(({ answer, id }) => (answer === 'not yet answered' ? [id] : [])),
  );
  return {
    folder,
    pair: comparePair(code, { from, to, isFrozen: false }, compare),
    known: {
      causes: knownCauses(code, content),
      consultations: ended.map(({ id }) => id),
      ownKinds: settings.vocabulary?.reasons ?? {},
    },
    names: causeNames(content),
    reportNext: ({ cause }) => {
      if (unanswered.has(cause))
        console.log(
          `\n${cause} is not yet answered. To see the lines that answer it with revision ${label}: npm run code -- check`,
        );
    },
  };
}
