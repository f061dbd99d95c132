import type { SiteSettings } from '../model/site-settings.ts';

/** The published outcome of a consultation, for documents: we asked, you said, we did. It names and quotes nobody. */
export interface OutcomeDocument {
  readonly settings: SiteSettings;
  /** Title of the consultation. */
  readonly title: string;
  /** The day of publication, as text. */
  readonly date: string;
  /** ISO date of publication. */
  readonly published: string;
  /** Full address of the page that shows the same. */
  readonly address: string;
  readonly illustrative: boolean;
  /** Why it is late; absent if it is not. */
  readonly late?: string;
  readonly asked: readonly string[];
  readonly said: readonly string[];
  /** Totals, with their parts under them. */
  readonly totals: readonly { readonly label: string; readonly count: string; readonly isPart: boolean }[];
  /** How they were counted, and what they are not. */
  readonly notes: readonly string[];
  /** What was refused comes first. */
  readonly groups: readonly { readonly heading: string; readonly points: readonly OutcomePoint[] }[];
  /** What is said of people with protected characteristics, who decided, and what happens next. */
  readonly closing: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
}

/** A point with its answer. */
export interface OutcomePoint {
  readonly number: number;
  readonly title: string;
  readonly statement: string;
  /** How many said it. */
  readonly raised: string;
  readonly answer: string;
  readonly reason: string;
  /** What was not accepted, what was done elsewhere, and which words changed. */
  readonly lines: readonly string[];
  /** The clauses, paragraphs or questions that it is about. */
  readonly where: readonly string[];
  /** The revision that was asked about. */
  readonly revision: string;
}
