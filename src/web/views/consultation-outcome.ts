import type { Consultation } from '../../consultation/consultation.ts';
import { isOutcomeLate } from '../../consultation/outcome-due.ts';
import type { Content } from '../../content/content.ts';
import { clauseHeading } from '../../model/clause-heading.ts';
import { clausesOf } from '../../model/code.ts';
import type { Counted, Raised } from '../../model/points/counted.ts';
import type { PointRegister } from '../../model/points/point-register.ts';
import type { Points } from '../../model/points/points.ts';
import { nameOfGroup } from '../../model/stored-words.ts';
import { isRefusal, type RaisedAnswer } from '../../provenance/raised.ts';
import { say } from '../../words/say.ts';
import { routes } from '../routes.ts';
import { pointViews, type PointView } from './point.ts';
import { asideName, shareLabel, shareRows, type ShareRow } from './raised-words.ts';

/** The points of a consultation that are read together. */
export interface PointGroup {
  readonly id: string;
  readonly title: string;
  readonly href?: string;
  readonly summary?: string | undefined;
  /** How many responses made any of them, in words. */
  readonly raised?: string | undefined;
  readonly points: readonly PointView[];
}

/** A clause or question with what was said about it; no figures where nothing was counted. */
export interface AskedGroup extends PointGroup {
  readonly figures?: AskedFigures;
}

/** The points with one answer. */
export interface AnswerGroup extends PointGroup {
  readonly answer: RaisedAnswer;
}

/** What people said of one clause, or answered to one question. */
export interface AskedFigures {
  /** The number of responses; undefined if fewer than five. */
  readonly responses: number | undefined;
  /** Empty where they are left out; undefined where there are none to give. */
  readonly views: readonly ShareRow[] | undefined;
  /** Of them, in the words of a campaign; undefined where that is left out. */
  readonly campaign: number | undefined;
}

/** A line of the totals: what, how many, and its parts, which add up to it. */
export interface TotalRow {
  readonly label: string;
  readonly count: number | string;
  readonly parts: readonly { readonly label: string; readonly count: number | string }[];
}

/** The outcome of a consultation with points, for its page and documents. */
export interface ConsultationOutcomeView {
  readonly isLate: boolean;
  readonly points: readonly PointView[];
  /** What was received and what became of it. */
  readonly totals: readonly TotalRow[];
  /** The same for the passages of the answers, and for their characters: both have the same parts. */
  readonly passages?: TotalRow;
  readonly characters?: TotalRow;
  /** By answer: declined and out of scope, which come first and in full. */
  readonly refused: readonly AnswerGroup[];
  readonly others: readonly AnswerGroup[];
  readonly themes: readonly PointGroup[];
  /** In printed order, each clause that was asked about and of which something was said. */
  readonly clauses: readonly AskedGroup[];
  /** In printed order; last, if there are any, points about nothing that was asked. */
  readonly questions: readonly AskedGroup[];
  readonly kinds: readonly ShareRow[];
  readonly channels: readonly ShareRow[];
  /** Who responded how. */
  readonly kindsByChannel: readonly ShareRow[];
  readonly days: readonly { readonly from: string; readonly to: string; readonly responses: number }[];
  readonly campaigns: readonly PointGroup[];
  /** From points that were made to what changed. */
  readonly flow: {
    readonly steps: readonly { readonly label: string; readonly count: number }[];
    /** How many points wait for a revision that is not published yet. */
    readonly waiting: number;
  };
  readonly counted?: Counted;
}

/** The outcome of a consultation that has points. */
export function consultationOutcome(
  content: Pick<Content, 'code'>,
  consultation: Consultation,
  register: PointRegister,
): ConsultationOutcomeView {
  const { counted, themes } = register.points;
  const points = pointViews(content, register);
  const revision = content.code.revisions.find(({ label }) => label === consultation.revision);
  const clauses = revision === undefined ? [] : clausesOf(revision);
  const figures = (raised: Raised | undefined, question?: string, hasViews = true): { figures?: AskedFigures } =>
    raised === undefined
      ? {}
      : {
          figures: {
            responses: raised.responses,
            views: hasViews ? shareRows(raised.views, register, question) : undefined,
            campaign: raised.campaign && (raised.campaign.find(({ of }) => of.includes('campaign'))?.responses ?? 0),
          },
        };
  const elsewhere = points.filter(({ about }) => about.length === 0);
  return {
    isLate: isOutcomeLate(consultation),
    points,
    totals: counted === undefined ? [] : totalsOf(counted),
    ...(counted?.passages && { passages: divided(say.points.outcome.passages, counted.passages) }),
    ...(counted?.characters && { characters: divided(say.points.outcome.characters, counted.characters) }),
    refused: byAnswer(points, refusals),
    others: byAnswer(points, otherAnswers),
    themes: themes.map(({ id, title, summary }) => ({
      id: `theme-${id}`,
      title,
      summary,
      raised: themeWords(register.points, id),
      points: points.filter(({ themes: of }) => of.some(({ href }) => href.endsWith(`#theme-${id}`))),
    })),
    clauses: clauses
      .map((clause) => ({
        id: `clause-${clause.id}`,
        title: clauseHeading(clause),
        href: routes.inRevision(consultation.revision, clause.id),
        points: points.filter(({ about }) => about.some((place) => place.clause === clause.id)),
        ...figures(counted?.clauses[clause.id]),
      }))
      .filter(hasSomething),
    questions: [
      ...consultation.questions.map(({ id, label, type }) => ({
        id: `question-${id}`,
        title: label,
        points: points.filter(({ about }) => about.some(({ question }) => question === id)),
        ...figures(counted?.questions[id], id, type === 'radios'),
      })),
      { id: 'about-nothing-asked', title: say.points.outcome.aboutNothingAsked, points: elsewhere },
    ].filter(hasSomething),
    kinds: shareRows(counted?.kinds, register),
    channels: shareRows(counted?.channels, register),
    kindsByChannel: (counted?.kindsByChannel ?? []).map(({ of, by, responses }) => ({
      label: say.points.outcome.kindAndChannel({ kind: shareLabel(of, register), channel: shareLabel(by, register) }),
      responses,
    })),
    days: counted?.days ?? [],
    campaigns: (counted?.campaigns ?? []).map(({ id, name, responses, points: made }, index) => ({
      id,
      title: name ?? say.points.outcome.campaign({ number: index + 1 }),
      raised: say.points.raised.responses({ count: responses }),
      points: points.filter((point) => made.includes(point.id)),
    })),
    flow: flowOf(points),
    ...(counted === undefined ? {} : { counted }),
  };
}

/** What the body did not do. */
const refusals = ['declined', 'out of scope'] as const;

/** What it did, in the order of how much. */
const otherAnswers = [
  'accepted',
  'accepted in part',
  'already so',
  'kept for later',
  'noted',
  'not yet answered',
] as const;

/** The points with each of some answers; no answer without a point. */
function byAnswer(points: readonly PointView[], answers: readonly RaisedAnswer[]): readonly AnswerGroup[] {
  return answers
    .map((answer) => {
      const those = points.filter((point) => point.answer === answer);
      const name = nameOfGroup(
        answer,
        those.map(({ answerName }) => ({ called: answerName })),
      );
      return { id: `answer-${answer.replaceAll(' ', '-')}`, title: capitalised(name), answer, points: those };
    })
    .filter(hasSomething);
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function hasSomething({ points, figures }: Pick<AskedGroup, 'points' | 'figures'>): boolean {
  return points.length > 0 || figures !== undefined;
}

/** How often a theme was raised; undefined where the number would tell of one of its points. */
function themeWords({ counted, points }: Points, theme: string): string | undefined {
  const raised = counted?.themes[theme];
  if (counted === undefined || raised === undefined) return undefined;
  if (raised.responses !== undefined) return say.points.raised.atLeast({ count: raised.responses });
  const ofTheme = points.filter(({ themes }) => themes.includes(theme));
  return ofTheme.some(({ id }) => counted.points[id]?.responses !== undefined) ? undefined : say.points.raised.fewOnly;
}

/** Totals that add up: all that was received, and all answers. */
function totalsOf({ received, late, answers }: Counted): readonly TotalRow[] {
  const words = say.points.outcome;
  const states = ['stored', 'replaced', 'withdrawn', 'erased', 'expired'] as const;
  return [
    {
      label: words.received,
      count: receivedIn(received),
      parts: states
        .filter((state) => state === 'stored' || received[state] > 0)
        .map((state) => ({ label: words[state], count: received[state] })),
    },
    ...(late === 0 ? [] : [{ label: words.lateResponses, count: late ?? words.fewLate, parts: [] }]),
    {
      label: words.answers,
      count: answers.all,
      parts:
        answers.inPoints === undefined
          ? []
          : [
              { label: words.withPoints, count: answers.inPoints },
              { label: words.wholeAside, count: answers.setAside ?? 0 },
            ],
    },
  ];
}

/** All responses that were received, whatever became of them. */
export function receivedIn(received: Counted['received']): number {
  return Object.values(received).reduce((sum, count) => sum + count, 0);
}

function divided(label: string, { all, inPoints, setAside }: NonNullable<Counted['passages']>): TotalRow {
  const { inPoints: inPointsLabel, setAside: setAsideLabel, setAsideInAll } = say.points.outcome;
  if (inPoints === undefined) return { label, count: all, parts: [] };
  return {
    label,
    count: all,
    parts: [
      { label: inPointsLabel, count: inPoints },
      ...(setAside === undefined
        ? [{ label: setAsideInAll, count: all - inPoints }]
        : Object.entries(setAside).map(([why, count]) => ({ label: setAsideLabel({ why: asideName(why) }), count }))),
    ],
  };
}

function flowOf(points: readonly PointView[]): ConsultationOutcomeView['flow'] {
  const words = say.points.outcome;
  const accepted = points.filter(({ answer }) => answer === 'accepted' || answer === 'accepted in part');
  const cited = points.filter(({ changes, answer }) => changes.length > 0 && !isRefusal(answer));
  const steps = [
    { label: words.flowPoints, count: points.length },
    { label: words.flowAccepted, count: accepted.length },
    { label: words.flowCited, count: cited.length },
  ];
  return {
    steps,
    waiting: points.filter(({ toCome, changes }) => toCome !== undefined && changes.length === 0).length,
  };
}
