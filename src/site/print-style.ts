import { dateInWords } from '../code/partial-date.ts';
import type { Revision } from '../code/code.ts';
import type { SiteSettings } from '../code/site-settings.ts';
import { typeSizes } from '../design/tokens.ts';
import { routes } from './routes.ts';

/** A revision by its name and date, as it stands at the head of a sheet of paper: `Revision 0.2, December 2018`. */
const named = ({ draft, label, record }: Revision): string =>
  draft ? 'Working draft, not published' : `Revision ${label}, ${dateInWords(record.date)}`;

/**
 * The style sheet with which each printed sheet says what it is of, so that a loose one can be placed: the Code on the
 * left, the revision and its date on the right, and the address in the foot. Style sheets are the one way to give a
 * page running heads in print.
 */
export function revisionPrintStyle(settings: SiteSettings, revision: Revision): string {
  return printStyle(settings, named(revision), revision.draft ? undefined : routes.revision(revision.label));
}

/** The same for a comparison of two revisions. */
export function comparisonPrintStyle(settings: SiteSettings, from: Revision, to: Revision): string {
  const words = `Changes from revision ${from.label} to ${to.draft ? 'the working draft' : `${to.label}, ${dateInWords(to.record.date)}`}`;
  return printStyle(settings, words, to.draft ? undefined : routes.comparison(from.label, to.label));
}

function printStyle({ address, demonstration, shortCode }: SiteSettings, right: string, path?: string): string {
  const boxes = [
    ['top-left', demonstration ? `${shortCode}: demonstration` : shortCode],
    ['top-right', right],
    ...(path === undefined ? [] : [['bottom-left', new URL(path, address).href]]),
  ];
  const rules = boxes.map(
    ([box = '', words = '']) => `  @${box} {\n    content: ${cssString(words)};\n    ${look}\n  }\n`,
  );
  return `@page {\n${rules.join('')}}\n`;
}

/** Small, on one line, and clear of the text. */
const look = `font: ${typeSizes.small}pt sans-serif; white-space: nowrap; vertical-align: middle;`;

/** Any words as a string of CSS: what could end the string or the line is written as an escape. */
function cssString(words: string): string {
  const escaped = words.replace(/["\\<\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `);
  return `"${escaped}"`;
}
