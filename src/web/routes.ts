import type { AnswerKind } from '../provenance/answers.ts';
import type { RecommendationKind } from '../model/workshops/recommendation.ts';
import type { CopyFormat, CopyKind } from '../downloads/copy-formats.ts';
import { sitePath } from './site-path.ts';

/**
 * Every address of the site, with the path that the site is below. Never change one: published addresses must keep working.
 * Nothing else makes addresses: what needs the place of a file in a built site takes `withinSite` of one of these.
 */
export const routes = {
  home: sitePath,
  code: `${sitePath}code/`,
  /** The file with the hashes of the frozen revisions. */
  lock: `${sitePath}code/revisions.lock.json`,
  clauses: `${sitePath}clauses/`,
  changes: `${sitePath}changes/`,
  recommendations: `${sitePath}recommendations/`,
  actions: `${sitePath}actions/`,
  workshops: `${sitePath}workshops/`,
  updates: `${sitePath}updates/`,
  consultations: `${sitePath}consultations/`,
  glossary: `${sitePath}glossary/`,
  search: `${sitePath}search/`,
  /** Clauses, terms and recommendations in alphabetical order. */
  index: `${sitePath}search/a-to-z/`,
  whoToGoTo: `${sitePath}who-to-go-to/`,
  yourData: `${sitePath}your-data/`,
  whoHasAccess: `${sitePath}who-has-access/`,
  data: `${sitePath}data/`,
  sitemap: `${sitePath}sitemap.xml`,
  icon: `${sitePath}icon.svg`,
  /** The icon, at the address where programs look for it by default. */
  oldIcon: `${sitePath}favicon.ico`,
  /** How to report a weakness of the site (RFC 9116). */
  securityContact: `${sitePath}.well-known/security.txt`,
  /** The picture that goes with a link to a page of a kind (see `share-kinds.ts`). */
  sharePicture: (kind: string) => `${sitePath}share/${kind}.png`,
  /** Whether responses are kept at this moment, for monitors. */
  ready: `${sitePath}ready.txt`,
  /** The software itself: a page that is true for any body. */
  software: `${sitePath}about/software/`,
  revision: (label: string) => `${sitePath}code/${label}/`,
  /** The print style sheet of a revision. */
  revisionPrintStyle: (label: string) => `${sitePath}code/${label}/print.css`,
  /** A clause or numbered paragraph in a revision. */
  inRevision: (label: string, id: string) => `${sitePath}code/${label}/#${id}`,
  /** How to cite a revision, or with an anchor a clause, numbered paragraph or item of it. */
  cite: (label: string, anchor?: string) => `${sitePath}code/${label}/cite/${anchor === undefined ? '' : `#${anchor}`}`,
  /** The Code on a day or in a month on which something changed, or all such days. */
  onDay: (date?: string, anchor?: string) =>
    `${sitePath}code/on/${date === undefined ? '' : `${date}/`}${anchor === undefined ? '' : `#${anchor}`}`,
  /** Where the form that asks for a day leads; on request. */
  findDay: `${sitePath}code/on/find/`,
  /** A citation of a revision for programs that keep lists of sources. */
  citationFile: (label: string, format: string) => `${sitePath}code/${label}/citation.${format}`,
  clause: (id: string) => `${sitePath}clauses/${id}/`,
  compare: `${sitePath}changes/compare/`,
  /** The comparison of two revisions. */
  comparison: (from: string, to: string) => `${sitePath}changes/${from}...${to}/`,
  /** The print style sheet of a comparison. */
  comparisonPrintStyle: (from: string, to: string) => `${sitePath}changes/${from}...${to}/print.css`,
  /** A comparison as each clause before and after. */
  beforeAndAfter: (from: string, to: string) => `${sitePath}changes/${from}...${to}/before-and-after/`,
  /** What changed from a revision to now, in all, or with an anchor in a clause or numbered paragraph of it. */
  since: (label: string, anchor?: string) =>
    `${sitePath}changes/since/${label}/${anchor === undefined ? '' : `#${anchor}`}`,
  recommendation: (id: string) => `${sitePath}recommendations/${id}/`,
  recommendationsByTheme: (theme: string) => `${sitePath}recommendations/theme/${theme}/`,
  recommendationsByAnswer: (answer: AnswerKind) => `${sitePath}recommendations/answer/${slug(answer)}/`,
  recommendationsByKind: (kind: RecommendationKind) => `${sitePath}recommendations/kind/${slug(kind)}/`,
  recommendationsBySection: (workshop: string, section: string) =>
    `${sitePath}recommendations/section/${workshop}/${section}/`,
  /** An action in the tracker. */
  action: (id: string) => `${sitePath}actions/#${id}`,
  /** All changes because of a workshop, marked. */
  workshopChanges: (id: string) => `${sitePath}workshops/${id}/changes/`,
  /** The current state of every action and recommendation of a workshop, for the next one. */
  workshopReview: (id: string) => `${sitePath}workshops/${id}/review/`,
  workshop: (id: string) => `${sitePath}workshops/${id}/`,
  consultation: (id: string) => `${sitePath}consultations/${id}/`,
  /** The outcome of a consultation with points. */
  outcome: (id: string) => `${sitePath}consultations/${id}/outcome/`,
  /** A point that was made in responses, with its answer. */
  point: (consultation: string, point: string) => `${sitePath}consultations/${consultation}/points/${point}/`,
  respond: (id: string) => `${sitePath}consultations/${id}/respond/`,
  /** The short way to respond: a comment on a clause, or on one of its numbered paragraphs. */
  comment: (id: string, clause: string, paragraph?: string) =>
    `${sitePath}consultations/${id}/comment/?on=${clause}${paragraph === undefined ? '' : `.${paragraph}`}`,
  /** Where the form and the check page submit to. */
  answer: (id: string) => `${sitePath}consultations/${id}/answer/`,
  continueDraft: (id: string) => `${sitePath}consultations/${id}/continue/`,
  withdraw: (id: string) => `${sitePath}consultations/${id}/withdraw/`,
  /** Where a page with a receipt sends it, to be saved as a file. */
  saveReceipt: (id: string) => `${sitePath}consultations/${id}/receipt/`,
  /** Where anyone can check a saved receipt. Printed on receipts. */
  receipts: `${sitePath}receipts/`,
  /** The public keys that sign receipts, as JSON. */
  receiptKeys: `${sitePath}receipts/keys.json`,
  term: (id: string) => `${sitePath}glossary/#${id}`,
  /** A programme update on its page. */
  update: (date: string) => `${sitePath}updates/#update-${date}`,
  /** A data file, by its path below `/data/` (see `src/downloads/data-path.ts`). */
  dataFile: (path: string) => `${sitePath}data/${path}`,
  /** An Atom feed, by its path below `/feeds/`. */
  feed: (path: string) => `${sitePath}feeds/${path}`,
  /** A copy of a revision, to print or pass on. */
  copyFile: (label: string, kind: CopyKind, format: CopyFormat) =>
    `${sitePath}publications/${label}/${slug(kind)}.${format}`,
  /** A picture of a figure, whatever revision shows it. */
  picture: (sha256: string, file: string) => `${sitePath}figures/${pictureHash(sha256)}/${file}`,
  /** The file of an edition that others made, such as a translation. */
  editionFile: (label: string, file: string) => `${sitePath}publications/${label}/editions/${file}`,
  /** The short response form of a consultation, to print and fill in by hand. */
  paperForm: (id: string) => `${sitePath}publications/consultations/${id}/short-response-form.pdf`,
  paperFormInLargePrint: (id: string) =>
    `${sitePath}publications/consultations/${id}/short-response-form-large-print.pdf`,
  /** The long one, which has every clause one by one. It is the older of the two. */
  longForm: (id: string) => `${sitePath}publications/consultations/${id}/response-form.pdf`,
  longFormInLargePrint: (id: string) => `${sitePath}publications/consultations/${id}/response-form-large-print.pdf`,
  /** The outcome of a consultation as a document. */
  outcomeFile: (id: string) => `${sitePath}publications/consultations/${id}/outcome.pdf`,
  outcomeFileInLargePrint: (id: string) => `${sitePath}publications/consultations/${id}/outcome-large-print.pdf`,
  /** Its points and answers as a table. */
  pointTable: (id: string, format: 'pdf' | 'docx') => `${sitePath}publications/consultations/${id}/points.${format}`,
  /** The review pack of a workshop. */
  reviewPack: (id: string) => `${sitePath}publications/workshops/${id}/review-pack.pdf`,
  /** The whole site as an archive that opens from a disk. */
  offlinePack: `${sitePath}publications/offline-pack.zip`,
  /** The page that says whether a copy of a revision is current. Short, because readers type it from paper. */
  copy: (label: string) => `${sitePath}copy/${label}/`,
  /** A page from `content/pages/`, which the body writes itself. */
  page: (name: string) => `${sitePath}${name}/`,
} as const;

/** Enough of a hash to distinguish the pictures of a Code. */
export function pictureHash(sha256: string): string {
  return sha256.slice(0, 16);
}

/** Text as part of an address. */
export function slug(words: string): string {
  return words.toLowerCase().replaceAll(' ', '-');
}
