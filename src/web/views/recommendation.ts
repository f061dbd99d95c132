import type { AnsweredRecommendation } from '../../provenance/answers.ts';
import { citationsIn, citationsOf } from '../../provenance/citations.ts';
import type { RecommendationKind } from '../../model/workshops/recommendation.ts';
import type { Workshop } from '../../model/workshops/workshop.ts';
import type { Content } from '../../content/content.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';
import { citedChange, type CitedChange } from './cited-change.ts';
import { formatBullets, sectionName } from '../../model/workshops/write-up-reference.ts';
import { recommendationLine, type RecommendationLine } from './recommendation-line.ts';
import { clausesOf, publishedRevisions, type Code, type Revision } from '../../model/code.ts';
import { isBefore } from '../../model/is-before.ts';
import { numberedParagraphs } from '../../model/numbered-paragraphs.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import { clauseHeading } from '../../model/clause-heading.ts';
import { nameOfNumber } from '../../model/clause-number.ts';
import { named } from '../../model/stored-words.ts';
import { locale, say } from '../../words/say.ts';

/** The page of one recommendation: what was said and where, the answer, and what changed because of it. */
export interface RecommendationView {
  readonly line: RecommendationLine;
  readonly kind: string;
  readonly workshop: MenuLink;
  readonly section: MenuLink;
  /** `bullets 3 to 5`; `prose` where the section has no bullets. */
  readonly bullets: string;
  /** The words of the write-up, where the body may quote them. */
  readonly quotation?: string;
  /** The write-up itself, and where a copy can be had. */
  readonly writeUp: Workshop['source'];
  readonly theme: MenuLink;
  /** The answer given at the workshop. */
  readonly saidAtWorkshop?: string;
  readonly actions: readonly MenuLink[];
  readonly names: readonly NumberMention[];
  /** The body's reason for its answer, and the revision it came with. */
  readonly disposition?: { readonly reason: string; readonly revision: MenuLink };
  /** Changes that give the recommendation as a reason, oldest first. */
  readonly changes: readonly CitedChange[];
  /** Changes whose reason is an action that followed from it, but not the recommendation itself. */
  readonly changesByAction: readonly CitedChange[];
}

const kinds: Readonly<Record<RecommendationKind, string>> = {
  'question answered': say.views.recommendation.questionThatWasAnsweredAt,
  'led to an action': say.views.recommendation.ledToAction,
  'to be considered': say.views.recommendation.toBeConsidered,
  'take-away': say.views.recommendation.oneOfPointsBodySaid,
};

/** The view of one recommendation. */
export function recommendationView(
  { code, themes }: Pick<Content, 'code' | 'themes'>,
  answered: AnsweredRecommendation,
): RecommendationView {
  const { recommendation, register, disposition } = answered;
  const { workshop, actions } = register;
  const section = workshop.sections.find((candidate) => candidate.section === recommendation.section);
  const theme = themes.find(({ id }) => id === recommendation.theme);
  const followingActions = actions.filter(({ number }) => recommendation.actions.includes(number));
  const citations = citationsIn(code);
  const direct = citationsOf(citations, recommendation.id);
  const changed = new Set(direct.map(({ change }) => change));
  const byAction = followingActions
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
    bullets: recommendation.bullets.length === 0 ? 'prose' : formatBullets(recommendation.bullets),
    theme: { text: theme?.title ?? recommendation.theme, href: routes.recommendationsByTheme(recommendation.theme) },
    ...(recommendation.quotation === undefined ? {} : { quotation: recommendation.quotation }),
    writeUp: workshop.source,
    ...(recommendation.answer === undefined ? {} : { saidAtWorkshop: recommendation.answer }),
    actions: followingActions.map(({ id, number, summary }) => ({
      text: say.views.recommendation.action({ number, summary }),
      href: routes.action(id),
    })),
    names: recommendation.names.map((name) => numberMention(name, discussed)),
    ...(disposition === undefined
      ? {}
      : {
          disposition: {
            reason: disposition.because,
            revision: {
              text: say.views.recommendation.revision({ revision: disposition.revision }),
              href: routes.revision(disposition.revision),
            },
          },
        }),
    changes: direct.map((citation) => citedChange(code, citation)),
    changesByAction: byAction.map((citation) => citedChange(code, citation)),
  };
}

/** A commitment or paragraph that a recommendation mentions by letter or number. */
interface NumberMention {
  readonly text: string;
  /** Its address in the revision that was discussed; absent if that revision does not have it. */
  readonly href?: string;
}

/** The revision that a workshop discussed: the last one published by its date. */
function revisionDiscussed(code: Code, date: PartialDate): Revision | undefined {
  return publishedRevisions(code).findLast(({ record }) => !isBefore(date, record.date));
}

/** The clause or paragraph that `name`, such as `G` or `16`, refers to in a revision. */
export function numberMention(name: string, revision: Revision | undefined): NumberMention {
  const found = revision === undefined ? undefined : findNumber(name, revision);
  return (
    found ?? {
      text: /^\d/.test(name)
        ? say.views.recommendation.paragraph({ name })
        : inTitle(nameOfNumber({ unit: unitIn(revision), number: name })),
    }
  );
}

/** What most clauses of a revision are called. */
function unitIn(revision: Revision | undefined): string {
  return (
    (revision === undefined ? undefined : clausesOf(revision).find(({ number }) => number !== undefined)?.unit) ??
    named('clause')
  );
}

function inTitle(name: string): string {
  return `${name.charAt(0).toLocaleUpperCase(locale)}${name.slice(1)}`;
}

function findNumber(name: string, revision: Revision): NumberMention | undefined {
  const targets = clausesOf(revision).flatMap((clause) => [
    { number: clause.number, id: clause.id, text: clauseHeading(clause) },
    ...numberedParagraphs(clause.text.tree).map(({ number, id }) => ({
      number,
      id,
      text: say.views.recommendation.paragraphIn({ number, title: clause.text.front.title }),
    })),
  ]);
  const target = targets.find(({ number }) => number === name);
  return target && { text: target.text, href: routes.inRevision(revision.label, target.id) };
}
