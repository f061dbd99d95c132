/** What the buttons of the form, the check page and the question pages ask for: the values of the field `action`. */
export const actions = [
  /** Check your answers; also what is meant where no button was named. */
  'check',
  /** Back to the form with everything that was typed. */
  'change',
  /** Send the response. */
  'send',
  /** Send back what was typed as a file. */
  'draft',
] as const;

export type Action = (typeof actions)[number];

/** Which on-demand page of a consultation a request is for: the last part of its address. */
export const steps = [
  /** The form's and the check page's target. */
  'answer',
  /** Takes up a file with a draft: `multipart/form-data` with `file`, or the file's content in `text`. */
  'continue',
  /** Withdraws or replaces a response: `reference`, `private-code`, and `action` `withdraw` or `replace`. */
  'withdraw',
] as const;

export type Step = (typeof steps)[number];

/** A field that people are asked to leave empty; programs that fill in every field do not. Its content only flags a response. */
export const honeypot = { name: 'leave-empty', label: 'Leave this box empty' } as const;

/** Names of the fields that carry a response through its steps and hold nothing that the respondent wrote. */
export const stepFields = ['action', 'token', 'separate', honeypot.name] as const;
