import type { WorkshopRegister } from '../../provenance/workshop-register.ts';
import type { ReviewOnPaper } from '../../publications/typst/review-pack.ts';
import type { Content } from '../../source/content.ts';
import { routes } from '../routes.ts';
import { reviewPack } from '../views/review-pack.ts';

/** The review pack of a workshop, with everything that it says on paper. */
export function reviewOnPaper({ settings, code }: Content, register: WorkshopRegister): ReviewOnPaper {
  const { tracker, actions, recommendations } = reviewPack(code, register);
  return {
    settings,
    workshop: register.workshop,
    asAt: tracker.asAt,
    illustrative: tracker.illustrative,
    address: new URL(routes.workshopReview(register.workshop.id), settings.address).href,
    actions,
    recommendations,
  };
}
