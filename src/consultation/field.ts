/** An option of radios or checkboxes. */
export interface Option {
  /** What is sent and stored. */
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface BaseField {
  /** Permanent name of the field in requests and exports. */
  readonly name: string;
  /** Clear on its own, in an error summary or as a column heading. */
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required: boolean;
}

export interface RadiosField extends BaseField {
  readonly type: 'radios';
  readonly options: readonly Option[];
}

/** The only field that may be sent more than once. */
export interface CheckboxesField extends BaseField {
  readonly type: 'checkboxes';
  readonly options: readonly Option[];
}

export interface TextField extends BaseField {
  readonly type: 'short text' | 'long text';
  /** Maximum length in Unicode code points. */
  readonly limit: number;
  /** Value of the `autocomplete` attribute, for fields about the respondent (WCAG 1.3.5). */
  readonly autocomplete?: AutoFill | 'organization-title' | undefined;
}

/** One field of the form. */
export type Field = RadiosField | CheckboxesField | TextField;
