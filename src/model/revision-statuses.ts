import { say } from '../words/say.ts';

/** What a revision is when it is published, as its `revision.yaml` says. */
export const statusesAtPublication = ['paper', 'consultation draft', 'final'] as const;

/** What a revision was published as, in a sentence: `published as a paper for discussion`. */
export const publishedAs: Readonly<Record<(typeof statusesAtPublication)[number], string>> = {
  paper: say.model.revisionStatuses.paperForDiscussion,
  'consultation draft': say.model.revisionStatuses.draftForConsultation,
  final: 'final',
};

/** What can happen to a whole revision after publication, as `content/code/standing.yaml` says. */
export const standingEvents = ['in force', 'superseded', 'withdrawn'] as const;

/** Every status that a published revision can have: the one at publication, or what happened since. */
export const revisionStatuses = [...statusesAtPublication, ...standingEvents] as const;
