import { dateInWords } from '../../code/partial-date.ts';
import { plainText } from '../../code/plain-text.ts';
import { answeredRecommendations } from '../../provenance/answers.ts';
import { consultationStatus, type SearchEntry } from '../../search/entry.ts';
import type { Content } from '../../source/content.ts';
import { routes } from '../routes.ts';
import { actionTracker } from '../views/actions.ts';
import { recommendationLine } from '../views/recommendation-line.ts';

type Outside = Pick<SearchEntry, 'revisions' | 'themes'>;
const outside: Outside = { revisions: [], themes: [] };

/** What stands outside of the Code itself: recommendations, actions, consultations, terms. */
export function registerEntries({ workshops, consultations, glossary }: Content): readonly SearchEntry[] {
  return [
    ...answeredRecommendations(workshops).map((answered): SearchEntry => {
      const { name, href, summary, answer } = recommendationLine(answered);
      const { recommendation, disposition } = answered;
      const more = [recommendation.answer, disposition?.because].filter((text) => text !== undefined);
      return {
        ...outside,
        kind: 'recommendation',
        href,
        title: summary,
        status: answer,
        themes: [recommendation.theme],
        text: [`${name}.`, ...more].join(' '),
      };
    }),
    ...workshops.flatMap((register) =>
      actionTracker(register).actions.map(({ id, number, summary, owner, state, evidence }): SearchEntry => ({
        ...outside,
        kind: 'action',
        href: routes.action(id),
        title: `Action ${number}: ${summary}`,
        status: state,
        text: `${register.workshop.shortName} action ${number}. ${evidence} ${owner}`,
      })),
    ),
    ...consultations.map(
      ({ id, title, opens, closes, summary, why, whoMayRespond, howUsed, next, outcome }): SearchEntry => ({
        ...outside,
        kind: 'consultation',
        href: routes.consultation(id),
        title,
        status: consultationStatus[outcome === undefined ? 'open' : 'over'],
        text: [
          'Consultation.',
          openDays(opens, closes),
          summary,
          ...why,
          ...whoMayRespond,
          ...howUsed,
          ...next.text,
          ...(outcome?.summary ?? []),
        ].join(' '),
      }),
    ),
    ...glossary.map(({ id, term, abbreviation, also, definition }): SearchEntry => ({
      ...outside,
      kind: 'term',
      href: routes.term(id),
      title: abbreviation === undefined ? term : `${term} (${abbreviation})`,
      text: [definition, ...also].join(' '),
    })),
  ];
}

function openDays(opens: string | undefined, closes: string | undefined): string {
  if (opens === undefined || closes === undefined) return 'Open at any time.';
  return `Open from ${dateInWords(opens)} to ${dateInWords(closes)}.`;
}

/** The pages that the body writes itself. */
export function freePageEntries({ pages }: Content): readonly SearchEntry[] {
  return pages.map(({ slug, title, summary, tree }): SearchEntry => ({
    ...outside,
    kind: 'page',
    href: routes.page(slug),
    title,
    text: `${summary} ${plainText(tree, (to) => to)}`,
  }));
}
