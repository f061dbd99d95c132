import { clausesOf, publishedRevisions, type Code, type Revision } from '../../code/code.ts';
import { numberedParagraphs } from '../../code/numbered-paragraphs.ts';
import { currentRevision, standingOf } from '../../code/standing-of.ts';
import { answeredRecommendations } from '../../provenance/answers.ts';
import { nameOf, type Named } from '../../search/named.ts';
import type { Content } from '../../source/content.ts';
import { clauseHeading } from '../../code/clause-heading.ts';
import { footMenus, mainMenu } from '../navigation.ts';
import { routes } from '../routes.ts';
import { actionTracker } from '../views/actions.ts';
import { recommendationLine } from '../views/recommendation-line.ts';

/** Everything that has a number or a name: clauses and paragraphs with their numbers of all revisions, recommendations, actions, revisions. */
export function namedInContent({ code, workshops, consultations, pages }: Content): readonly Named[] {
  return [
    ...namedInCode(code),
    ...workshops.flatMap((register) =>
      actionTracker(register).actions.map(({ id, number, summary, state }): Named => {
        const { shortName } = register.workshop;
        return {
          kind: 'action',
          href: routes.action(id),
          title: `Action ${number}: ${summary}`,
          about: `${shortName} action, ${state}`,
          names: [nameOf(`${shortName} action ${number}`), nameOf(`action ${number}`)],
        };
      }),
    ),
    ...answeredRecommendations(workshops).map((answered): Named => {
      const { id, name, href, summary, answer } = recommendationLine(answered);
      const short = name.replace('section ', '').replace(/bullets? /, '');
      return {
        kind: 'recommendation',
        href,
        title: summary,
        about: `${name}, ${answer}`,
        names: [
          name,
          short,
          id,
          `recommendation ${id}`,
          name.replace(`${answered.register.workshop.shortName}, `, ''),
        ].map(nameOf),
      };
    }),
    ...consultations.map(({ id, title }): Named => ({
      kind: 'consultation',
      href: routes.consultation(id),
      title,
      about: 'Consultation',
      names: [nameOf(title), nameOf(id)],
    })),
    ...workshops.map(({ workshop: { id, title, shortName } }): Named => ({
      kind: 'page',
      href: routes.workshop(id),
      title,
      about: 'Workshop',
      names: [shortName, title, id].map(nameOf),
    })),
    ...menuPages(pages),
  ];
}

/** The pages that menus lead to, by their name in the menu and, where the body writes them itself, by their title. */
function menuPages(pages: Content['pages']): readonly Named[] {
  return [...mainMenu, ...footMenus.flatMap(({ links }) => links)].map(({ text, href }) => {
    const title = pages.find(({ slug }) => routes.page(slug) === href)?.title ?? text;
    return { kind: 'page', href, title, about: 'Page', names: [text, title].map(nameOf), byTitle: true };
  });
}

function namedInCode(code: Code): readonly Named[] {
  const current = currentRevision(code);
  const published = publishedRevisions(code);
  const today = current === undefined ? [] : numbersIn(current);
  const hasToday = new Map(today.map(({ id, names }) => [id, names]));
  const earlier = new Map<string, { readonly last: Revision; readonly number: Numbered; readonly labels: string[] }>();
  for (const revision of published) {
    if (revision === current) continue;
    for (const number of numbersIn(revision)) {
      const names = number.names.filter((name) => hasToday.get(number.id)?.includes(name) !== true);
      if (names.length === 0) continue;
      const key = `${number.id}:${names.join(',')}`;
      const labels = [...(earlier.get(key)?.labels ?? []), revision.label];
      earlier.set(key, { last: revision, number: { ...number, names }, labels });
    }
  }
  const isThere = (id: string) => hasToday.has(id);
  return [
    ...today.map(({ id, title, names, byTitle }): Named => {
      const label = current?.label ?? '';
      const standing = current === undefined ? '' : `, ${standingOf(code, current).word}`;
      const about = `Revision ${label}${standing}`;
      return {
        kind: 'clause',
        href: routes.inRevision(label, id),
        title,
        about,
        names,
        ...(byTitle ? { byTitle } : {}),
      };
    }),
    ...[...earlier.values()].map(({ last, number: { id, title, names }, labels }): Named => {
      const had = `Had this number or name in ${labels.join(', ')}`;
      return {
        kind: 'clause',
        href:
          isThere(id) && current !== undefined
            ? routes.inRevision(current.label, id)
            : routes.inRevision(last.label, id),
        title: today.find((one) => one.id === id)?.title ?? title,
        about: isThere(id) ? had : `${had}; not in the Code today`,
        names,
        earlier: true,
      };
    }),
    ...published.map((revision): Named => ({
      kind: 'page',
      href: routes.revision(revision.label),
      title: `Revision ${revision.label}`,
      about: standingOf(code, revision).word,
      names: [nameOf(revision.label), nameOf(`revision ${revision.label}`)],
    })),
  ];
}

interface Numbered {
  readonly id: string;
  readonly title: string;
  readonly names: readonly string[];
  readonly byTitle: boolean;
}

function numbersIn(revision: Revision): readonly Numbered[] {
  return clausesOf(revision).flatMap((clause) => {
    const { id, number, unit, text } = clause;
    const numbers = number === undefined ? [] : [number, `${unit} ${number}`, `clause ${number}`];
    return [
      {
        id,
        title: clauseHeading(clause),
        names: [...new Set([...numbers, text.front.title].map(nameOf))],
        byTitle: true,
      },
      ...numberedParagraphs(text.tree).map((paragraph) => ({
        id: paragraph.id,
        title: `Paragraph ${paragraph.number}, in ${clauseHeading(clause)}`,
        names: [nameOf(`paragraph ${paragraph.number}`), nameOf(paragraph.number)],
        byTitle: false,
      })),
    ];
  });
}
