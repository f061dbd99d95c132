import type { WorkshopRegister } from '../../model/workshops/workshop-register.ts';
import type { ReviewPackInputs } from '../../downloads/typst/review-pack.ts';
import type { Content } from '../../content/content.ts';
import { routes } from '../routes.ts';
import { reviewPack } from '../views/review-pack.ts';
import { say } from '../../words/say.ts';

/** Everything that goes into the printed review pack of a workshop. */
export function reviewPackInputs({ settings, code }: Content, register: WorkshopRegister): ReviewPackInputs {
  const { tracker, actions, recommendations } = reviewPack(code, register);
  return {
    settings,
    workshop: register.workshop,
    asAt: tracker.asAt,
    illustrative: tracker.illustrative,
    address: new URL(routes.workshopReview(register.workshop.id), settings.address).href,
    actions,
    recommendations: recommendations.map(({ saidAtWorkshop, ...line }) =>
      line.reason === undefined && saidAtWorkshop !== undefined
        ? { ...line, reason: say.files.fillReviewPackInputs.saidInRoom({ saidAtWorkshop }) }
        : line,
    ),
  };
}
