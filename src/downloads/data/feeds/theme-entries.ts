import { clauseHeadingIn } from '../../../model/clause-heading.ts';
import { sortingDates } from '../../../model/sorting-dates.ts';
import type { Theme } from '../../../model/workshops/workshop.ts';
import { answeredRecommendations } from '../../../provenance/answers.ts';
import { citationsIn } from '../../../provenance/citations.ts';
import type { PublishedContent } from '../../published-content.ts';
import type { FeedEntry } from './atom.ts';
import { say } from '../../../words/say.ts';
import { named } from '../../../model/stored-words.ts';

/** An entry for each revision that answered a recommendation of a theme, or changed the Code because of one. */
export function themeEntries({ addresses, code, workshops }: PublishedContent, theme: Theme): readonly FeedEntry[] {
  const answered = answeredRecommendations(workshops).filter(({ recommendation }) => recommendation.theme === theme.id);
  const ids = new Set(answered.map(({ recommendation }) => recommendation.id));
  const citations = citationsIn(code).filter(({ reason }) => ids.has(reason.recommendation ?? ''));
  const dates = sortingDates(code);
  return code.revisions.flatMap((revision): readonly FeedEntry[] => {
    const answers = answered.filter(({ disposition }) => disposition?.revision === revision.label);
    const changes = [
      ...new Set(citations.filter((citation) => citation.revision === revision).map(({ change }) => change)),
    ];
    if (answers.length === 0 && changes.length === 0) return [];
    return [
      {
        address: addresses.theme(theme.id),
        id: `${addresses.theme(theme.id)}#revision-${revision.label}`,
        title: say.dataFiles.themeEntries.revision({
          label: revision.label,
          answers: answers.length,
          changes: changes.length,
        }),
        date: dates.get(revision.label) ?? revision.record.date,
        paragraphs: [
          ...answers.map(
            ({ recommendation, answer, disposition }) =>
              `${recommendation.summary} (${disposition?.called ?? named(answer)}) ${disposition?.because ?? ''}`,
          ),
          ...changes.map(({ clauses, note }) => {
            const names = clauses.map((id) =>
              clauseHeadingIn(revision, code.revisions[code.revisions.indexOf(revision) - 1] ?? revision, id),
            );
            return `${names.join(', ')}: ${note}`;
          }),
          say.dataFiles.themeEntries.whatChangedSince({ label: addresses.since(revision.label) }),
        ],
      },
    ];
  });
}
