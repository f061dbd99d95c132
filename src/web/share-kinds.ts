import type { Register } from '../model/registers/kept-registers.ts';
import { say } from '../words/say.ts';

/** A kind of page, with the picture that goes with a link to it in messages and posts. */
export interface ShareKind {
  /** The name of the picture's file. */
  readonly name: string;
  /** The addresses of these pages. */
  readonly pages: RegExp;
  /** What such a page shows, in a few words: the picture says it, and so does the text for those who do not see it. */
  readonly words: string;
  /** The register that these pages show: a body that does not keep it has no such picture. */
  readonly register?: Register;
}

/** Every kind. The first that fits an address counts, and the last fits each. */
export const shareKinds: readonly ShareKind[] = [
  { name: 'home', pages: /^\/$/, words: say.frame.shareKinds.readItSeeWhatChanged },
  { name: 'code', pages: /^\/code\//, words: say.frame.shareKinds.wholeTextWordForWord },
  { name: 'clause', pages: /^\/clauses\/./, words: say.frame.shareKinds.clauseItsWordsItsHistory },
  { name: 'clauses', pages: /^\/clauses\//, words: say.frame.shareKinds.everyClauseWithItsHistory },
  { name: 'comparison', pages: /^\/changes\/[^/]*\.\.\./, words: say.frame.shareKinds.whatChangedWordByWord },
  { name: 'changes', pages: /^\/changes\//, words: say.frame.shareKinds.everyRevisionWhatLedTo },
  {
    name: 'answers',
    register: 'recommendations',
    pages: /^\/recommendations\/(?:answer|theme|kind|section)\//,
    words: say.frame.shareKinds.whatWasAskedForAnd,
  },
  {
    name: 'recommendation',
    register: 'recommendations',
    pages: /^\/recommendations\/./,
    words: say.frame.shareKinds.whatWasAskedForAnswer,
  },
  {
    name: 'recommendations',
    register: 'recommendations',
    pages: /^\/recommendations\//,
    words: say.frame.shareKinds.everythingThatWasAskedFor,
  },
  {
    name: 'actions',
    register: 'actions',
    pages: /^\/actions\//,
    words: say.frame.shareKinds.whatWasPromisedByWhen,
  },
  {
    name: 'workshops',
    register: 'workshops',
    pages: /^\/workshops\//,
    words: say.frame.shareKinds.whatWasSaidAtWorkshops,
  },
  {
    name: 'point',
    register: 'consultations',
    pages: /^\/consultations\/[^/]*\/points\//,
    words: say.frame.shareKinds.whatPeopleSaidAnswer,
  },
  {
    name: 'outcome',
    register: 'consultations',
    pages: /^\/consultations\/[^/]*\/outcome\//,
    words: say.frame.shareKinds.whatPeopleSaidAndWhatWeDid,
  },
  {
    name: 'consultation',
    register: 'consultations',
    pages: /^\/consultations\/./,
    words: say.frame.shareKinds.haveYourSay,
  },
  {
    name: 'consultations',
    register: 'consultations',
    pages: /^\/(?:consultations|receipts)\//,
    words: say.frame.shareKinds.haveYourSayAndSee,
  },
  { name: 'updates', register: 'updates', pages: /^\/updates\//, words: say.frame.shareKinds.newsOfProgramme },
  {
    name: 'your-data',
    register: 'your-data',
    pages: /^\/your-data\//,
    words: say.frame.shareKinds.seeCorrectOrDeleteWhat,
  },
  {
    name: 'who-to-go-to',
    register: 'who-to-go-to',
    pages: /^\/who-to-go-to\//,
    words: say.frame.shareKinds.whichBodyToGoTo,
  },
  {
    name: 'who-has-access',
    register: 'who-has-access',
    pages: /^\/who-has-access\//,
    words: say.frame.shareKinds.whichOrganisationsHaveAccessWhy,
  },
  { name: 'search', pages: /^\/(?:search|glossary)\//, words: say.frame.shareKinds.findClauseWordChangeOr },
  { name: 'data', pages: /^\/data\//, words: say.frame.shareKinds.everythingAsDataToUse },
  { name: 'page', pages: /^/, words: say.frame.shareKinds.codeThatIsDraftedIn },
];

/** The kind of the page at an address. */
export function shareKindOf(pathname: string): ShareKind | undefined {
  return shareKinds.find(({ pages }) => pages.test(pathname));
}
