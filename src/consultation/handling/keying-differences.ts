import type { Form } from '../form.ts';
import type { KeyedResponse } from './keyed-response.ts';

/** An answer that two people keyed in differently. */
export interface KeyingDifference {
  /** The question, and the field's name in the file. */
  readonly question: string;
  /** What each person typed; empty if nothing. */
  readonly first: string;
  readonly second: string;
}

/** The differences between two people's readings of the same paper, in the order of the form. */
export function keyingDifferences(
  form: Form,
  first: KeyedResponse,
  second: KeyedResponse,
): readonly KeyingDifference[] {
  const answerIn = ({ values }: KeyedResponse, name: string): string => (values[name] ?? []).toSorted().join('; ');
  return [
    { question: 'channel', first: first.channel, second: second.channel },
    { question: 'received', first: first.received, second: second.received },
    ...form.fields.map(({ name, label }) => ({
      question: `${label} [${name}]`,
      first: answerIn(first, name).normalize('NFC'),
      second: answerIn(second, name).normalize('NFC'),
    })),
  ].filter((one) => one.first !== one.second);
}
