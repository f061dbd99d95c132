import { clausesOf } from '../../code/code.ts';
import { currentRevision } from '../../code/standing-of.ts';
import { answeredRecommendations } from '../../provenance/answers.ts';
import type { Content } from '../../source/content.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';
import { recommendationLine } from './recommendation-line.ts';

/** One entry of the index; a theme has its recommendations under it. */
export interface IndexEntry {
  readonly text: string;
  readonly href: string;
  /** What it is. */
  readonly what: string;
  readonly under: readonly MenuLink[];
}

/** The entries of one letter. */
export interface IndexLetter {
  readonly letter: string;
  readonly entries: readonly IndexEntry[];
}

/** Every clause, term and recommendation in order of the alphabet, recommendations under their themes. */
export function aToZ({ code, glossary, themes, workshops }: Content): readonly IndexLetter[] {
  const current = currentRevision(code);
  const clauses = current === undefined ? [] : clausesOf(current);
  const recommendations = answeredRecommendations(workshops);
  const entries: readonly IndexEntry[] = [
    ...clauses.map(({ id, unit, number, text }) => ({
      text: text.front.title,
      href: routes.inRevision(current?.label ?? '', id),
      what: number === undefined ? 'clause' : `${unit} ${number}`,
      under: [],
    })),
    ...glossary.flatMap(({ id, term, abbreviation, also }) =>
      [term, ...(abbreviation === undefined ? [] : [abbreviation]), ...also].map((name) => ({
        text: name,
        href: routes.term(id),
        what: name === term ? 'term' : `term, see ${term}`,
        under: [],
      })),
    ),
    ...themes.map(({ id, title }) => ({
      text: title,
      href: routes.recommendationsByTheme(id),
      what: 'recommendations',
      under: recommendations
        .filter(({ recommendation }) => recommendation.theme === id)
        .map(recommendationLine)
        .map(({ href, name, summary }) => ({ text: `${name}: ${summary}`, href })),
    })),
  ];
  const sorted = entries.toSorted((one, other) => one.text.localeCompare(other.text, 'en'));
  const letterOf = ({ text }: IndexEntry) => (/^\p{Letter}/u.exec(text)?.[0] ?? '#').toUpperCase();
  return [...new Set(sorted.map(letterOf))].map((letter) => ({
    letter,
    entries: sorted.filter((entry) => letterOf(entry) === letter),
  }));
}
