import type { SearchEntry } from '../../search/entry.ts';
import { routes } from '../routes.ts';
import { servicePages } from './service-pages.ts';
import { say } from '../../words/say.ts';

/** A page of the software itself: what it is about, and what readers call it. */
export interface SitePage extends Pick<SearchEntry, 'href' | 'title' | 'text' | 'isList'> {
  readonly alsoCalled: readonly string[];
}

/** Pages that every site has. Those that list things of a kind come after the things. */
export const sitePages: readonly SitePage[] = [
  {
    href: routes.code,
    title: say.searching.sitePages.code,
    text: say.searching.sitePages.latestRevisionOfWholeCode,
    alsoCalled: say.searching.called.code,
    isList: true,
  },
  {
    href: routes.clauses,
    title: say.searching.sitePages.allClauses,
    text: say.searching.sitePages.everyClauseWithItsHistory,
    alsoCalled: say.searching.called.clauses,
    isList: true,
  },
  {
    href: routes.changes,
    title: say.searching.sitePages.revisionsAndChanges,
    text: say.searching.sitePages.everyRevisionWhenItWas,
    alsoCalled: say.searching.called.changes,
    isList: true,
  },
  {
    href: routes.compare,
    title: say.searching.sitePages.compareTwoRevisions,
    text: say.searching.sitePages.chooseAnyTwoRevisionsAnd,
    alsoCalled: say.searching.called.compare,
  },
  {
    href: routes.recommendations,
    title: say.searching.sitePages.recommendations,
    text: say.searching.sitePages.everythingThatWasAskedAt,
    alsoCalled: say.searching.called.recommendations,
    isList: true,
  },
  {
    href: routes.actions,
    title: say.searching.sitePages.actionTracker,
    text: say.searching.sitePages.everyActionThatWasPromised,
    alsoCalled: say.searching.called.actions,
  },
  {
    href: routes.workshops,
    title: say.searching.sitePages.workshops,
    text: say.searching.sitePages.meetingsWhoseWriteUpsAre,
    alsoCalled: say.searching.called.workshops,
    isList: true,
  },
  {
    href: routes.updates,
    title: say.searching.sitePages.programmeUpdates,
    text: say.searching.sitePages.whatHappenedInProgrammeAt,
    alsoCalled: say.searching.called.updates,
  },
  {
    href: routes.consultations,
    title: say.searching.sitePages.consultations,
    text: say.searching.sitePages.whatCanBeAnsweredNow,
    alsoCalled: say.searching.called.consultations,
    isList: true,
  },
  {
    href: routes.glossary,
    title: say.searching.sitePages.wordsCodeUses,
    text: say.searching.sitePages.whatTermsAndAbbreviationsMean,
    alsoCalled: say.searching.called.glossary,
    isList: true,
  },
  {
    href: routes.index,
    title: say.searching.sitePages.toZ,
    text: say.searching.sitePages.everyClauseTermAndRecommendation,
    alsoCalled: say.searching.called.aToZ,
  },
  ...servicePages,
];
