/** Reasons of changes. */
export const reasons = {
  counted: {
    recommendation: '{count, plural, one {# recommendation} other {# recommendations}}',
    point: '{count, plural, one {# point} other {# points}}',
    action: '{count, plural, one {# action} other {# actions}}',
    consultation: '{count, plural, one {# consultation} other {# consultations}}',
    response: '{count, plural, one {# response} other {# responses}}',
    law: '{count, plural, one {# law} other {# laws}}',
    inspection: '{count, plural, one {# inspection} other {# inspections}}',
    review: '{count, plural, one {# review} other {# reviews}}',
    correction: '{count, plural, one {# correction} other {# corrections}}',
    decision: '{count, plural, one {# decision} other {# decisions}}',
    own: '{count, plural, one {# {name}} other {# {name}s}}',
  },
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
