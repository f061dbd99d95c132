import { routes } from '../routes.ts';
import type { SitePage } from './site-pages.ts';
import { say } from '../../words/say.ts';

/** Pages of the software that serve readers: whom to go to, their data, files, receipts. */
export const servicePages: readonly SitePage[] = [
  {
    href: routes.whoToGoTo,
    title: say.searching.servicePages.whoToGoTo,
    text: say.searching.servicePages.whichBodyToGoTo,
    alsoCalled: say.searching.called.whoToGoTo,
  },
  {
    href: routes.yourData,
    title: say.searching.servicePages.yourData,
    text: say.searching.servicePages.howToSeeChallengeCorrect,
    alsoCalled: say.searching.called.yourData,
  },
  {
    href: routes.whoHasAccess,
    title: say.searching.servicePages.whoHasAccess,
    text: say.searching.servicePages.whichOrganisationsHaveAccessTo,
    alsoCalled: say.searching.called.whoHasAccess,
  },
  {
    href: routes.data,
    title: say.searching.servicePages.dataAndFeeds,
    text: say.searching.servicePages.codeItsChangesTheirReasons,
    alsoCalled: say.searching.called.data,
  },
  {
    href: routes.receipts,
    title: say.searching.servicePages.checkReceipt,
    text: say.searching.servicePages.checkWhetherSavedReceiptFor,
    alsoCalled: say.searching.called.receipts,
  },
  {
    href: routes.software,
    title: say.searching.servicePages.software,
    text: say.searching.servicePages.howTextsAreFrozenWith,
    alsoCalled: say.searching.called.software,
  },
];
