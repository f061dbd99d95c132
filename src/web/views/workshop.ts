import type { Workshop } from '../../model/workshops/workshop.ts';
import { routes } from '../routes.ts';
import { sectionName } from '../../model/workshops/write-up-reference.ts';
import { say } from '../../words/say.ts';

/** One row of the table that explains how points were counted. */
export interface CountedSection {
  readonly name: string;
  readonly title: string;
  readonly restored: boolean;
  readonly bullets: number;
  readonly points: number;
  readonly method: string;
  /** Where its points are listed, if it has any. */
  readonly href?: string;
}

/** How the points of a write-up were counted, by section and in total. */
export interface WriteUpCounts {
  readonly sections: readonly CountedSection[];
  readonly bullets: number;
  readonly points: number;
}

/** The counts of a workshop's write-up. */
export function writeUpCounts({ id, sections }: Workshop): WriteUpCounts {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    sections: sections.map(({ section, title, restored, bullets, points, how: method }) => ({
      name: sectionName(section).replace(/^[a-z]/, (letter) => letter.toUpperCase()),
      title,
      restored,
      bullets,
      points,
      method,
      ...(points === 0 ? {} : { href: routes.recommendationsBySection(id, section) }),
    })),
    bullets: sum(sections.map(({ bullets }) => bullets)),
    points: sum(sections.map(({ points }) => points)),
  };
}

/** The topic of a chapter: the start of its sections' titles, before the comma. */
export function chapterTitle({ sections }: Workshop, chapter: string): string {
  const title = sections.find(({ section }) => section === chapter || section.startsWith(`${chapter}.`))?.title;
  return title?.split(',')[0] ?? say.views.workshop.section({ chapter });
}
