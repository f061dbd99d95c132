import { isBefore } from '../../model/is-before.ts';
import { formatDate, type PartialDate } from '../../model/partial-date.ts';
import { actionStateSchema, monthsLate, type Action, type ActionState } from '../../model/workshops/action.ts';
import type { WorkshopRegister } from '../../model/workshops/workshop-register.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';
import { shortWords } from './recommendation-line.ts';
import { sectionName } from '../../model/workshops/write-up-reference.ts';
import { say } from '../../words/say.ts';
import { named, nameOfGroup } from '../../model/stored-words.ts';

/** A section of the write-up; without an address if it has no page. */
interface SectionLink {
  readonly text: string;
  readonly href?: string;
}

/** One action in the tracker. */
export interface TrackedAction {
  readonly id: string;
  readonly number: number;
  readonly summary: string;
  readonly owner: string;
  /** Formatted, as exact as in the source. */
  readonly deadline: string;
  /** The month of the deadline or, if the source gives no month, the year: `2018-11`. */
  readonly due: PartialDate;
  readonly state: ActionState;
  /** What the body calls that state. */
  readonly stateName: string;
  /** When it reached that state, formatted. */
  readonly reachedOn?: string;
  readonly evidence: string;
  /** Whether it was unfinished at the stated date although its deadline had passed. */
  readonly isLate: boolean;
  /** By how much it missed its deadline: `late` if it is unfinished, `a month late` if it was finished late. */
  readonly lateness?: string;
  readonly sections: readonly SectionLink[];
  /** The recommendations that led to it, in their own words. */
  readonly recommendations: readonly MenuLink[];
}

/** The actions that were due in one month, late ones first, with their states in words. */
export interface DueMonth {
  readonly due: string;
  readonly actions: readonly TrackedAction[];
  readonly words: string;
}

/** How many actions are in a state, and what the body calls it. */
interface StateCount {
  readonly state: ActionState;
  readonly name: string;
  readonly count: number;
}

/** The actions of one workshop, as at one stated date. */
export interface ActionTracker {
  readonly title: string;
  /** Formatted. */
  readonly asAt: string;
  readonly illustrative: boolean;
  /** The number of actions in each state; they add up to all actions. */
  readonly counts: readonly StateCount[];
  /** In order of number. */
  readonly actions: readonly TrackedAction[];
  /** The same by the month in which they were due, earliest first. */
  readonly months: readonly DueMonth[];
}

const order: Readonly<Record<ActionState, number>> = {
  done: 1,
  'done in part': 2,
  'in progress': 3,
  'not started': 4,
  overtaken: 5,
};
/** Every state, best first. */
const states = actionStateSchema.options.toSorted((one, other) => order[one] - order[other]);
const finished: readonly ActionState[] = ['done', 'overtaken'];

/** The tracker of one workshop's actions. */
export function actionTracker(register: WorkshopRegister): ActionTracker {
  const { asAt, illustrative } = register.actionStates;
  const actions = register.actions.map((action) => trackedAction(register, action));
  return {
    title: register.workshop.title,
    asAt: formatDate(asAt),
    illustrative,
    counts: states.map((state) => countIn(state, actions)),
    actions,
    months: [...Map.groupBy(actions, ({ due }) => due)]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([due, inMonth]) => dueMonth(due, inMonth)),
  };
}

function countIn(state: ActionState, actions: readonly TrackedAction[]): StateCount {
  const those = actions.filter((action) => action.state === state);
  const called = those.map(({ stateName }) => ({ called: stateName }));
  return { state, name: nameOfGroup(state, called), count: those.length };
}

function dueMonth(due: PartialDate, actions: readonly TrackedAction[]): DueMonth {
  const late = actions.filter(({ isLate }) => isLate).length;
  const inStates = states
    .map((state) => countIn(state, actions))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${name}`);
  const doneLate = actions.filter(({ lateness }) => lateness !== undefined).length - late;
  const rank = ({ isLate, state }: TrackedAction): number => (isLate ? 0 : 10) - order[state];
  return {
    due: formatDate(due),
    actions: actions.toSorted((one, other) => rank(one) - rank(other)),
    words: [
      inStates.join(', '),
      ...(late === 0 ? [] : [say.views.actions.late({ late })]),
      ...(doneLate === 0 ? [] : [say.views.actions.doneLate({ doneLate })]),
    ].join('; '),
  };
}

function trackedAction({ workshop, recommendations, actionStates }: WorkshopRegister, action: Action): TrackedAction {
  const { id, number, summary, owner, deadline } = action;
  const entry = actionStates.states.find((candidate) => candidate.action === id);
  const state = entry?.state ?? 'not started';
  const late = lateness(state, deadline, actionStates.asAt, entry?.date);
  const hasPoints = (section: string) => recommendations.some((recommendation) => recommendation.section === section);
  return {
    id,
    number,
    summary,
    owner,
    deadline: formatDate(deadline),
    due: deadline.slice(0, 7),
    state,
    stateName: entry?.called ?? named(state),
    ...(entry?.date === undefined ? {} : { reachedOn: formatDate(entry.date) }),
    evidence: entry?.evidence ?? say.views.actions.trackerHasNoEntryFor,
    isLate: late === 'late',
    ...(late === undefined ? {} : { lateness: late }),
    sections: action.sections.map((section) =>
      hasPoints(section)
        ? { text: sectionName(section), href: routes.recommendationsBySection(workshop.id, section) }
        : { text: say.views.actions.asWhole({ section: sectionName(section) }) },
    ),
    recommendations: recommendations
      .filter((recommendation) => recommendation.actions.includes(number))
      .map((recommendation) => ({
        text: shortWords(recommendation.summary, 90),
        href: routes.recommendation(recommendation.id),
      })),
  };
}

/** A deadline that is a month passes at the end of the month. */
function lateness(
  state: ActionState,
  deadline: PartialDate,
  asAt: PartialDate,
  reached: PartialDate = deadline,
): string | undefined {
  if (!finished.includes(state)) return isBefore(deadline, asAt) ? 'late' : undefined;
  const months = monthsLate(deadline, reached);
  if (months === 0) return undefined;
  return say.views.actions.monthLate({ months });
}
