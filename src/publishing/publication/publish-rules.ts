/** Every rule that the publish gate adds to those of the content and of changes and reasons, under its permanent name. */
export const publishRules = {
  'publish-date': 'The date of publication was set, and is not in the future.',
  'publish-same': 'The draft differs from the revision before.',
  'publish-unwritten': 'Every text that was left to be written is written.',
  'publish-basis':
    'The basis is a workshop, a consultation, an inspection, a law, a review or a correction; a workshop or consultation has its id.',
  'publish-unanswered': 'Every recommendation of a workshop that `completes` names is answered.',
  'publish-clearance': 'A second person has cleared exactly this text.',
} as const;

export type PublishRule = keyof typeof publishRules;
