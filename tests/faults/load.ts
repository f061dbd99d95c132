import { check, send, type HiddenFields } from './respondent.ts';
import { waitLimit } from '../timeout.ts';
import type { Ledger } from './ledger.ts';

let count = 0;

/** A text that no other response has. */
export function newText(): string {
  count += 1;
  return `Response ${count} of this run, with ŵ and 😀`;
}

/** Sends one response from form to receipt, whether or not it succeeds. */
export async function respondOnce(address: string, ledger: Ledger): Promise<void> {
  const text = newText();
  const hidden = await check(address, text);
  if (hidden !== undefined) await sendAndRecord(address, ledger, text, hidden);
}

/** Presses send, and records the answer. */
export async function sendAndRecord(
  address: string,
  ledger: Ledger,
  text: string,
  hidden: HiddenFields,
): Promise<void> {
  // Recorded before sending: a response may be stored although its answer is lost.
  ledger.record(text, hidden, undefined);
  ledger.record(text, hidden, await send(address, hidden));
}

/** Starts respondents who send one response after another until stopped, or until whoever waits for them has given up. */
export function startLoad(
  address: string,
  ledger: Ledger,
  respondents: number,
): { readonly stop: () => Promise<void> } {
  const stopped = new AbortController();
  const end = performance.now() + waitLimit;
  const all = Array.from({ length: respondents }, async () => {
    try {
      while (!stopped.signal.aborted && performance.now() < end) await respondOnce(address, ledger);
    } catch (error) {
      ledger.giveUp(error);
    }
  });
  return {
    async stop() {
      stopped.abort();
      await Promise.all(all);
    },
  };
}

/** Sends responses without a receipt again, until they have one, the process has ended, or the time is up. */
export async function resendUnacknowledged(address: string, ledger: Ledger, isRunning = () => true): Promise<void> {
  const end = performance.now() + waitLimit;
  const goesOn = (): boolean => performance.now() < end && isRunning();
  while (ledger.unacknowledged().length > 0 && goesOn()) {
    for (const { text, hidden } of ledger.unacknowledged())
      if (goesOn()) ledger.record(text, hidden, await send(address, hidden));
    await pause(50);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
