import type { AnswerKind } from '../provenance/answers.ts';
import type { RecommendationKind } from '../model/workshops/recommendation.ts';
import type { CopyFormat, CopyKind } from '../downloads/copy-formats.ts';

/** Every address of the site. Never change one: published addresses must keep working. */
export const routes = {
  home: '/',
  code: '/code/',
  /** The file with the hashes of the frozen revisions. */
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
  /** Clauses, terms and recommendations in alphabetical order. */
  index: '/search/a-to-z/',
  whoToGoTo: '/who-to-go-to/',
  yourData: '/your-data/',
  whoHasAccess: '/who-has-access/',
  data: '/data/',
  sitemap: '/sitemap.xml',
  icon: '/icon.svg',
  /** The icon, at the address where programs look for it by default. */
  oldIcon: '/favicon.ico',
  /** How to report a weakness of the site (RFC 9116). */
  securityContact: '/.well-known/security.txt',
  /** The picture that goes with a link to a page of a kind (see `share-kinds.ts`). */
  sharePicture: (kind: string) => `/share/${kind}.png`,
  /** Whether responses are kept at this moment, for monitors. */
  ready: '/ready.txt',
  /** The software itself: a page that is true for any body. */
  software: '/about/software/',
  revision: (label: string) => `/code/${label}/`,
  /** The print style sheet of a revision. */
  revisionPrintStyle: (label: string) => `/code/${label}/print.css`,
  /** A clause or numbered paragraph in a revision. */
  inRevision: (label: string, id: string) => `/code/${label}/#${id}`,
  /** How to cite a revision, or with an anchor a clause, numbered paragraph or item of it. */
  cite: (label: string, anchor?: string) => `/code/${label}/cite/${anchor === undefined ? '' : `#${anchor}`}`,
  /** The Code on a day or in a month on which something changed, or all such days. */
  onDay: (date?: string, anchor?: string) =>
    `/code/on/${date === undefined ? '' : `${date}/`}${anchor === undefined ? '' : `#${anchor}`}`,
  /** Where the form that asks for a day leads; on request. */
  findDay: '/code/on/find/',
  /** A citation of a revision for programs that keep lists of sources. */
  citationFile: (label: string, format: string) => `/code/${label}/citation.${format}`,
  clause: (id: string) => `/clauses/${id}/`,
  compare: '/changes/compare/',
  /** The comparison of two revisions. */
  comparison: (from: string, to: string) => `/changes/${from}...${to}/`,
  /** The print style sheet of a comparison. */
  comparisonPrintStyle: (from: string, to: string) => `/changes/${from}...${to}/print.css`,
  /** A comparison as each clause before and after. */
  beforeAndAfter: (from: string, to: string) => `/changes/${from}...${to}/before-and-after/`,
  /** What changed from a revision to now, in all, or with an anchor in a clause or numbered paragraph of it. */
  since: (label: string, anchor?: string) => `/changes/since/${label}/${anchor === undefined ? '' : `#${anchor}`}`,
  recommendation: (id: string) => `/recommendations/${id}/`,
  recommendationsByTheme: (theme: string) => `/recommendations/theme/${theme}/`,
  recommendationsByAnswer: (answer: AnswerKind) => `/recommendations/answer/${slug(answer)}/`,
  recommendationsByKind: (kind: RecommendationKind) => `/recommendations/kind/${slug(kind)}/`,
  recommendationsBySection: (workshop: string, section: string) => `/recommendations/section/${workshop}/${section}/`,
  /** An action in the tracker. */
  action: (id: string) => `/actions/#${id}`,
  /** All changes because of a workshop, marked. */
  workshopChanges: (id: string) => `/workshops/${id}/changes/`,
  /** The current state of every action and recommendation of a workshop, for the next one. */
  workshopReview: (id: string) => `/workshops/${id}/review/`,
  workshop: (id: string) => `/workshops/${id}/`,
  consultation: (id: string) => `/consultations/${id}/`,
  respond: (id: string) => `/consultations/${id}/respond/`,
  /** The short way to respond: a comment on a clause, or on one of its numbered paragraphs. */
  comment: (id: string, clause: string, paragraph?: string) =>
    `/consultations/${id}/comment/?on=${clause}${paragraph === undefined ? '' : `.${paragraph}`}`,
  /** Where the form and the check page submit to. */
  answer: (id: string) => `/consultations/${id}/answer/`,
  continueDraft: (id: string) => `/consultations/${id}/continue/`,
  withdraw: (id: string) => `/consultations/${id}/withdraw/`,
  /** Where a page with a receipt sends it, to be saved as a file. */
  saveReceipt: (id: string) => `/consultations/${id}/receipt/`,
  /** Where anyone can check a saved receipt. Printed on receipts. */
  receipts: '/receipts/',
  /** The public keys that sign receipts, as JSON. */
  receiptKeys: '/receipts/keys.json',
  term: (id: string) => `/glossary/#${id}`,
  /** A programme update on its page. */
  update: (date: string) => `/updates/#update-${date}`,
  /** A data file, by its path below `/data/` (see `src/downloads/data-path.ts`). */
  dataFile: (path: string) => `/data/${path}`,
  /** An Atom feed, by its path below `/feeds/`. */
  feed: (path: string) => `/feeds/${path}`,
  /** A copy of a revision, to print or pass on. */
  copyFile: (label: string, kind: CopyKind, format: CopyFormat) => `/publications/${label}/${slug(kind)}.${format}`,
  /** A picture of a figure, whatever revision shows it. */
  picture: (sha256: string, file: string) => `/figures/${pictureHash(sha256)}/${file}`,
  /** The file of an edition that others made, such as a translation. */
  editionFile: (label: string, file: string) => `/publications/${label}/editions/${file}`,
  /** The short response form of a consultation, to print and fill in by hand. */
  paperForm: (id: string) => `/publications/consultations/${id}/short-response-form.pdf`,
  paperFormInLargePrint: (id: string) => `/publications/consultations/${id}/short-response-form-large-print.pdf`,
  /** The long one, which has every clause one by one. It is the older of the two. */
  longForm: (id: string) => `/publications/consultations/${id}/response-form.pdf`,
  longFormInLargePrint: (id: string) => `/publications/consultations/${id}/response-form-large-print.pdf`,
  /** The review pack of a workshop. */
  reviewPack: (id: string) => `/publications/workshops/${id}/review-pack.pdf`,
  /** The whole site as an archive that opens from a disk. */
  offlinePack: '/publications/offline-pack.zip',
  /** The page that says whether a copy of a revision is current. Short, because readers type it from paper. */
  copy: (label: string) => `/copy/${label}/`,
  /** A page from `content/pages/`, which the body writes itself. */
  page: (name: string) => `/${name}/`,
} as const;

/** Enough of a hash to distinguish the pictures of a Code. */
export function pictureHash(sha256: string): string {
  return sha256.slice(0, 16);
}

/** Text as part of an address. */
export function slug(words: string): string {
  return words.toLowerCase().replaceAll(' ', '-');
}
