import type { Content } from '../../content/content.ts';
import { clauseHeading } from '../../model/clause-heading.ts';
import { clausesOf, publishedRevisions, type Code } from '../../model/code.ts';
import { isUpcomingLabel } from '../../model/label-order.ts';
import { numberedParagraphs } from '../../model/numbered-paragraphs.ts';
import { formatDate } from '../../model/partial-date.ts';
import type { Place } from '../../model/points/place.ts';
import type { PointAnswer } from '../../model/points/point-answer.ts';
import type { PointRegister } from '../../model/points/point-register.ts';
import { named } from '../../model/stored-words.ts';
import { citationsIn, citationsOf, type Citation } from '../../provenance/citations.ts';
import type { RaisedAnswer, RegisteredPoint } from '../../provenance/raised.ts';
import { say } from '../../words/say.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';
import { citedChange, type CitedChange } from './cited-change.ts';
import { raisedWords, shareRows, type ShareRow } from './raised-words.ts';

/** A place that a point is about; without an address if it has none. */
export interface PlaceLink {
  readonly text: string;
  readonly href?: string;
}

/** A point with its answer, as pages and documents have it. */
export interface PointView {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly statement: string;
  readonly answer: RaisedAnswer;
  /** What the body calls that answer. */
  readonly answerName: string;
  readonly reason?: string;
  readonly notAccepted?: string;
  readonly elsewhere?: string;
  readonly alreadyIn: readonly PlaceLink[];
  readonly action?: {
    readonly summary: string;
    readonly owner: string;
    readonly deadline: string;
    readonly href: string;
  };
  /** Who wrote and who cleared the answer. */
  readonly clearedBy?: string;
  /** The revision in which the change will be, if that is not published yet. */
  readonly toCome?: string;
  /** How many said it; absent where nothing was counted. */
  readonly raised?: string;
  readonly responses?: number;
  readonly kinds: readonly ShareRow[];
  readonly campaign: readonly ShareRow[];
  readonly where: readonly PlaceLink[];
  /** Ids of the clauses and questions that it is about. */
  readonly about: readonly Place[];
  readonly themes: readonly MenuLink[];
  readonly consultation: MenuLink;
  /** Changes that give it as a reason, oldest first. */
  readonly changes: readonly CitedChange[];
  readonly illustrative: boolean;
}

/** The view of one point. */
export function pointView(content: Pick<Content, 'code'>, { point, register }: RegisteredPoint): PointView {
  return pointViews(content, register, (candidate) => candidate === point.id)[0] ?? missing(point.id);
}

function missing(id: string): never {
  throw new Error(`The point ${id} is not in its register.`);
}

/** The views of the points of a consultation, in the order of its file. */
export function pointViews(
  { code }: Pick<Content, 'code'>,
  register: PointRegister,
  isWanted: (id: string) => boolean = () => true,
): readonly PointView[] {
  const citations = citationsIn(code);
  return register.points.points
    .filter(({ id }) => isWanted(id))
    .map((point) => viewOf(point, { code, register, citations }));
}

function viewOf(
  { id, title, statement, themes, where, answer }: PointRegister['points']['points'][number],
  { code, register, citations }: { code: Code; register: PointRegister; citations: readonly Citation[] },
): PointView {
  const { consultation, points } = register;
  const raised = points.counted?.points[id];
  const words = raisedWords(points.counted, raised);
  const clearance = points.clearances[id];
  const labels = publishedRevisions(code).map(({ label }) => label);
  const toCome =
    answer?.revision !== undefined && isUpcomingLabel(answer.revision, labels) ? answer.revision : undefined;
  return {
    id,
    href: routes.point(consultation.id, id),
    title,
    statement,
    answer: answer?.disposition ?? 'not yet answered',
    answerName: answer?.called ?? named(answer?.disposition ?? 'not yet answered'),
    ...(answer === undefined ? {} : answerParts(answer, id)),
    alreadyIn: (answer?.alreadyIn ?? []).map((place) => placeLink(place, code, register)),
    ...(clearance === undefined ? {} : { clearedBy: say.points.point.clearedBy(clearance) }),
    ...(toCome === undefined ? {} : { toCome }),
    ...(words === undefined ? {} : { raised: words }),
    ...(raised?.responses === undefined ? {} : { responses: raised.responses }),
    kinds: shareRows(raised?.kinds, register),
    campaign: shareRows(raised?.campaign, register),
    where: where.map((place) => placeLink(place, code, register)),
    about: where,
    themes: themes.flatMap((theme) =>
      points.themes
        .filter((one) => one.id === theme)
        .map((one) => ({ text: one.title, href: `${routes.outcome(consultation.id)}#theme-${one.id}` })),
    ),
    consultation: { text: consultation.title, href: routes.consultation(consultation.id) },
    changes: citationsOf(citations, id).map((citation) => citedChange(code, citation)),
    illustrative: points.illustrative,
  };
}

function answerParts({ because, notAccepted, elsewhere, action }: PointAnswer, id: string) {
  return {
    reason: because,
    ...(notAccepted === undefined ? {} : { notAccepted }),
    ...(elsewhere === undefined ? {} : { elsewhere }),
    ...(action === undefined
      ? {}
      : {
          action: {
            summary: action.summary,
            owner: action.owner,
            deadline: formatDate(action.deadline),
            href: routes.action(id),
          },
        }),
  };
}

/** A place in the revision that was asked about, or a question. */
export function placeLink(
  { clause: id, paragraph, question }: Place,
  code: Code,
  { consultation }: PointRegister,
): PlaceLink {
  if (question !== undefined) {
    const label = consultation.questions.find((asked) => asked.id === question)?.label ?? question;
    return { text: say.points.point.question({ label }), href: routes.consultation(consultation.id) };
  }
  const revision = code.revisions.find(({ label }) => label === consultation.revision);
  const clause = revision && clausesOf(revision).find((one) => one.id === id);
  if (clause === undefined) return { text: id ?? '' };
  const number = numberedParagraphs(clause.text.tree).find((one) => one.id === paragraph)?.number;
  return {
    text:
      number === undefined
        ? clauseHeading(clause)
        : say.points.point.paragraph({ number, clause: clauseHeading(clause) }),
    href: routes.inRevision(consultation.revision, paragraph ?? clause.id),
  };
}
