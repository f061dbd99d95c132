/**
 * All that is ever logged of a request. No address, no text, no reference: only fields whose values this service
 * chooses itself.
 */
export interface LogLine {
  /** ISO 8601 in UTC, to the second. */
  readonly time: string;
  /** Pattern of the address, without what the visitor put into it. */
  readonly route: string;
  readonly status: number;
  /** How long the answer took, in whole milliseconds. */
  readonly ms: number;
  /** Kind of the page that was shown, and what failed. */
  readonly code: string;
}

export type Log = (line: LogLine) => void;

/** Writes each line as JSON to standard output. */
export const logToOutput: Log = ({ time, route, status, ms, code }) => {
  process.stdout.write(`${JSON.stringify({ time, route, status, ms, code })}\n`);
};
