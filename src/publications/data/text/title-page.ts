import type { Revision } from '../../../code/code.ts';
import { dateInWords } from '../../../code/partial-date.ts';
import { standingOf } from '../../../code/standing-of.ts';
import type { Published } from '../published.ts';

/** What stands above the text of a revision. */
export interface TitlePage {
  readonly title: string;
  /** A line for each thing that tells the revision apart. */
  readonly lines: readonly string[];
  /** Full address of its page. */
  readonly page: string;
}

/** The title page of a revision in text: whose it is, which revision, how it stands and where it came from. */
export function titlePage({ addresses, code, hashOf, settings }: Published, revision: Revision): TitlePage {
  const { label, record } = revision;
  const { word, since } = standingOf(code, revision);
  const hash = hashOf(label);
  return {
    title: settings.code,
    lines: [
      `Revision ${label}, ${dateInWords(record.date)}, published by the ${settings.publisher.name}.`,
      `How it stands: ${word}, since ${dateInWords(since)}.`,
      ...(settings.demonstration ? ['This is a demonstration: the text and what happened to it are invented.'] : []),
      record.summary,
      ...(hash === undefined ? [] : [`Hash: ${hash}`]),
    ],
    page: addresses.revision(label),
  };
}
