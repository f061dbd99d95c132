/** The body's answers to a recommendation. `not yet answered` is never written down: it means that there is no entry. */
export const dispositionKinds = ['accepted', 'accepted in part', 'declined', 'noted', 'out of scope'] as const;

/** The progress of an action. */
export const actionStates = ['not started', 'in progress', 'done in part', 'done', 'overtaken'] as const;
