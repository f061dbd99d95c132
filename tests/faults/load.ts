import { check, send, type Hidden } from './respondent.ts';
import { patience } from '../patience.ts';
import type { Ledger } from './ledger.ts';

let count = 0;

/** A text that no other response has. */
export function newText(): string {
  count += 1;
  return `Response ${count} of this run, with ŵ and 😀`;
}

/** Sends one response from form to receipt, whatever comes of it. */
export async function respondOnce(address: string, ledger: Ledger): Promise<void> {
  const text = newText();
  const hidden = await check(address, text);
  if (hidden !== undefined) await sendNoted(address, ledger, text, hidden);
}

/** Presses send, and notes what came back. */
export async function sendNoted(address: string, ledger: Ledger, text: string, hidden: Hidden): Promise<void> {
  // Noted before it goes out: a request whose answer is lost may have been stored all the same.
  ledger.note(text, hidden, undefined);
  ledger.note(text, hidden, await send(address, hidden));
}

/** Respondents who send one response after the other until they are told to stop. */
export function startLoad(
  address: string,
  ledger: Ledger,
  respondents: number,
): { readonly stop: () => Promise<void> } {
  let stopped = false;
  const all = Array.from({ length: respondents }, async () => {
    while (!stopped) await respondOnce(address, ledger);
  });
  return {
    async stop() {
      stopped = true;
      await Promise.all(all);
    },
  };
}

/** Sends everything again for which no receipt came, as people do until they have one or lose patience. */
export async function sendOpenAgain(address: string, ledger: Ledger): Promise<void> {
  const end = performance.now() + patience;
  while (ledger.open().length > 0 && performance.now() < end) {
    for (const { text, hidden } of ledger.open()) ledger.note(text, hidden, await send(address, hidden));
    await pause(50);
  }
}

/** Waits for so many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
