import type { Recommendation } from './recommendation.ts';
import type { Workshop } from './workshop.ts';
import { say } from '../../words/say.ts';

/** The position of a recommendation in a write-up: `section 2.3, bullet 11`, `take-aways, bullet 3`. */
export function writeUpReference({ section, bullets }: Pick<Recommendation, 'section' | 'bullets'>): string {
  return bullets.length === 0 ? sectionName(section) : `${sectionName(section)}, ${formatBullets(bullets)}`;
}

/** The name of a recommendation: where it was made, such as `WS2, section 2.3, bullet 11`. */
export function recommendationName({ shortName }: Workshop, recommendation: Recommendation): string {
  return `${shortName}, ${writeUpReference(recommendation)}`;
}

/** The name of a section of a write-up in a sentence. */
export function sectionName(section: string): string {
  return /^\d/.test(section) ? say.model.writeUpReference.section({ section }) : section;
}

/** `bullet 4`, `bullets 3 to 5`, `bullets 3 and 7`. */
export function formatBullets(bullets: readonly number[]): string {
  const [first = 0] = bullets;
  const last = bullets.at(-1) ?? first;
  if (bullets.length === 1) return say.model.writeUpReference.bullet({ first });
  const isRun = bullets.every((bullet, index) => bullet === first + index);
  return isRun && bullets.length > 2
    ? say.model.writeUpReference.bulletsTo({ first, last })
    : say.model.writeUpReference.bulletsAnd({ slice: bullets.slice(0, -1).join(', '), last });
}
