/**
 * The submitted values by field name, in the order sent, with LF line ends.
 * Only checkboxes have more than one value. Empty fields are left out.
 */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** An error that the respondent must correct before the response can be stored. */
export interface FormError {
  /** Name of the field that the error summary links to; absent if the error is not about one field. */
  readonly field?: string;
  /** Shown both in the error summary and next to the field. */
  readonly message: string;
}
