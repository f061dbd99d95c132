/** Every rule that the publish gate adds to those for content, changes and reasons, under its permanent name. */
export const publishRules = {
  'publish-date':
    'The date of publication was set, and is not in the future. It may be that of the revision before on the same day.',
  'publish-same': 'The draft differs from the revision before.',
  'publish-unwritten': 'No placeholder text is left.',
  'publish-basis':
    'The basis is a workshop, a consultation, an inspection, a law, a review or a correction; a workshop or consultation has its id.',
  'publish-consultation':
    'No consultation with a closing day is open on an earlier revision, unless this one only corrects or follows a law; an outcome that is a reason was published before.',
  'publish-unanswered': 'Every recommendation of a workshop that `completes` names is answered.',
  'publish-duty-note':
    'Every note under `dutyNotes` is one sentence, and belongs to an existing entry of the duty watch, which has no other note.',
  'publish-clearance': 'A second person has cleared exactly this text.',
} as const;

export type PublishRule = keyof typeof publishRules;
