import { keptRegisters, type Register, type RegistersOfBody } from '../model/registers/kept-registers.ts';

/** Full addresses of what the data link to. They come from the site, so that data and pages agree. */
export interface Addresses {
  readonly home: string;
  /** The page that always shows the latest revision. */
  readonly code: string;
  /** The `/data/` page, which says how the data may be used. */
  readonly about: string;
  /** The list of revisions. */
  readonly changes: string;
  readonly revision: (label: string) => string;
  /** A clause or numbered paragraph in a revision. */
  readonly inRevision: (label: string, id: string) => string;
  /** What changed from a revision to now, in all or in a clause. */
  readonly since: (label: string, id?: string) => string;
  readonly clause: (id: string) => string;
  readonly comparison: (from: string, to: string) => string;
  readonly recommendation: (id: string) => string;
  /** The recommendations of a theme. */
  readonly theme: (id: string) => string;
  readonly action: (id: string) => string;
  readonly workshop: (id: string) => string;
  readonly consultation: (id: string) => string;
  /** A point of a consultation. */
  readonly point: (id: string) => string;
  readonly picture: (sha256: string, file: string) => string;
  readonly glossaryTerm: (id: string) => string;
  /** The page of a register. */
  readonly register: (name: RegisterName) => string;
  readonly update: (date: string) => string;
  /** A link of the content, such as `/code/`, as a data file has it: with the path that the site is below. */
  readonly link: (url: string) => string;
  /** A data file, by its path below `/data/`. */
  readonly data: (path: string) => string;
  /** A feed, by its path below `/feeds/`. */
  readonly feed: (path: string) => string;
}

/** The registers that are lists: each has a JSON file and a CSV file. */
export const registerNames = [
  'recommendations',
  'actions',
  'dispositions',
  'consultations',
  'points',
  'updates',
  'glossary',
  'bodies',
  'access',
] as const;
export type RegisterName = (typeof registerNames)[number];

/** The register that each list belongs to: a body that does not keep it has no such files. */
export const registerOfList: Readonly<Record<RegisterName, Register>> = {
  recommendations: 'recommendations',
  actions: 'actions',
  dispositions: 'recommendations',
  consultations: 'consultations',
  points: 'consultations',
  updates: 'updates',
  glossary: 'glossary',
  bodies: 'who-to-go-to',
  access: 'who-has-access',
};

/** The lists that a body keeps. */
export function keptLists(body: RegistersOfBody): readonly RegisterName[] {
  const kept = keptRegisters(body);
  const { points = [], workshops } = body;
  // Actions that answers to points promised are in the list of points: without workshops, that of actions would be empty.
  const isEmpty = new Set<RegisterName>([
    ...(points.length === 0 ? (['points'] as const) : []),
    ...(workshops.every(({ actions }) => actions.length === 0) ? (['actions'] as const) : []),
  ]);
  return registerNames.filter((name) => kept.has(registerOfList[name]) && !isEmpty.has(name));
}
