import type { AlignmentType, IParagraphOptions } from 'docx';

/** The format of a paragraph, as far as a change of the text can change it. */
export interface ParagraphFormat {
  /** Id of its style. */
  readonly style: string;
  /** Indentation in twentieths of a point. */
  readonly left: number;
  /** Hanging indent of the first line, for a number or bullet. */
  readonly hanging?: number;
  readonly list?: { readonly reference: string; readonly level: number };
  /** Whether it stays on the page of the next paragraph, though its style does not. */
  readonly keepNext?: true;
  readonly align?: (typeof AlignmentType)['LEFT' | 'RIGHT' | 'CENTER'];
}

/** The format as options of `docx`. */
export function formatOptions({
  style,
  left,
  hanging,
  list,
  keepNext,
  align,
}: ParagraphFormat): Pick<IParagraphOptions, 'style' | 'indent' | 'numbering' | 'keepNext' | 'alignment'> {
  return {
    style,
    ...(left === 0 && hanging === undefined ? {} : { indent: { left, ...(hanging === undefined ? {} : { hanging }) } }),
    ...(list === undefined ? {} : { numbering: { ...list, instance: 0 } }),
    ...(keepNext === undefined ? {} : { keepNext }),
    ...(align === undefined ? {} : { alignment: align }),
  };
}
