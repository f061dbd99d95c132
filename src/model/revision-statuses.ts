import { say } from '../words/say.ts';
import type { RevisionRecord } from './revision.ts';

/** What a revision is when it is published, as its `revision.yaml` says. */
export const statusesAtPublication = ['paper', 'consultation draft', 'final', 'in force'] as const;

const inSentence: Readonly<Record<(typeof statusesAtPublication)[number], string>> = {
  paper: say.model.revisionStatuses.paperForDiscussion,
  'consultation draft': say.model.revisionStatuses.draftForConsultation,
  final: say.model.revisionStatuses.final,
  'in force': say.model.revisionStatuses.codeInForce,
};

/** What a revision was published as, in a sentence: `published as a paper for discussion`. A word of the body's own is quoted. */
export function publishedAs({ status, called }: Pick<RevisionRecord, 'status' | 'called'>): string {
  return called === undefined ? inSentence[status] : say.model.revisionStatuses.own({ called });
}

/** What can happen to a whole revision after publication, as `content/code/standing.yaml` says. */
export const standingEvents = ['in force', 'superseded', 'withdrawn'] as const;

/** Every status that a published revision can have: the one at publication, or what happened since. */
export const revisionStatuses = ['paper', 'consultation draft', 'final', ...standingEvents] as const;
