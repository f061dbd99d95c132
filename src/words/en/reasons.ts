/** Reasons of changes. */
export const reasons = {
  answers: {
    whoHasToAnswerNo: 'Who has to answer: {owner}. No date was given.',
    whoHasToAnswerDue:
      'Who has to answer: {owner}. Due: {date}, as part of action {action}{isLate, select, true {. This is late} other {}}.',
  },
  reasonLabel: {
    consultation: 'Consultation: {name}',
    response: 'Response {value}',
    renumbering: 'Renumbering',
    editorialCorrection: 'Editorial correction',
    ownDecision: 'own decision',
  },
} as const;
