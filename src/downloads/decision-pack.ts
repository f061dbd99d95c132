import type { SiteSettings } from '../model/site-settings.ts';

/** What a person has in hand who decides on the answers to a consultation. It quotes respondents, so it is private. */
export interface DecisionPack {
  readonly settings: SiteSettings;
  /** Title of the consultation. */
  readonly title: string;
  /** The day of the pack. */
  readonly date: string;
  /** Totals, with their parts under them. */
  readonly totals: readonly { readonly label: string; readonly count: string; readonly isPart: boolean }[];
  /** What would be refused, the most often said first. */
  readonly refusals: readonly PackPoint[];
  /** What a summary leaves out, a sentence each. */
  readonly leavesOut: readonly string[];
  /** Every point, in the order of the outcome. */
  readonly points: readonly PackPoint[];
}

/** A point in the pack. */
export interface PackPoint {
  readonly title: string;
  readonly statement: string;
  readonly answer: string;
  readonly reason: string;
  /** How many said it. */
  readonly raised: string;
  /** The strongest words for it that somebody wrote. */
  readonly words?: string | undefined;
  /** What changes because of it. */
  readonly changes: readonly string[];
}
