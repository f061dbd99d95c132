import type { Workshop } from '../../provenance/workshop.ts';
import { routes } from '../routes.ts';
import { sectionName } from './place-in-write-up.ts';

/** One row of the table that says how a section's points were counted. */
export interface CountedSection {
  readonly name: string;
  readonly title: string;
  readonly restored: boolean;
  readonly bullets: number;
  readonly points: number;
  readonly how: string;
  /** Where its points are listed; absent where there are none. */
  readonly href?: string;
}

/** How the points of a write-up were counted, section by section and in all. */
export interface Counts {
  readonly sections: readonly CountedSection[];
  readonly bullets: number;
  readonly points: number;
}

/** The counts of a workshop's write-up. */
export function countsOf({ id, sections }: Workshop): Counts {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    sections: sections.map(({ section, title, restored, bullets, points, how }) => ({
      name: sectionName(section).replace(/^[a-z]/, (letter) => letter.toUpperCase()),
      title,
      restored,
      bullets,
      points,
      how,
      ...(points === 0 ? {} : { href: routes.recommendationsBySection(id, section) }),
    })),
    bullets: sum(sections.map(({ bullets }) => bullets)),
    points: sum(sections.map(({ points }) => points)),
  };
}

/** What the sections under a chapter are about: the words that their titles begin with, before the comma. */
export function chapterTitle({ sections }: Workshop, chapter: string): string {
  const title = sections.find(({ section }) => section === chapter || section.startsWith(`${chapter}.`))?.title;
  return title?.split(',')[0] ?? `Section ${chapter}`;
}
