/**
 * Everything that is logged about a request. No address, text or reference: only values that the service itself chooses.
 */
export interface LogLine {
  /** ISO 8601 in UTC, to the second. */
  readonly time: string;
  /** Route pattern, without anything the visitor entered. */
  readonly route: string;
  readonly status: number;
  /** Response time in whole milliseconds. */
  readonly ms: number;
  /** Kind of the view, and what failed. */
  readonly code: string;
}

export type Log = (line: LogLine) => void;

/** Writes each line as JSON to standard output. */
export const logToOutput: Log = ({ time, route, status, ms, code }) => {
  process.stdout.write(`${JSON.stringify({ time, route, status, ms, code })}\n`);
};
