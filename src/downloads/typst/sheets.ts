import { authorName } from '../../model/demonstration.ts';
import type { SiteSettings } from '../../model/site-settings.ts';
import { call, type TypstCode } from './code.ts';
import { say } from '../../words/say.ts';

/** Usual print, or large print of 18 points. */
export type Print = 'usual' | 'large';

/** What is on every page of a document. */
export interface Sheets {
  readonly settings: SiteSettings;
  /** Title of the document, for the window of a PDF reader. */
  readonly title: string;
  /** The header of each page: `Revision 0.2, December 2018`. */
  readonly header: string;
  /** The footer of each page, next to its number. */
  readonly footer: string;
  readonly print: Print;
  /** Whether it is a form to fill in: narrower margins, and nothing smaller than the text. */
  readonly form?: true;
}

/** A whole Typst document. */
export function documentOf({ settings, title, header, footer, print, form }: Sheets, body: TypstCode): string {
  const { demonstration, shortCode, language } = settings;
  const properties = {
    title,
    author: authorName(settings),
    language,
    large: print === 'large',
    form: form === true,
    head: demonstration ? say.pdf.sheets.demonstration({ shortCode }) : shortCode,
    running: header,
    foot: footer,
  };
  return `#import "/layout.typ": *\n#${call('sheets', properties, body).typst}\n`;
}
