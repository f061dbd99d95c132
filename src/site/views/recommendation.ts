import type { AnsweredRecommendation } from '../../provenance/answers.ts';
import { citationsIn, citationsOf } from '../../provenance/citations.ts';
import type { RecommendationKind } from '../../provenance/recommendation.ts';
import type { Content } from '../../source/content.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';
import { citedChange, type CitedChange } from './cited-change.ts';
import { namedInCode, revisionDiscussed, type NamedInCode } from './named-in-code.ts';
import { bulletsInWords, sectionName } from './place-in-write-up.ts';
import { recommendationLine, type RecommendationLine } from './recommendation-line.ts';

/** One recommendation: what was said and where, what was answered, and what changed because of it. */
export interface RecommendationView {
  readonly line: RecommendationLine;
  readonly kind: string;
  readonly workshop: MenuLink;
  readonly section: MenuLink;
  /** `bullets 3 to 5`; `prose` where the section has no bullets. */
  readonly bullets: string;
  readonly theme: MenuLink;
  /** What was answered in the room. */
  readonly saidAtWorkshop?: string;
  readonly actions: readonly MenuLink[];
  readonly names: readonly NamedInCode[];
  /** The body's reason for its answer, and the revision with which it was given. */
  readonly disposition?: { readonly because: string; readonly revision: MenuLink };
  /** Changes that give the recommendation as a reason, oldest first. */
  readonly changes: readonly CitedChange[];
  /** Changes that give an action that it led to as a reason, where they do not name it itself. */
  readonly changesByAction: readonly CitedChange[];
}

const kinds: Readonly<Record<RecommendationKind, string>> = {
  'question answered': 'A question that was answered at the workshop',
  'led to an action': 'Led to an action',
  'to be considered': 'To be considered',
  'take-away': 'One of the points that the Home Office said it took away',
};

/** What the page of one recommendation shows. */
export function recommendationView(
  { code, themes }: Pick<Content, 'code' | 'themes'>,
  answered: AnsweredRecommendation,
): RecommendationView {
  const { recommendation, register, disposition } = answered;
  const { workshop, actions } = register;
  const section = workshop.sections.find((candidate) => candidate.section === recommendation.section);
  const theme = themes.find(({ id }) => id === recommendation.theme);
  const actionsLedTo = actions.filter(({ number }) => recommendation.actions.includes(number));
  const citations = citationsIn(code);
  const direct = citationsOf(citations, recommendation.id);
  const changed = new Set(direct.map(({ change }) => change));
  const byAction = actionsLedTo
    .flatMap(({ id }) => citationsOf(citations, id))
    .filter(({ change }) => !changed.has(change));
  const discussed = revisionDiscussed(code, workshop.date);
  return {
    line: recommendationLine(answered),
    kind: kinds[recommendation.kind],
    workshop: { text: workshop.title, href: routes.workshop(workshop.id) },
    section: {
      text: [sectionName(recommendation.section), section?.title].filter(Boolean).join(': '),
      href: routes.recommendationsBySection(workshop.id, recommendation.section),
    },
    bullets: recommendation.bullets.length === 0 ? 'prose' : bulletsInWords(recommendation.bullets),
    theme: { text: theme?.title ?? recommendation.theme, href: routes.recommendationsByTheme(recommendation.theme) },
    ...(recommendation.answer === undefined ? {} : { saidAtWorkshop: recommendation.answer }),
    actions: actionsLedTo.map(({ id, number, summary }) => ({
      text: `Action ${number}: ${summary}`,
      href: routes.action(id),
    })),
    names: recommendation.names.map((name) => namedInCode(name, discussed)),
    ...(disposition === undefined
      ? {}
      : {
          disposition: {
            because: disposition.because,
            revision: { text: `revision ${disposition.revision}`, href: routes.revision(disposition.revision) },
          },
        }),
    changes: direct.map((citation) => citedChange(code, citation)),
    changesByAction: byAction.map((citation) => citedChange(code, citation)),
  };
}
