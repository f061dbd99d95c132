/** Reasons of changes. */
export const reasons = {
  answers: {
    whoHasToAnswerNo: 'Who has to answer: {owner}. No date was given.',
    whoHasToAnswerDue:
      'Who has to answer: {owner}. Due: {date}, with action {action}{isLate, select, true {. It is late} other {}}.',
  },
  reasonLabel: {
    consultation: 'Consultation: {name}',
    response: 'Response {value}',
    renumbering: 'Renumbering',
    editorialCorrection: 'Editorial correction',
    ownDecision: 'own decision',
  },
} as const;
