import { Decrypter } from 'age-encryption';
import { responseSchema } from '../../src/consultation/response.ts';
import type { Answer, Hidden } from './respondent.ts';

/** What respondents were told, kept apart from what the service keeps. */
export interface Ledger {
  /** Notes that a response was sent with this text, and what came back. */
  readonly note: (text: string, hidden: Hidden, answer: Answer | undefined) => void;
  /** Responses for which no receipt came: they are sent again. */
  readonly open: () => readonly { readonly text: string; readonly hidden: Hidden }[];
  /** How many receipts were given. */
  readonly acknowledged: () => number;
  /** How many times a page gave the text back instead of a receipt. */
  readonly refused: () => number;
  /** Everything that does not hold between receipts and what is stored; empty where all is well. */
  readonly disagreements: (stored: readonly StoredResponse[]) => readonly string[];
}

/** A stored response, opened. */
export interface StoredResponse {
  readonly reference: string;
  readonly text: string;
}

interface Entry {
  readonly hidden: Hidden;
  readonly references: Set<string>;
}

export function newLedger(): Ledger {
  const entries = new Map<string, Entry>();
  const problems: string[] = [];
  let refusals = 0;
  const acknowledged = () => [...entries].filter(([, { references }]) => references.size > 0);

  return {
    note(text, hidden, answer) {
      const entry = entries.get(text) ?? { hidden, references: new Set<string>() };
      entries.set(text, entry);
      if (answer === undefined) return;
      if (answer.reference !== undefined) {
        entry.references.add(answer.reference);
        return;
      }
      refusals += 1;
      if (!answer.page.includes(text)) problems.push(`a page “${answer.kind}” does not give the text back`);
    },
    open: () =>
      [...entries]
        .filter(([, { references }]) => references.size === 0)
        .map(([text, { hidden }]) => ({ text, hidden })),
    acknowledged: () => acknowledged().length,
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
        ...repeated(stored.map(({ text }) => text)).map((text) => `STORED TWICE: ${text}`),
        ...repeated(stored.map(({ reference }) => reference)).map((one) => `TWO ROWS: ${one}`),
      ];
    },
  };
}

/** Opens what is stored with a department's private key, and gives the answer to one question. */
export async function opened(
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

function repeated(values: readonly string[]): readonly string[] {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].filter(([, same]) => same.length > 1).map(([value]) => value);
}
