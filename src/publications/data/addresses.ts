/** Full addresses of what the data point at. The site makes them, so that data and pages cannot disagree. */
export interface Addresses {
  readonly home: string;
  /** The page that always shows the latest revision. */
  readonly code: string;
  /** The `/data/` page, which tells how the data may be used. */
  readonly about: string;
  /** The list of revisions. */
  readonly changes: string;
  readonly revision: (label: string) => string;
  /** A clause or numbered paragraph as it stood in a revision. */
  readonly inRevision: (label: string, id: string) => string;
  readonly clause: (id: string) => string;
  readonly comparison: (from: string, to: string) => string;
  readonly recommendation: (id: string) => string;
  readonly action: (id: string) => string;
  readonly workshop: (id: string) => string;
  readonly consultation: (id: string) => string;
  readonly glossaryTerm: (id: string) => string;
  /** The page that a register has, by the register's name. */
  readonly register: (name: RegisterName) => string;
  readonly update: (date: string) => string;
  /** A data file, by its path below `/data/`. */
  readonly data: (path: string) => string;
  /** A feed, by its path below `/feeds/`. */
  readonly feed: (path: string) => string;
}

/** The registers that are lists: each is one file of JSON, and one of CSV. */
export const registerNames = [
  'recommendations',
  'actions',
  'dispositions',
  'consultations',
  'updates',
  'glossary',
  'bodies',
  'access',
] as const;
export type RegisterName = (typeof registerNames)[number];
