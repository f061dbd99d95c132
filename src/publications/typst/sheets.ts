import type { SiteSettings } from '../../code/site-settings.ts';
import { call, escapedSigns, type TypstCode } from './code.ts';

/** In which print: for most readers, or large print of 18 points. */
export type Print = 'usual' | 'large';

/** What stands on every sheet of a document. */
export interface Sheets {
  readonly settings: SiteSettings;
  /** Title of the document, as a reader's window shows it. */
  readonly title: string;
  /** What the document is, at the head of each sheet: `Revision 0.2, December 2018`. */
  readonly running: string;
  /** The foot of each sheet, beside its number. */
  readonly foot: string;
  readonly print: Print;
}

/** A whole document of Typst. */
export function documentOf({ settings, title, running, foot, print }: Sheets, body: TypstCode): string {
  const { demonstration, shortCode, language } = settings;
  const named = {
    title,
    author: settings.publisher.name,
    language,
    large: print === 'large',
    head: demonstration ? `${shortCode}: demonstration` : shortCode,
    running,
    foot,
    accented: isAccented(body.typst),
  };
  return `#import "/layout.typ": *\n#${call('sheets', named, body).typst}\n`;
}

/** Everything but ASCII, the signs of Latin-1 before its letters, general punctuation, signs of money, and arrows. */
const mayBeAccented = /[^\p{ASCII}\u00A0-\u00B6\u2010-\u20CF\u2190-\u21FF]/u;

/**
 * Whether a text may hold letters to which the typeface has to put an accent. For one that holds none Typst need not look,
 * which is a tenth of its work.
 */
function isAccented(code: string): boolean {
  return [...escapedSigns(code)].some((sign) => mayBeAccented.test(sign));
}
