import { say } from '../words/say.ts';
import { formatDate } from '../model/partial-date.ts';
import type { Revision } from '../model/code.ts';
import type { SiteSettings } from '../model/site-settings.ts';
import { typeSizes } from '../design/tokens.ts';
import { routes } from './routes.ts';

/** Name and date of a revision for a running head: `Revision 0.2, December 2018`. */
const revisionName = ({ draft, label, record }: Revision): string =>
  draft ? say.views.printStyle.workingDraft : say.views.printStyle.revision({ label, date: formatDate(record.date) });

/**
 * The style sheet that identifies every printed sheet, so that a loose one can be recognised: the Code on the left, the
 * revision and its date on the right, and the address in the footer. Only CSS can give a printed page running heads.
 */
export function revisionPrintStyle(settings: SiteSettings, revision: Revision): string {
  return printStyle(settings, revisionName(revision), revision.draft ? undefined : routes.revision(revision.label));
}

/** The same for a comparison of two revisions. */
export function comparisonPrintStyle(settings: SiteSettings, from: Revision, to: Revision): string {
  const words = to.draft
    ? say.views.printStyle.changesToDraft({ from: from.label })
    : say.views.printStyle.changes({ from: from.label, to: to.label, date: formatDate(to.record.date) });
  return printStyle(settings, words, to.draft ? undefined : routes.comparison(from.label, to.label));
}

function printStyle({ address, demonstration, shortCode }: SiteSettings, right: string, path?: string): string {
  const boxes = [
    ['top-left', demonstration ? say.views.printStyle.demonstration({ code: shortCode }) : shortCode],
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

/** Any text as a CSS string. Escapes every character that could end the string or the line. */
function cssString(words: string): string {
  const escaped = words.replace(/["\\<\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `);
  return `"${escaped}"`;
}
