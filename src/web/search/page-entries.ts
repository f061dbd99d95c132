import { freePagePath } from '../../model/free-page.ts';
import { plainText } from '../../model/plain-text.ts';
import { formatDate } from '../../model/partial-date.ts';
import { publishedRevisions } from '../../model/code.ts';
import { actionStates } from '../../model/register-words.ts';
import { currentRevision, hasRevisionInForce, standingOf } from '../../model/current-standing.ts';
import { named } from '../../model/stored-words.ts';
import type { SearchEntry } from '../../search/entry.ts';
import { normaliseName } from '../../search/names.ts';
import type { Content } from '../../content/content.ts';
import { registers } from '../../model/registers/kept-registers.ts';
import { registersOn } from '../register-pages.ts';
import { listedInAToZ } from '../views/a-to-z.ts';
import { routes } from '../routes.ts';
import { onSite } from '../site-path.ts';
import { answerKinds, answeredRecommendations, nameOfAnswers } from '../../provenance/answers.ts';
import { outsideTheCode } from './register-entries.ts';
import { sitePages, type SitePage } from './site-pages.ts';
import { say } from '../../words/say.ts';

/**
 * Entries for pages: those of the software, those that the body writes itself, the revisions, and lists of recommendations.
 * They have what each page is about; its whole text is in the index that the search asks afterwards.
 */
export function pageEntries(content: Content): readonly SearchEntry[] {
  return [
    ...sitePagesOf(content).map((page): SearchEntry => ({
      ...outsideTheCode,
      ...page,
      kind: 'page',
      about: say.searching.pageEntries.page,
      names: [page.title, ...(page.href === routes.actions ? actionStates.map((state) => named(state)) : [])].map(
        normaliseName,
      ),
    })),
    ...content.pages.map(({ slug, under, title, summary, tree }): SearchEntry => ({
      ...outsideTheCode,
      kind: 'page',
      href: onSite(freePagePath({ slug, under })),
      title,
      about: say.searching.pageEntries.page,
      text: `${summary}\n${plainText(tree, (to) => to)}`,
      names: [normaliseName(title), normaliseName(slug)],
      ...(ofPages.has(slug) ? { alsoCalled: ofPages.get(slug) ?? [] } : {}),
    })),
    ...revisionEntries(content),
    ...citingEntries(content),
    ...listEntries(content),
  ];
}

/** The pages of the software that the site has: none of a register that the body does not keep. */
function sitePagesOf(content: Content): readonly SitePage[] {
  const left = registers.filter((name) => !registersOn(content).has(name)).map((name) => onSite(`/${name}/`));
  return sitePages
    .filter(({ href }) => !left.includes(href))
    .map((page) =>
      page.href === routes.index
        ? { ...page, text: say.searching.pageEntries.everyInAlphabeticalOrder({ content: listedInAToZ(content) }) }
        : page,
    );
}

/** What readers call the pages that every body writes itself, by their slugs. */
const ofPages = new Map<string, readonly string[]>(Object.entries(say.searching.called.pagesOfBody));

/** Each revision by its label and standing: so that a search for “in force” gives the answer. */
function revisionEntries({ code }: Content): readonly SearchEntry[] {
  const isAnyInForce = hasRevisionInForce(code);
  const published = publishedRevisions(code);
  return published.map((revision): SearchEntry => {
    const { label, record } = revision;
    const { word, name, since } = standingOf(code, revision);
    const isLast = revision === published.at(-1);
    const standing =
      word === 'in force'
        ? say.searching.pageEntries.revisionHasBeenInForce({ label, since: formatDate(since) })
        : say.searching.pageEntries.revisionIsNotInForce({ label, isWord: word === 'superseded', name, isAnyInForce });
    return {
      ...outsideTheCode,
      kind: 'page',
      href: routes.revision(label),
      title: say.searching.pageEntries.revision({ label }),
      about: say.searching.pageEntries.published({ date: formatDate(record.date), name }),
      status: name,
      text: `${standing}\n${record.summary}`,
      names: [label, say.searching.pageEntries.revision2({ label }), name].map(normaliseName),
      ...(word === 'in force' || (isLast && !isAnyInForce)
        ? {
            alsoCalled: say.searching.called.latestRevision,
          }
        : {}),
    };
  });
}

/** How to cite the latest revision, and where the text of any other day is. */
function citingEntries({ code }: Content): readonly SearchEntry[] {
  const current = currentRevision(code);
  if (current === undefined) return [];
  const { label } = current;
  return [
    {
      ...outsideTheCode,
      kind: 'page',
      href: routes.cite(label),
      title: say.searching.pageEntries.howToCiteRevision({ label }),
      about: say.searching.pageEntries.page,
      text: say.searching.pageEntries.citationOfRevisionAndOf({ label }),
      alsoCalled: say.searching.called.citing,
    },
    {
      ...outsideTheCode,
      kind: 'page',
      href: routes.onDay(),
      title: say.searching.pageEntries.textOnDay,
      about: say.searching.pageEntries.page,
      text: say.searching.pageEntries.whatCodeSaidOnAny,
      alsoCalled: say.searching.called.textOnDay,
    },
  ];
}

function listEntries({ workshops, themes }: Content): readonly SearchEntry[] {
  const answered = answeredRecommendations(workshops);
  if (answered.length === 0) return [];
  return [
    ...answerKinds.map((answer): SearchEntry => {
      const count = answered.filter((one) => one.answer === answer).length;
      const name = nameOfAnswers(answered, answer);
      return {
        ...outsideTheCode,
        kind: 'page',
        href: routes.recommendationsByAnswer(answer),
        title: say.searching.pageEntries.recommendations({ answer: name }),
        about: say.searching.pageEntries.listOf({ count }),
        text: say.searching.pageEntries.allRecommendationsWithAnswer({ count, answer: name }),
        names: [...new Set([answer, name].map(normaliseName))],
        alsoCalled: say.searching.called.answers[answer],
      };
    }),
    ...themes.map(({ id, title, about }): SearchEntry => ({
      ...outsideTheCode,
      kind: 'page',
      href: routes.recommendationsByTheme(id),
      title: say.searching.pageEntries.recommendations2({ title }),
      about: say.searching.pageEntries.listOfTheme,
      text: about,
      isList: true,
    })),
  ];
}
