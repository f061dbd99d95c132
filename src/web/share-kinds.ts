import type { Register } from '../model/registers/kept-registers.ts';

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
  { name: 'home', pages: /^\/$/, words: 'Read it, see what changed and why, and say what you think' },
  { name: 'code', pages: /^\/code\//, words: 'The whole text, word for word' },
  { name: 'clause', pages: /^\/clauses\/./, words: 'A clause: its words, its history and its reasons' },
  { name: 'clauses', pages: /^\/clauses\//, words: 'Every clause, with its history' },
  { name: 'comparison', pages: /^\/changes\/[^/]*\.\.\./, words: 'What changed, word by word, and why' },
  { name: 'changes', pages: /^\/changes\//, words: 'Every revision: what led to it, and what it changed' },
  {
    name: 'answers',
    register: 'recommendations',
    pages: /^\/recommendations\/(?:answer|theme|kind|section)\//,
    words: 'What was asked for, and the answers',
  },
  {
    name: 'recommendation',
    register: 'recommendations',
    pages: /^\/recommendations\/./,
    words: 'What was asked for, the answer, and its reason',
  },
  {
    name: 'recommendations',
    register: 'recommendations',
    pages: /^\/recommendations\//,
    words: 'Everything that was asked for, and every answer',
  },
  {
    name: 'actions',
    register: 'actions',
    pages: /^\/actions\//,
    words: 'What was promised, by when, and what is late',
  },
  {
    name: 'workshops',
    register: 'workshops',
    pages: /^\/workshops\//,
    words: 'What was said at the workshops, and what it led to',
  },
  { name: 'consultation', register: 'consultations', pages: /^\/consultations\/./, words: 'Have your say' },
  {
    name: 'consultations',
    register: 'consultations',
    pages: /^\/(?:consultations|receipts)\//,
    words: 'Have your say, and see what changed as a result',
  },
  { name: 'updates', register: 'updates', pages: /^\/updates\//, words: 'News of the programme' },
  {
    name: 'your-data',
    register: 'your-data',
    pages: /^\/your-data\//,
    words: 'See, correct or delete what is held about you',
  },
  {
    name: 'who-to-go-to',
    register: 'who-to-go-to',
    pages: /^\/who-to-go-to\//,
    words: 'Which body to go to, and what it can do',
  },
  {
    name: 'who-has-access',
    register: 'who-has-access',
    pages: /^\/who-has-access\//,
    words: 'Which organisations have access, why, and how much they can see',
  },
  { name: 'search', pages: /^\/(?:search|glossary)\//, words: 'Find a clause, a word, a change or its reason' },
  { name: 'data', pages: /^\/data\//, words: 'Everything as data, to use and to check' },
  { name: 'page', pages: /^/, words: 'A Code that is drafted in the open' },
];

/** The kind of the page at an address. */
export function shareKindOf(pathname: string): ShareKind | undefined {
  return shareKinds.find(({ pages }) => pages.test(pathname));
}
