import type { SiteSettings } from '../../code/site-settings.ts';
import { call, type TypstCode } from './code.ts';

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
  };
  return `#import "/layout.typ": *\n#${call('sheets', named, body).typst}\n`;
}
