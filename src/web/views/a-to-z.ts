import { nameOfNumber } from '../../model/clause-number.ts';
import { clausesOf } from '../../model/code.ts';
import { currentRevision } from '../../model/current-standing.ts';
import { answeredRecommendations } from '../../provenance/answers.ts';
import type { Content } from '../../content/content.ts';
import type { MenuLink } from '../navigation.ts';
import { registersOn } from '../register-pages.ts';
import { routes } from '../routes.ts';
import { recommendationLine } from './recommendation-line.ts';
import { locale, say } from '../../words/say.ts';

/** One entry of the A to Z. A theme has its recommendations under it. */
export interface IndexEntry {
  readonly text: string;
  readonly href: string;
  /** The kind of entry, as printed. */
  readonly kind: string;
  readonly children: readonly MenuLink[];
}

/** The entries of one letter. */
export interface IndexLetter {
  readonly letter: string;
  readonly entries: readonly IndexEntry[];
}

/** What the A to Z lists, as the end of “every …”: `clause, term and recommendation`. */
export function listedInAToZ(content: Content): string {
  const kept = registersOn(content);
  const things = [
    say.views.aToZ.clause,
    ...(kept.has('glossary') ? [say.views.aToZ.term] : []),
    ...(kept.has('recommendations') ? [say.views.aToZ.recommendation] : []),
  ];
  return new Intl.ListFormat(locale).format(things);
}

/** Every clause, term and recommendation in alphabetical order, recommendations under their themes. */
export function aToZ(content: Content): readonly IndexLetter[] {
  const { code, glossary, themes, workshops } = content;
  const current = currentRevision(code);
  const clauses = current === undefined ? [] : clausesOf(current);
  const recommendations = answeredRecommendations(workshops);
  const entries: readonly IndexEntry[] = [
    ...clauses.map(({ id, unit, number, schedule, text }) => ({
      text: text.front.title,
      href: routes.inRevision(current?.label ?? '', id),
      kind: number === undefined ? say.views.aToZ.clause : nameOfNumber({ unit, number, schedule }),
      children: [],
    })),
    ...glossary.flatMap(({ id, term, abbreviation, also }) =>
      [term, ...(abbreviation === undefined ? [] : [abbreviation]), ...also].map((name) => ({
        text: name,
        href: routes.term(id),
        kind: name === term ? say.views.aToZ.term : say.views.aToZ.otherName({ term }),
        children: [],
      })),
    ),
    ...themes
      .filter(() => recommendations.length > 0)
      .map(({ id, title }) => ({
        text: title,
        href: routes.recommendationsByTheme(id),
        kind: say.views.aToZ.recommendations,
        children: recommendations
          .filter(({ recommendation }) => recommendation.theme === id)
          .map(recommendationLine)
          .map(({ href, summary }) => ({ text: summary, href })),
      })),
  ];
  const sorted = entries.toSorted((one, other) => one.text.localeCompare(other.text, 'en'));
  const letterOf = ({ text }: IndexEntry) => (/^\p{Letter}/u.exec(text)?.[0] ?? '#').toUpperCase();
  return [...new Set(sorted.map(letterOf))].map((letter) => ({
    letter,
    entries: sorted.filter((entry) => letterOf(entry) === letter),
  }));
}
