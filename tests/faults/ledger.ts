import { Decrypter } from 'age-encryption';
import { responseSchema } from '../../src/consultation/response.ts';
import type { Answer, HiddenFields } from './respondent.ts';

/** What respondents saw, recorded separately from what the service stores. */
export interface Ledger {
  /** Records that a response was sent with this text, and the answer. */
  readonly record: (text: string, hidden: HiddenFields, answer: Answer | undefined) => void;
  /** Responses without a receipt, to be sent again. */
  readonly unacknowledged: () => readonly { readonly text: string; readonly hidden: HiddenFields }[];
  /** Records that a respondent could not go on, so that nobody waits for more receipts. */
  readonly giveUp: (reason: unknown) => void;
  /** Number of responses with a receipt. @throws the reason if a respondent could not go on */
  readonly acknowledged: () => number;
  /** Number of pages that returned the text instead of a receipt. */
  readonly refused: () => number;
  /** Every disagreement between receipts and stored responses. */
  readonly disagreements: (stored: readonly StoredResponse[]) => readonly string[];
}

/** A stored response, opened. */
export interface StoredResponse {
  readonly reference: string;
  readonly text: string;
}

interface Entry {
  readonly hidden: HiddenFields;
  readonly references: Set<string>;
}

export function createLedger(): Ledger {
  const entries = new Map<string, Entry>();
  const problems: string[] = [];
  const reasons: unknown[] = [];
  let refusals = 0;
  const acknowledged = () => [...entries].filter(([, { references }]) => references.size > 0);

  return {
    record(text, hidden, answer) {
      const entry = entries.get(text) ?? { hidden, references: new Set<string>() };
      entries.set(text, entry);
      if (answer === undefined) return;
      if (answer.reference !== undefined) {
        entry.references.add(answer.reference);
        return;
      }
      refusals += 1;
      if (!answer.page.includes(text)) problems.push(`a page “${answer.kind}” does not return the text`);
    },
    unacknowledged: () =>
      [...entries]
        .filter(([, { references }]) => references.size === 0)
        .map(([text, { hidden }]) => ({ text, hidden })),
    giveUp(reason) {
      reasons.push(reason);
    },
    acknowledged() {
      if (reasons.length > 0) throw reasons[0];
      return acknowledged().length;
    },
    refused: () => refusals,
    disagreements(stored) {
      const textOf = new Map(stored.map(({ reference, text }) => [reference, text]));
      return [
        ...problems,
        ...acknowledged().flatMap(([text, { references }]) => [
          ...(references.size > 1 ? [`one response has ${references.size} references`] : []),
          ...[...references]
            .filter((reference) => !textOf.has(reference))
            .map((one) => `LOST: ${one} was acknowledged`),
          ...[...references]
            .filter((reference) => textOf.has(reference) && textOf.get(reference) !== text)
            .map((one) => `ALTERED: ${one} is stored with another text`),
        ]),
        ...findRepeated(stored.map(({ text }) => text)).map((text) => `STORED TWICE: ${text}`),
        ...findRepeated(stored.map(({ reference }) => reference)).map((one) => `TWO ROWS: ${one}`),
      ];
    },
  };
}

/** Opens stored responses with a private key, and returns the answers to one question. */
export async function openResponses(
  rows: readonly { readonly reference: string; readonly sealed: Uint8Array | null }[],
  identity: string,
  question: string,
): Promise<readonly StoredResponse[]> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const found: StoredResponse[] = [];
  for (const { reference, sealed } of rows) {
    if (sealed === null) continue;
    const { answers } = responseSchema.parse(JSON.parse(await decrypter.decrypt(sealed, 'text')));
    found.push({ reference, text: String(answers[question]) });
  }
  return found;
}

function findRepeated(values: readonly string[]): readonly string[] {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].filter(([, same]) => same.length > 1).map(([value]) => value);
}
