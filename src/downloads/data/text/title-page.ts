import type { Revision } from '../../../model/code.ts';
import { byline, demonstrationStatement } from '../../../model/demonstration.ts';
import { formatDate } from '../../../model/partial-date.ts';
import { standingOf } from '../../../model/current-standing.ts';
import { citationSentence } from '../../citations/citation-sentence.ts';
import { howToCite } from '../../citations/printed-citation.ts';
import { revisionCitation } from '../../citations/revision-citation.ts';
import type { PublishedContent } from '../../published-content.ts';
import { say } from '../../../words/say.ts';

/** The lines above the text of a revision. */
export interface TitlePage {
  readonly title: string;
  /** One line for each fact about the revision. */
  readonly lines: readonly string[];
  /** Full address of its page. */
  readonly page: string;
}

/** The title page of a revision as text: publisher, revision, legal standing, summary, hash and how to cite it. */
export function titlePage({ addresses, code, hashOf, settings }: PublishedContent, revision: Revision): TitlePage {
  const { label, record } = revision;
  const { name, since } = standingOf(code, revision);
  const hash = hashOf(label);
  const statement = demonstrationStatement(settings);
  return {
    title: settings.code,
    lines: [
      say.dataFiles.titlePage.revisionPublished({ label, date: formatDate(record.date), settings: byline(settings) }),
      say.dataFiles.titlePage.statusSince({ name, since: formatDate(since) }),
      ...(statement === undefined ? [] : [statement]),
      record.summary,
      ...(hash === undefined ? [] : [say.dataFiles.titlePage.hash({ hash })]),
      `${howToCite.heading}: ${citationSentence(revisionCitation({ settings, hashOf, addresses }, revision))}`,
    ],
    page: addresses.revision(label),
  };
}
