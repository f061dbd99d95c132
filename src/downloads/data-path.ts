import type { RedlineFormat, RevisionFormat } from './data-formats.ts';

/** Paths of the data files below `/data/`. Published paths have to work for ever: do not change any. */
export const dataPath = {
  catalogue: 'index.json',
  embed: 'embed.js',
  schema: (name: string) => `schemas/${name}.json`,
  revision: (label: string, format: RevisionFormat) => `revisions/${label}.${format}`,
  redline: (from: string, to: string, format: RedlineFormat) => `redlines/${from}...${to}.${format}`,
  /** The latest text of a clause, and when it changed. */
  clause: (id: string) => `clauses/${id}.json`,
  /** When something changed, and where the changes since then are. */
  datesOfChange: 'changes-since.json',
  /** What changed since a revision. */
  changesSince: (label: string) => `changes-since/${label}.json`,
  /** A whole register or other table. */
  table: (name: string, format: 'json' | 'csv') => `${name}.${format}`,
  recommendation: (id: string) => `recommendations/${id}.json`,
  action: (id: string) => `actions/${id}.json`,
  consultation: (id: string) => `consultations/${id}.json`,
} as const;

/** Paths of the feeds below `/feeds/`. */
export const feedPath = {
  revisions: 'revisions.atom',
  consultations: 'consultations.atom',
  updates: 'updates.atom',
  clause: (id: string) => `clauses/${id}.atom`,
  theme: (id: string) => `themes/${id}.atom`,
} as const;
