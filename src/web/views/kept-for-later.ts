import { firstInSentence } from '../../model/body-name.ts';
import { formatDate } from '../../model/partial-date.ts';
import type { PointRegister } from '../../model/points/point-register.ts';
import type { ActionState } from '../../model/workshops/action.ts';
import { named, nameOfGroup } from '../../model/stored-words.ts';
import { say } from '../../words/say.ts';
import { routes } from '../routes.ts';

/** An action that a point became, because it was kept for later. */
export interface KeptForLater {
  /** The id of the point, which is the anchor of the action. */
  readonly id: string;
  /** The point. */
  readonly title: string;
  readonly href: string;
  readonly summary: string;
  readonly owner: string;
  readonly deadline: string;
  readonly state: ActionState;
  /** What the state is called. */
  readonly stateName: string;
  readonly evidence?: string;
}

/** What was kept for later, by consultation; those without any are left out. */
export function actionsKeptForLater(
  registers: readonly PointRegister[],
): readonly { readonly title: string; readonly actions: readonly KeptForLater[] }[] {
  return registers
    .map(({ consultation, points }) => ({
      title: say.points.action.heading({
        title: consultation.title,
        called: firstInSentence(nameOfGroup('kept for later', later(points.points))),
      }),
      actions: points.points.flatMap(({ id, title, answer }) =>
        answer?.action === undefined
          ? []
          : [
              {
                id,
                title,
                href: routes.point(consultation.id, id),
                summary: answer.action.summary,
                owner: answer.action.owner,
                deadline: formatDate(answer.action.deadline),
                state: answer.action.state,
                stateName: answer.action.called ?? named(answer.action.state),
                ...(answer.action.evidence === undefined ? {} : { evidence: answer.action.evidence }),
              },
            ],
      ),
    }))
    .filter(({ actions }) => actions.length > 0);
}

/** The answers that keep a point for later, which the body may have its own words for. */
function later(points: PointRegister['points']['points']): readonly { readonly called?: string | undefined }[] {
  return points.flatMap(({ answer }) => (answer?.action === undefined ? [] : [{ called: answer.called }]));
}
