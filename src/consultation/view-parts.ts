import type { AnswersInOrder } from './answers-in-order.ts';
import type { ConsultationState } from './consultation-state.ts';
import type { Consultation } from './consultation.ts';
import type { Form } from './form.ts';

/** A hidden field that the next request must send unchanged. */
export interface HiddenField {
  readonly name: string;
  readonly value: string;
}

/** What every view has. */
export interface BaseView {
  /** HTTP status. */
  readonly status: number;
  /** HTTP headers to add to those of every page. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What every view of a known consultation has. */
export interface ConsultationView extends BaseView {
  readonly consultation: Consultation;
  readonly form: Form;
  readonly state: ConsultationState;
  /** The day in London on which it is shown. */
  readonly today: string;
}

/** A view that returns everything the respondent wrote, so that nothing is lost. */
export interface ViewWithAnswers extends ConsultationView {
  /** For display. */
  readonly answers: AnswersInOrder;
  /** For the next request. Every button of the page is in a form with these. */
  readonly hidden: readonly HiddenField[];
}
