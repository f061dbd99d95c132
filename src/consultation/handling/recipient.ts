import { addressLines } from '../printed-contact.ts';
import type { Receipt } from '../receipt/receipt.ts';

/** Lines that the window of an envelope shows. */
const mostLines = 8;

/**
 * The name and postal address that somebody left on paper, in the lines of an envelope; none without an address. What would
 * be too many lines stays on the last one.
 */
export function recipientLines(name: string | undefined, address: string | undefined): readonly string[] {
  const lines = address === undefined ? [] : addressLines(address);
  if (lines.length === 0) return [];
  const all = name === undefined || lines[0] === name ? lines : [name, ...lines];
  const kept = all.slice(0, mostLines - 1);
  const rest = all.slice(mostLines - 1);
  return rest.length === 0 ? kept : [...kept, rest.join(', ')];
}

/** To whom the letter with a receipt goes, in the lines of an envelope. */
export function receiptRecipient({ answers }: Pick<Receipt, 'answers'>): readonly string[] {
  const valueOf = (field: string): string | undefined => answers.find(({ name }) => name === field)?.values[0];
  return recipientLines(valueOf('name'), valueOf('address'));
}
