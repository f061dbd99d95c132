import type { Revision } from '../../../model/code.ts';
import { byline, demonstrationStatement } from '../../../model/demonstration.ts';
import { formatDate } from '../../../model/partial-date.ts';
import { standingOf } from '../../../model/current-standing.ts';
import type { PublishedContent } from '../../published-content.ts';

/** The lines above the text of a revision. */
export interface TitlePage {
  readonly title: string;
  /** One line for each fact about the revision. */
  readonly lines: readonly string[];
  /** Full address of its page. */
  readonly page: string;
}

/** The title page of a revision as text: publisher, revision, legal standing, summary and hash. */
export function titlePage({ addresses, code, hashOf, settings }: PublishedContent, revision: Revision): TitlePage {
  const { label, record } = revision;
  const { word, since } = standingOf(code, revision);
  const hash = hashOf(label);
  const statement = demonstrationStatement(settings);
  return {
    title: settings.code,
    lines: [
      `Revision ${label}, ${formatDate(record.date)}, published ${byline(settings)}.`,
      `Status: ${word}, since ${formatDate(since)}.`,
      ...(statement === undefined ? [] : [statement]),
      record.summary,
      ...(hash === undefined ? [] : [`Hash: ${hash}`]),
    ],
    page: addresses.revision(label),
  };
}
