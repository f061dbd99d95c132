import { answeredRecommendations } from '../../provenance/answers.ts';
import { nameOf, type Named } from '../../search/named.ts';
import type { Content } from '../../source/content.ts';
import { footMenus, mainMenu } from '../navigation.ts';
import { routes } from '../routes.ts';
import { actionTracker } from '../views/actions.ts';
import { recommendationLine } from '../views/recommendation-line.ts';
import { namedInCode } from './named-in-code.ts';

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
    return { kind: 'page', href, title, about: 'Page', names: [text, title].map(nameOf), words: title };
  });
}
