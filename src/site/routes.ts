import type { AnswerKind } from '../provenance/answers.ts';
import type { CopyFormat, CopyKind } from '../publications/copies.ts';

/** Every address of the site. An address, once published, answers for ever: change none. */
export const routes = {
  home: '/',
  code: '/code/',
  /** The hashes of the frozen revisions, as a file. */
  lock: '/code/revisions.lock.json',
  clauses: '/clauses/',
  changes: '/changes/',
  recommendations: '/recommendations/',
  actions: '/actions/',
  workshops: '/workshops/',
  updates: '/updates/',
  consultations: '/consultations/',
  glossary: '/glossary/',
  search: '/search/',
  /** Clauses, terms, recommendations and actions in order of the alphabet. */
  index: '/search/a-to-z/',
  whoToGoTo: '/who-to-go-to/',
  yourData: '/your-data/',
  whoHasAccess: '/who-has-access/',
  data: '/data/',
  sitemap: '/sitemap.xml',
  about: '/about/',
  howItWasMade: '/about/how-it-was-made/',
  revision: (label: string) => `/code/${label}/`,
  /** The style sheet for a revision on paper. */
  revisionPrintStyle: (label: string) => `/code/${label}/print.css`,
  /** A clause or numbered paragraph as it stood in a revision. */
  inRevision: (label: string, id: string) => `/code/${label}/#${id}`,
  clause: (id: string) => `/clauses/${id}/`,
  compare: '/changes/compare/',
  /** What changed from one revision to another. */
  comparison: (from: string, to: string) => `/changes/${from}...${to}/`,
  /** The style sheet for a comparison on paper. */
  comparisonPrintStyle: (from: string, to: string) => `/changes/${from}...${to}/print.css`,
  /** The same, as each clause before and after. */
  beforeAndAfter: (from: string, to: string) => `/changes/${from}...${to}/before-and-after/`,
  recommendation: (id: string) => `/recommendations/${id}/`,
  recommendationsByTheme: (theme: string) => `/recommendations/theme/${theme}/`,
  recommendationsByAnswer: (answer: AnswerKind) => `/recommendations/answer/${slug(answer)}/`,
  recommendationsBySection: (workshop: string, section: string) => `/recommendations/section/${workshop}/${section}/`,
  /** An action in the tracker. */
  action: (id: string) => `/actions/#${id}`,
  /** All changes that a workshop brought, marked. */
  workshopChanges: (id: string) => `/workshops/${id}/changes/`,
  /** Every action and recommendation of a workshop as they stand, for the next one. */
  workshopReview: (id: string) => `/workshops/${id}/review/`,
  workshop: (id: string) => `/workshops/${id}/`,
  consultation: (id: string) => `/consultations/${id}/`,
  respond: (id: string) => `/consultations/${id}/respond/`,
  /** Where the form and the check page are sent to. */
  answer: (id: string) => `/consultations/${id}/answer/`,
  continueDraft: (id: string) => `/consultations/${id}/continue/`,
  withdraw: (id: string) => `/consultations/${id}/withdraw/`,
  term: (id: string) => `/glossary/#${id}`,
  /** A programme update on its page. */
  update: (date: string) => `/updates/#update-${date}`,
  /** A data file, by its path below `/data/` (`publications/data/data-path.ts`). */
  dataFile: (path: string) => `/data/${path}`,
  /** An Atom feed, by its path below `/feeds/`. */
  feed: (path: string) => `/feeds/${path}`,
  /** A copy of a revision, as a file to print or pass on. */
  copyFile: (label: string, kind: CopyKind, format: CopyFormat) => `/publications/${label}/${slug(kind)}.${format}`,
  /** The file of an edition that was made elsewhere. */
  editionFile: (label: string, file: string) => `/publications/${label}/editions/${file}`,
  /** The response form of a consultation, to fill in by hand. */
  paperForm: (id: string) => `/publications/consultations/${id}/response-form.pdf`,
  paperFormInLargePrint: (id: string) => `/publications/consultations/${id}/response-form-large-print.pdf`,
  /** The review pack of a workshop. */
  reviewPack: (id: string) => `/publications/workshops/${id}/review-pack.pdf`,
  /** Everything in one archive that opens from a disk. */
  offlinePack: '/publications/offline-pack.zip',
  /** Whether a copy of a revision is current: short, since it is typed from paper. */
  copy: (label: string) => `/copy/${label}/`,
  /** A page that the body writes itself, from `content/pages/`. */
  page: (name: string) => `/${name}/`,
} as const;

/** Words as they stand in an address. */
export function slug(words: string): string {
  return words.toLowerCase().replaceAll(' ', '-');
}
