import type { AlignmentType, IParagraphOptions } from 'docx';

/** How a paragraph looks, as far as a change of the text can change it. */
export interface ParagraphFormat {
  /** Id of its style. */
  readonly style: string;
  /** How far it stands in, in twentieths of a point. */
  readonly left: number;
  /** How far its first line hangs out of that, for a number or a bullet. */
  readonly hanging?: number;
  readonly list?: { readonly reference: string; readonly level: number };
  readonly align?: (typeof AlignmentType)['LEFT' | 'RIGHT' | 'CENTER'];
}

/** The format as options of a paragraph. */
export function formatOptions({
  style,
  left,
  hanging,
  list,
  align,
}: ParagraphFormat): Pick<IParagraphOptions, 'style' | 'indent' | 'numbering' | 'alignment'> {
  return {
    style,
    ...(left === 0 && hanging === undefined ? {} : { indent: { left, ...(hanging === undefined ? {} : { hanging }) } }),
    ...(list === undefined ? {} : { numbering: { ...list, instance: 0 } }),
    ...(align === undefined ? {} : { alignment: align }),
  };
}
