import type { State } from './deadline.ts';
import type { Consultation } from './definition.ts';
import type { Form } from './form.ts';
import type { ResponseCopy } from './response-copy.ts';
import type { Action } from './step.ts';
import type { FormError, Typed } from './typed.ts';

/** A hidden field that the next request must bring along, exactly as it is. */
export interface HiddenField {
  readonly name: string;
  readonly value: string;
}

/** What every answer of an on-demand page has. */
interface Answered {
  /** HTTP status. */
  readonly status: number;
  /** HTTP headers to add to those of every page. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What every answer about a known consultation has. */
interface OfConsultation extends Answered {
  readonly consultation: Consultation;
  readonly form: Form;
  readonly state: State;
}

/** An answer that gives back everything that was typed, so that nobody loses it. */
interface WithText extends OfConsultation {
  /** For reading. */
  readonly copy: ResponseCopy;
  /** For the next request. Every button of the page sits in a form with these. */
  readonly hidden: readonly HiddenField[];
}

/** Nothing was sent: the page says where the consultation stands and leads to its form. */
export interface StateView extends OfConsultation {
  readonly kind: 'state';
}

/** The form, with everything that was typed. Buttons: `action` `check` and `draft`. */
export interface FormView extends OfConsultation {
  readonly kind: 'form';
  readonly typed: Typed;
  /** Empty where nothing is wrong. */
  readonly errors: readonly FormError[];
  readonly hidden: readonly HiddenField[];
  /** Whether sending it will replace the respondent's earlier response. */
  readonly replacing: boolean;
}

/** Check your answers: complete, but not sent. Buttons: `action` `send`, `change` and `draft`. */
export interface CheckView extends WithText {
  readonly kind: 'check';
  readonly replacing: boolean;
  /** The page had been open for more than a day, or its token was not ours: it has to be sent once more. */
  readonly again: boolean;
}

/** The response is stored. */
export interface ReceiptView extends OfConsultation {
  readonly kind: 'receipt';
  readonly reference: string;
  /** Withdraws or replaces the response, together with the reference. Never in an address. */
  readonly privateCode: string;
  /** When it arrived: ISO 8601 in UTC, to the second. */
  readonly receivedAt: string;
  readonly late: boolean;
  /** Reference of the earlier response that this one replaced. */
  readonly replaced?: string;
  readonly copy: ResponseCopy;
}

/** What was typed, as a file to keep. The page sends `body` alone. */
export interface DraftFileView extends Answered {
  readonly kind: 'draft file';
  readonly body: string;
}

/**
 * Another text was already sent from this page. Buttons: `action` `send` with `hidden` stores a second response;
 * with `hiddenToReplace`, where it is there, the earlier response is replaced.
 */
export interface ConflictView extends WithText {
  readonly kind: 'conflict';
  readonly hiddenToReplace?: readonly HiddenField[];
}

/** The same text came in within a day. Buttons: `action` `send` with `hidden` says that it is a separate response. */
export interface IdenticalView extends WithText {
  readonly kind: 'identical';
}

/** The response to be replaced is not there any more, or replacing is over. Buttons: `action` `send` with `hidden` sends it as a separate response. */
export interface CannotReplaceView extends WithText {
  readonly kind: 'cannot replace';
}

/** It does not open before `consultation.opens`. Button: `action` `draft`. */
export interface NotOpenYetView extends WithText {
  readonly kind: 'not open yet';
}

/** Its outcome is published; it takes no more responses. Button: `action` `draft`. */
export interface ClosedView extends WithText {
  readonly kind: 'closed';
}

/** Too many requests from one network. Buttons: `action` as `interrupted` says, and `draft`. */
export interface TooManyView extends WithText {
  readonly kind: 'too many';
  /** Seconds after which to try again. */
  readonly retryAfter: number;
  /** What the respondent had asked for, to be asked for again. */
  readonly interrupted: Action;
}

/** It could not be stored. Buttons: `action` `send`, which can be pressed again without being counted twice, and `draft`. */
export interface UnavailableView extends WithText {
  readonly kind: 'unavailable';
}

/** Asks for reference (`reference`) and private code (`private-code`). Buttons: `action` `withdraw` and `replace`. */
export interface WithdrawView extends OfConsultation {
  readonly kind: 'withdraw';
  readonly errors: readonly FormError[];
  /** The reference as typed. The code is never given back. */
  readonly reference: string;
}

/** The response is withdrawn and its text deleted. */
export interface WithdrawnView extends OfConsultation {
  readonly kind: 'withdrawn';
  readonly reference: string;
}

/** No response with this reference and code is there to withdraw or replace: unknown and withdrawn look the same. */
export interface NotFoundView extends OfConsultation {
  readonly kind: 'not found';
}

/** The response is on hold: it has to be kept for now, and nothing was changed. */
export interface WithdrawalOnHoldView extends OfConsultation {
  readonly kind: 'withdrawal on hold';
}

/** Responses can be withdrawn and replaced here only while the consultation is open. */
export interface WithdrawalOverView extends OfConsultation {
  readonly kind: 'withdrawal over';
}

/** Withdrawing or replacing could not be looked up: try again. */
export interface WithdrawalUnavailableView extends OfConsultation {
  readonly kind: 'withdrawal unavailable';
}

/** The request is not one that the form makes, or larger than any response may be. */
export interface UnreadableView extends OfConsultation {
  readonly kind: 'unreadable';
  readonly message: string;
}

/** The request came from another site. */
export interface RefusedView extends OfConsultation {
  readonly kind: 'refused';
}

/** There is no such consultation. */
export interface UnknownView extends Answered {
  readonly kind: 'unknown';
}

/** What an on-demand page of a consultation shows: plain data, no HTML. */
export type View =
  | StateView
  | FormView
  | CheckView
  | ReceiptView
  | DraftFileView
  | ConflictView
  | IdenticalView
  | CannotReplaceView
  | NotOpenYetView
  | ClosedView
  | TooManyView
  | UnavailableView
  | WithdrawView
  | WithdrawnView
  | NotFoundView
  | WithdrawalOnHoldView
  | WithdrawalOverView
  | WithdrawalUnavailableView
  | UnreadableView
  | RefusedView
  | UnknownView;
