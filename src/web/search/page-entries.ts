import { freePagePath } from '../../model/free-page.ts';
import { plainText } from '../../model/plain-text.ts';
import { formatDate } from '../../model/partial-date.ts';
import { publishedRevisions } from '../../model/code.ts';
import { currentRevision, hasRevisionInForce, standingOf } from '../../model/current-standing.ts';
import type { SearchEntry } from '../../search/entry.ts';
import { normaliseName } from '../../search/names.ts';
import type { Content } from '../../content/content.ts';
import { registers } from '../../model/registers/kept-registers.ts';
import { registersOn } from '../register-pages.ts';
import { listedInAToZ } from '../views/a-to-z.ts';
import { routes } from '../routes.ts';
import { onSite } from '../site-path.ts';
import { answerKinds, answeredRecommendations } from '../../provenance/answers.ts';
import { outsideTheCode } from './register-entries.ts';
import { answersAlsoCalled, pagesAlsoCalled } from './also-called.ts';
import { sitePages, type SitePage } from './site-pages.ts';

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
      about: 'Page',
      names: [normaliseName(page.title)],
    })),
    ...content.pages.map(({ slug, under, title, summary, tree }): SearchEntry => ({
      ...outsideTheCode,
      kind: 'page',
      href: onSite(freePagePath({ slug, under })),
      title,
      about: 'Page',
      text: `${summary}\n${plainText(tree, (to) => to)}`,
      names: [normaliseName(title), normaliseName(slug)],
      ...(pagesAlsoCalled[slug] === undefined ? {} : { alsoCalled: pagesAlsoCalled[slug] }),
    })),
    ...revisionEntries(content),
    ...citingEntries(content),
    ...listEntries(content),
  ];
}

/** The pages of the software that the site has: none of a register that the body does not keep. */
function sitePagesOf(content: Content): readonly SitePage[] {
  const left = registers.filter((name) => !registersOn(content).has(name)).map((name) => `/${name}/`);
  return sitePages
    .filter(({ href }) => !left.includes(href))
    .map((page) =>
      page.href === routes.index ? { ...page, text: `Every ${listedInAToZ(content)} in alphabetical order.` } : page,
    );
}

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
        ? `Revision ${label} has been in force since ${formatDate(since)}.`
        : `Revision ${label} is not in force: it is ${word === 'superseded' ? '' : 'a '}${name}.${isAnyInForce ? '' : ' No revision of the Code is in force.'}`;
    return {
      ...outsideTheCode,
      kind: 'page',
      href: routes.revision(label),
      title: `Revision ${label}`,
      about: `Published ${formatDate(record.date)}, ${name}`,
      status: name,
      text: `${standing}\n${record.summary}`,
      names: [normaliseName(label), normaliseName(`revision ${label}`)],
      ...(word === 'in force' || (isLast && !isAnyInForce)
        ? {
            alsoCalled: [
              'in force',
              'not in force',
              'is the Code in force',
              'when does the Code come into force',
              'is it law',
              'standing',
              'standing of the Code',
              'legal status',
              'commencement',
              'current version',
              'latest version',
              'newest revision',
              'draft Code',
              'download the Code',
              'PDF',
              'Word',
              'Word version',
              'Word document',
              'docx',
              'print the Code',
              'printable version',
              'large print PDF',
              'save the Code',
              'read the latest text',
              'current text',
            ],
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
      title: `How to cite revision ${label}`,
      about: 'Page',
      text: `A citation of revision ${label}, and of each clause, paragraph and list item of it, for letters, courts and lists of sources.`,
      alsoCalled: [
        'how to cite',
        'cite the Code',
        'cite a paragraph',
        'citation',
        'reference',
        'how to quote the Code',
        'permalink',
        'permanent link',
        'permanent address',
        'BibTeX',
        'RIS',
        'CSL',
        'Zotero',
        'EndNote',
        'OSCOLA',
        'Harvard',
        'footnote',
        'cite in a footnote',
        'how to reference',
        'reference the Code',
        'permanent link to a paragraph',
        'link to a paragraph',
      ],
    },
    {
      ...outsideTheCode,
      kind: 'page',
      href: routes.onDay(),
      title: 'The text on a day',
      about: 'Page',
      text: 'What the Code said on any day: what was published, what was in force, and what each paragraph was called.',
      alsoCalled: [
        'as it stood',
        'the Code on a date',
        'on a day',
        'text on a date',
        'historic version',
        'point in time',
        'in force on a date',
        'what the Code said',
        'the Code as at',
        'at the time',
        'on that day',
        'in a month',
      ],
    },
  ];
}

function listEntries({ workshops, themes }: Content): readonly SearchEntry[] {
  const answered = answeredRecommendations(workshops);
  if (answered.length === 0) return [];
  return [
    ...answerKinds.map((answer): SearchEntry => {
      const count = answered.filter((one) => one.answer === answer).length;
      return {
        ...outsideTheCode,
        kind: 'page',
        href: routes.recommendationsByAnswer(answer),
        title: `Recommendations: ${answer}`,
        about: `List of ${count}`,
        text: `All ${count} recommendations with the answer “${answer}”.`,
        names: [normaliseName(answer)],
        alsoCalled: answersAlsoCalled[answer],
      };
    }),
    ...themes.map(({ id, title, about }): SearchEntry => ({
      ...outsideTheCode,
      kind: 'page',
      href: routes.recommendationsByTheme(id),
      title: `Recommendations: ${title}`,
      about: 'List of a theme',
      text: about,
      isList: true,
    })),
  ];
}
