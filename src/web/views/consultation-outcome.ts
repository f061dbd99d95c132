import type { Consultation } from '../../consultation/consultation.ts';
import { isOutcomeLate } from '../../consultation/outcome-due.ts';
import type { Content } from '../../content/content.ts';
import { clauseHeading } from '../../model/clause-heading.ts';
import { clausesOf } from '../../model/code.ts';
import type { Counted, Raised } from '../../model/points/counted.ts';
import type { PointRegister } from '../../model/points/point-register.ts';
import { isRefusal } from '../../provenance/raised.ts';
import { say } from '../../words/say.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';
import { pointViews, type PointView } from './point.ts';
import { asideName, shareLabel, shareRows, type ShareRow } from './raised-words.ts';

/** The points of a consultation that are read together. */
export interface PointGroup {
  readonly id: string;
  readonly title: string;
  readonly href?: string;
  readonly summary?: string | undefined;
  /** How many responses made any of them. */
  readonly raised?: string | undefined;
  readonly points: readonly PointView[];
}

/** What people said of one clause, or answered to one question. */
export interface AskedRow {
  readonly link: MenuLink;
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
  readonly totals: readonly TotalRow[];
  /** Declined and out of scope: first, and in full. */
  readonly refused: readonly PointView[];
  readonly others: readonly PointView[];
  readonly themes: readonly PointGroup[];
  readonly clauses: readonly PointGroup[];
  readonly questions: readonly PointGroup[];
  /** Points about nothing that was asked. */
  readonly elsewhere: readonly PointView[];
  readonly kinds: readonly ShareRow[];
  readonly channels: readonly ShareRow[];
  /** Who responded how. */
  readonly kindsByChannel: readonly ShareRow[];
  readonly days: readonly { readonly from: string; readonly to: string; readonly responses: number }[];
  readonly aboutClauses: readonly AskedRow[];
  readonly aboutQuestions: readonly AskedRow[];
  readonly campaigns: readonly {
    readonly id: string;
    readonly name: string;
    readonly responses: number;
    readonly points: readonly PointView[];
  }[];
  /** From what was received to what changed. */
  readonly flow: readonly { readonly label: string; readonly count: number }[];
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
  const isRefused = ({ answer }: PointView): boolean => answer === 'declined' || answer === 'out of scope';
  const revision = content.code.revisions.find(({ label }) => label === consultation.revision);
  const clauses = revision === undefined ? [] : clausesOf(revision);
  const askedRow = (link: MenuLink, raised: Raised, question?: string, hasViews = true): AskedRow => ({
    link,
    responses: raised.responses,
    views: hasViews ? shareRows(raised.views, register, question) : undefined,
    campaign: raised.campaign && (raised.campaign.find(({ of }) => of.includes('campaign'))?.responses ?? 0),
  });
  return {
    isLate: isOutcomeLate(consultation),
    points,
    totals: counted === undefined ? [] : totalsOf(counted),
    refused: points.filter(isRefused),
    others: points.filter((point) => !isRefused(point)),
    themes: themes.map(({ id, title, summary }) => ({
      id: `theme-${id}`,
      title,
      summary,
      raised: themeWords(counted, id),
      points: points.filter(({ themes: of }) => of.some(({ href }) => href.endsWith(`#theme-${id}`))),
    })),
    clauses: clauses
      .map((clause) => ({
        id: `clause-${clause.id}`,
        title: clauseHeading(clause),
        href: routes.inRevision(consultation.revision, clause.id),
        points: points.filter(({ about }) => about.some((place) => place.clause === clause.id)),
      }))
      .filter((group) => group.points.length > 0),
    questions: consultation.questions
      .map(({ id, label }) => ({
        id: `question-${id}`,
        title: label,
        points: points.filter(({ about }) => about.some(({ question }) => question === id)),
      }))
      .filter((group) => group.points.length > 0),
    elsewhere: points.filter(({ about }) => about.length === 0),
    kinds: shareRows(counted?.kinds, register),
    channels: shareRows(counted?.channels, register),
    kindsByChannel: (counted?.kindsByChannel ?? []).map(({ of, by, responses }) => ({
      label: say.points.outcome.kindAndChannel({ kind: shareLabel(of, register), channel: shareLabel(by, register) }),
      responses,
    })),
    days: counted?.days ?? [],
    aboutClauses: clauses.flatMap((clause) => {
      const raised = counted?.clauses[clause.id];
      const link = { text: clauseHeading(clause), href: routes.inRevision(consultation.revision, clause.id) };
      return raised === undefined ? [] : [askedRow(link, raised)];
    }),
    aboutQuestions: consultation.questions.flatMap(({ id, label, type }) => {
      const raised = counted?.questions[id];
      return raised === undefined
        ? []
        : [askedRow({ text: label, href: routes.consultation(consultation.id) }, raised, id, type === 'radios')];
    }),
    campaigns: (counted?.campaigns ?? []).map(({ id, name, responses, points: made }, index) => ({
      id,
      name: name ?? say.points.outcome.campaign({ number: index + 1 }),
      responses,
      points: points.filter((point) => made.includes(point.id)),
    })),
    flow: counted === undefined ? [] : flowOf(counted, points),
    ...(counted === undefined ? {} : { counted }),
  };
}

function themeWords(counted: Counted | undefined, id: string): string | undefined {
  const raised = counted?.themes[id];
  if (counted === undefined || raised === undefined) return undefined;
  return raised.responses === undefined
    ? say.points.raised.fewOnly
    : say.points.raised.atLeast({ count: raised.responses });
}

/** Totals that add up: all that was received, all answers, all their passages and characters. */
function totalsOf({ received, late, answers, passages, characters }: Counted): readonly TotalRow[] {
  const words = say.points.outcome;
  const states = ['stored', 'replaced', 'withdrawn', 'erased', 'expired'] as const;
  return [
    {
      label: words.received,
      count: states.reduce((sum, state) => sum + received[state], 0),
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
    ...(passages === undefined ? [] : [divided(words.passages, passages)]),
    ...(characters === undefined ? [] : [divided(words.characters, characters)]),
  ];
}

function divided(label: string, { all, inPoints, setAside }: NonNullable<Counted['passages']>): TotalRow {
  const { inPoints: inPointsLabel, setAside: setAsideLabel } = say.points.outcome;
  if (inPoints === undefined) return { label, count: all, parts: [] };
  return {
    label,
    count: all,
    parts: [
      { label: inPointsLabel, count: inPoints },
      ...Object.entries(setAside ?? {}).map(([why, count]) => ({
        label: setAsideLabel({ why: asideName(why) }),
        count,
      })),
    ],
  };
}

function flowOf({ received }: Counted, points: readonly PointView[]): ConsultationOutcomeView['flow'] {
  const words = say.points.outcome;
  const accepted = points.filter(({ answer }) => answer === 'accepted' || answer === 'accepted in part');
  return [
    { label: words.flowReceived, count: Object.values(received).reduce((sum, one) => sum + one, 0) },
    { label: words.flowRead, count: received.stored },
    { label: words.flowPoints, count: points.length },
    { label: words.flowAccepted, count: accepted.length },
    {
      label: words.flowCited,
      count: points.filter(({ changes, answer }) => changes.length > 0 && !isRefusal(answer)).length,
    },
  ];
}
