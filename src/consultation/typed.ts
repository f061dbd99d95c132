/**
 * What was typed, by name of field: every value that was sent, in the order sent, with lines ended by LF.
 * Only checkboxes have more than one value. Fields that are empty are left out.
 */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** Something to put right before a response can be taken. */
export interface FormError {
  /** Name of the field that the error summary leads to; absent where no one field is meant. */
  readonly field?: string;
  /** The same sentence in the error summary and beside the field. */
  readonly message: string;
}
