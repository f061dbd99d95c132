import { say } from '../words/say.ts';

/** Values of the field `action`, which the buttons of the form, the check page and the question pages send. */
export const formActions = [
  /** Check your answers; also the default if no button was named. */
  'check',
  /** Back to the page that asked, with everything that was typed. */
  'change',
  /** On the short way, from the comment on one clause to what everyone is asked. */
  'about',
  /** From the short way to the whole form, with everything that was typed. */
  'whole',
  /** Send the response. */
  'send',
  /** Send back what was typed as a file. */
  'draft',
  /** Ask whether to clear what was typed from the page and the browser. */
  'clear',
  /** Clear it. */
  'cleared',
] as const;

export type FormAction = (typeof formActions)[number];

/** The on-demand pages of a consultation: the last part of a request's address. */
export const formSteps = [
  /** The target of the form and of the check page. */
  'answer',
  /** The short way: a comment on one clause or paragraph, `?on=records` or `?on=records.retention`. Its pages send to `answer`. */
  'comment',
  /**
   * Continues from a draft or a receipt: `multipart/form-data` with the whole form and the file as `continue:file`, or its
   * text as `continue:text`. Also takes `file` and `text`.
   */
  'continue',
  /** Saves the receipt that a page shows as a file: `receipt`, and `action` `receipt.html`, `receipt.text`, `copy.html` or `copy.text`. */
  'receipt',
  /** Withdraws or replaces a response: `reference`, `private-code`, and `action` `find`, `keep`, `replace` or `withdraw`. */
  'withdraw',
] as const;

export type FormStep = (typeof formSteps)[number];

/** A field that people are asked to leave empty, and bots fill in. Its content only flags a response. */
export const honeypot = { name: 'leave-empty', label: say.form.formStep.leaveThisBoxEmpty } as const;

/** Says that others use the same computer. No question can have such an id. */
export const sharedComputer = 'shared:computer';

/** A file to continue from, or its text. No question can have such an id. */
export const continueFields = { file: 'continue:file', text: 'continue:text' } as const;

/**
 * How the respondent goes through the form, so that every page leads back to the right one: `clause:records` on the short
 * way, `sections` one section at a time, or else the whole form. No question can have such an id.
 */
export const wayThrough = 'way:through';

/** The value of `wayThrough` for one section at a time. */
export const oneSectionAtATime = 'sections';

/** Fields that control the request and contain nothing that the respondent wrote. */
export const controlFields = [
  'action',
  'token',
  'separate',
  honeypot.name,
  sharedComputer,
  wayThrough,
  continueFields.file,
  continueFields.text,
] as const;
