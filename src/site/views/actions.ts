import { isBefore } from '../../code/date-order.ts';
import { dateInWords, type PartialDate } from '../../code/partial-date.ts';
import { actionStateSchema, type Action, type ActionState } from '../../provenance/action.ts';
import type { WorkshopRegister } from '../../provenance/workshop-register.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';
import { placeInWriteUp, sectionName } from './place-in-write-up.ts';

/** What an entry of the tracker links to; without an address where the register has no page for it. */
interface Mention {
  readonly text: string;
  readonly href?: string;
}

/** One action as it stands in the tracker. */
export interface TrackedAction {
  readonly id: string;
  readonly number: number;
  readonly summary: string;
  readonly owner: string;
  /** In words, as exact as the source gives it. */
  readonly deadline: string;
  readonly state: ActionState;
  /** When that state was reached, in words. */
  readonly reached?: string;
  readonly evidence: string;
  /** Whether it was not finished at the stated date although its deadline was over. */
  readonly isLate: boolean;
  readonly sections: readonly Mention[];
  /** The recommendations that led to it. */
  readonly recommendations: readonly MenuLink[];
}

/** The actions of one workshop, as at one stated date. */
export interface ActionTracker {
  readonly title: string;
  /** In words. */
  readonly asAt: string;
  readonly illustrative: boolean;
  /** How many actions are in which state; their sum is the number of actions. */
  readonly counts: readonly { readonly state: ActionState; readonly count: number }[];
  readonly actions: readonly TrackedAction[];
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

/** What the tracker shows of one workshop's actions. */
export function actionTracker(register: WorkshopRegister): ActionTracker {
  const { asAt, illustrative } = register.actionStates;
  const actions = register.actions.map((action) => trackedAction(register, action));
  return {
    title: register.workshop.title,
    asAt: dateInWords(asAt),
    illustrative,
    counts: states.map((state) => ({ state, count: actions.filter((action) => action.state === state).length })),
    actions,
  };
}

function trackedAction({ workshop, recommendations, actionStates }: WorkshopRegister, action: Action): TrackedAction {
  const { id, number, summary, owner, deadline } = action;
  const entry = actionStates.states.find((candidate) => candidate.action === id);
  const state = entry?.state ?? 'not started';
  const hasPoints = (section: string) => recommendations.some((recommendation) => recommendation.section === section);
  return {
    id,
    number,
    summary,
    owner,
    deadline: dateInWords(deadline),
    state,
    ...(entry?.date === undefined ? {} : { reached: dateInWords(entry.date) }),
    evidence: entry?.evidence ?? 'The tracker has no entry for it.',
    isLate: isLate(state, deadline, actionStates.asAt),
    sections: action.sections.map((section) =>
      hasPoints(section)
        ? { text: sectionName(section), href: routes.recommendationsBySection(workshop.id, section) }
        : { text: `${sectionName(section)} as a whole` },
    ),
    recommendations: recommendations
      .filter((recommendation) => recommendation.actions.includes(number))
      .map((recommendation) => ({
        text: placeInWriteUp(recommendation),
        href: routes.recommendation(recommendation.id),
      })),
  };
}

/** A deadline that is a month is over when the month is. */
function isLate(state: ActionState, deadline: PartialDate, asAt: PartialDate): boolean {
  return !finished.includes(state) && isBefore(deadline, asAt);
}
