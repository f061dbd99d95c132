import type { BaseView, ConsultationView, HiddenField, ViewWithAnswers } from './view-parts.ts';
import type { CommentTarget } from './comment-target.ts';
import type { AnswersInOrder } from './answers-in-order.ts';
import type { FormAction } from './form-step.ts';
import type { DraftDifference } from './merge-drafts.ts';
import type { UnsentAnswer } from './left-out.ts';
import type { Receipt } from './receipt/receipt.ts';
import type { FormError, FormValues } from './form-values.ts';

/** Nothing was sent: the page shows the state of the consultation and links to its form. */
export interface StateView extends ConsultationView {
  readonly kind: 'state';
}

/** The form with the submitted values. Buttons: `action` `check` and `draft`. */
export interface FormView extends ConsultationView {
  readonly kind: 'form';
  readonly values: FormValues;
  readonly errors: readonly FormError[];
  readonly hidden: readonly HiddenField[];
  /** Whether others use the same computer. */
  readonly shared: boolean;
  /** Whether the respondent goes through the form one section at a time. */
  readonly inSections: boolean;
  /** The text of a draft that was pasted, but is not in the form yet. */
  readonly pasted: string;
  /** Whether sending it replaces the respondent's earlier response. */
  readonly replacing: boolean;
}

/** What the pages of the short way have. */
interface ShortWayView extends ConsultationView {
  /** The clause or paragraph that is commented on. */
  readonly target: CommentTarget;
  readonly values: FormValues;
  readonly errors: readonly FormError[];
  /** What was typed on other pages, for the next request. */
  readonly hidden: readonly HiddenField[];
}

/** The first page of the short way, with the text of the clause. Buttons: `action` `about`, `whole` and `draft`. */
export interface CommentView extends ShortWayView {
  readonly kind: 'comment';
}

/** The second page of the short way: what everyone is asked. Buttons: `action` `check`, `change`, `whole` and `draft`. */
export interface AboutYouView extends ShortWayView {
  readonly kind: 'about you';
  /** Whether others use the same computer. */
  readonly shared: boolean;
}

/** The consultation asks about no such clause or paragraph. */
export interface NoSuchClauseView extends ConsultationView {
  readonly kind: 'no such clause';
}

/** Asks whether to clear what was typed. Buttons: `action` `change`, `draft` and `cleared`. */
export interface ClearView extends ViewWithAnswers {
  readonly kind: 'clear';
}

/** What was typed is no longer on the page, nor in the browser. */
export interface ClearedView extends ConsultationView {
  readonly kind: 'cleared';
}

/**
 * A file to continue from, and other answers that were typed: which should be continued? Nothing of either is lost. Buttons:
 * `action` `change` with each of the three lists of hidden fields.
 */
export interface TwoDraftsView extends ConsultationView {
  readonly kind: 'two drafts';
  readonly differences: readonly DraftDifference[];
  /** Whether the file has answers that the form does not ask for. */
  readonly someLeftOut: boolean;
  readonly hidden: Readonly<Record<'typed' | 'inFile' | 'both', readonly HiddenField[]>>;
}

/** Check your answers: complete, but not sent. Buttons: `action` `send`, `change` and `draft`. */
export interface CheckView extends ViewWithAnswers {
  readonly kind: 'check';
  /** The clause or paragraph that is commented on alone, on the short way. */
  readonly target?: CommentTarget;
  /** Answers that are not sent, because of what was chosen elsewhere. */
  readonly leftOut: readonly UnsentAnswer[];
  readonly replacing: boolean;
  /** Version of the privacy notice that the page shows. */
  readonly notice: string;
  /**
   * Why it must be sent again, if it was: the page was open for more than a day or its token was not valid, or the
   * privacy notice on it is not the current one.
   */
  readonly mustSendAgain?: 'open too long' | 'notice changed';
}

/** The response is stored. */
export interface ReceiptView extends ConsultationView {
  readonly kind: 'receipt';
  readonly reference: string;
  /** Withdraws or replaces the response, together with the reference. Never in an address. */
  readonly privateCode: string;
  /** Absent for responses from before there were follow-up codes. */
  readonly followUpCode?: string;
  /** When it arrived: ISO 8601 in UTC, to the second. */
  readonly receivedAt: string;
  readonly late: boolean;
  /** Reference of the earlier response that this one replaced. */
  readonly replacedReference?: string;
  readonly answers: AnswersInOrder;
  /** What proves it; absent if the response was stored before receipts had a proof, or the form has changed since. */
  readonly receipt?: Receipt;
}

/** The submitted values as a file to download. The page sends only `body`. */
export interface DraftFileView extends BaseView {
  readonly kind: 'draft file';
  readonly body: string;
}

/** A receipt as a file to download. The page sends only `body`. */
export interface ReceiptFileView extends BaseView {
  readonly kind: 'receipt file';
  readonly body: string;
}

/**
 * A different text was already sent from this page. Buttons: `action` `send` with `hidden` stores a second response;
 * with `hiddenToReplace`, if present, it replaces the earlier one.
 */
export interface ConflictView extends ViewWithAnswers {
  readonly kind: 'conflict';
  readonly hiddenToReplace?: readonly HiddenField[];
}

/**
 * The same text was received within the last day. Button: `action` `send` with `hidden` confirms that it is a separate
 * response.
 */
export interface IdenticalView extends ViewWithAnswers {
  readonly kind: 'identical';
}

/**
 * The response to replace no longer exists, or the time for replacing is over. Button: `action` `send` with `hidden`
 * sends a separate response.
 */
export interface CannotReplaceView extends ViewWithAnswers {
  readonly kind: 'cannot replace';
}

/** The consultation has not opened yet. Button: `action` `draft`. */
export interface NotOpenYetView extends ViewWithAnswers {
  readonly kind: 'not open yet';
}

/** The outcome is published; no more responses are accepted. Button: `action` `draft`. */
export interface ClosedView extends ViewWithAnswers {
  readonly kind: 'closed';
}

/** Too many requests from one network. Buttons: `action` with the value of `interrupted`, and `draft`. */
export interface TooManyView extends ViewWithAnswers {
  readonly kind: 'too many';
  /** Seconds after which to try again. */
  readonly retryAfter: number;
  /** The action that was refused, to be tried again. */
  readonly interrupted: FormAction;
}

/** It could not be stored. Buttons: `action` `send`, which never stores it twice, and `draft`. */
export interface UnavailableView extends ViewWithAnswers {
  readonly kind: 'unavailable';
}

/** Asks for reference (`reference`) and private code (`private-code`). Button: `action` `find`. */
export interface WithdrawView extends ConsultationView {
  readonly kind: 'withdraw';
  readonly errors: readonly FormError[];
  /** The reference as typed. The private code is never returned. */
  readonly reference: string;
}

/** A page that knows the codes, so that nobody types them twice: browsers keep none of these pages for Back. */
interface ViewWithCodes extends ConsultationView {
  /** Reference and private code. */
  readonly hidden: readonly HiddenField[];
}

/** The response that was found, and what can be done with it. Buttons: `action` `keep`, `replace` and `withdraw`. */
export interface FoundView extends ViewWithCodes {
  readonly kind: 'found';
  readonly reference: string;
  /** When it arrived: ISO 8601 in UTC, to the second. */
  readonly receivedAt: string;
}

/** Nothing was withdrawn or replaced, as its respondent chose. Button: `action` `find`. */
export interface KeptView extends ViewWithCodes {
  readonly kind: 'kept';
}

/** The response is withdrawn and its text deleted. */
export interface WithdrawnView extends ConsultationView {
  readonly kind: 'withdrawn';
  readonly reference: string;
}

/** There is no such response to withdraw or replace: unknown and withdrawn ones look the same. */
export interface NotFoundView extends ConsultationView {
  readonly kind: 'not found';
}

/** The response is on hold and must be kept: nothing was changed. */
export interface WithdrawalOnHoldView extends ConsultationView {
  readonly kind: 'withdrawal on hold';
}

/** Responses can be withdrawn and replaced here only while the consultation is open. */
export interface WithdrawalOverView extends ConsultationView {
  readonly kind: 'withdrawal over';
}

/** The store could not be reached. Button: `action` with the value of `interrupted`. */
export interface WithdrawalUnavailableView extends ViewWithCodes {
  readonly kind: 'withdrawal unavailable';
  /** The action that failed, to be tried again. */
  readonly interrupted: string;
}

/** The request does not come from our form, or exceeds the size limit. */
export interface UnreadableView extends ConsultationView {
  readonly kind: 'unreadable';
  readonly message: string;
}

/** The request came from another site. */
export interface RefusedView extends ConsultationView {
  readonly kind: 'refused';
}

/** There is no such consultation or page. */
export interface UnknownView extends BaseView {
  readonly kind: 'unknown';
}

/** What an on-demand page of a consultation shows, as plain data without HTML. */
export type View =
  | StateView
  | FormView
  | CommentView
  | AboutYouView
  | NoSuchClauseView
  | TwoDraftsView
  | ClearView
  | ClearedView
  | CheckView
  | ReceiptView
  | DraftFileView
  | ReceiptFileView
  | ConflictView
  | IdenticalView
  | CannotReplaceView
  | NotOpenYetView
  | ClosedView
  | TooManyView
  | UnavailableView
  | WithdrawView
  | FoundView
  | KeptView
  | WithdrawnView
  | NotFoundView
  | WithdrawalOnHoldView
  | WithdrawalOverView
  | WithdrawalUnavailableView
  | UnreadableView
  | RefusedView
  | UnknownView;
