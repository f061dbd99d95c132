/** The body's answers to a recommendation. `not yet answered` is never written down: it means that there is no entry. */
export const dispositionKinds = ['accepted', 'accepted in part', 'declined', 'noted', 'out of scope'] as const;

/** The body's answers to a point of a consultation: `already so` where the Code says it, `kept for later` as an action. */
export const pointAnswers = [...dispositionKinds, 'already so', 'kept for later'] as const;

/** The progress of an action. */
export const actionStates = ['not started', 'in progress', 'done in part', 'done', 'overtaken'] as const;
