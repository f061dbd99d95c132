/** One option of a choice. */
export interface Option {
  /** What is sent and stored. */
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface Asked {
  /** Name of the field in requests and exports, for ever. */
  readonly name: string;
  /** Full enough to stand alone, in an error summary or as the heading of a column. */
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required: boolean;
}

export interface RadiosField extends Asked {
  readonly type: 'radios';
  readonly options: readonly Option[];
}

/** The only field that may be sent more than once. */
export interface CheckboxesField extends Asked {
  readonly type: 'checkboxes';
  readonly options: readonly Option[];
}

export interface TextField extends Asked {
  readonly type: 'short text' | 'long text';
  /** Most characters (Unicode code points). */
  readonly limit: number;
  /** Value of the `autocomplete` attribute, where the field is about the respondent (WCAG 1.3.5). */
  readonly autocomplete?: AutoFill | 'organization-title' | undefined;
}

/** One field of the form. */
export type Field = RadiosField | CheckboxesField | TextField;
