import type { Form } from '../consultation/form.ts';
import type { KeyedResponse } from './keyed-response.ts';

/** Something that two people keyed in differently. */
export interface KeyingDifference {
  /** The question, with the name under which the file has it. */
  readonly what: string;
  /** What each of them typed; empty where nothing. */
  readonly first: string;
  readonly second: string;
}

/** Where two people read the same paper differently, in the order of the form. */
export function keyingDifferences(
  form: Form,
  first: KeyedResponse,
  second: KeyedResponse,
): readonly KeyingDifference[] {
  const typedBy = ({ typed }: KeyedResponse, name: string): string => (typed[name] ?? []).toSorted().join('; ');
  return [
    { what: 'channel', first: first.channel, second: second.channel },
    { what: 'received', first: first.received, second: second.received },
    ...form.fields.map(({ name, label }) => ({
      what: `${label} [${name}]`,
      first: typedBy(first, name).normalize('NFC'),
      second: typedBy(second, name).normalize('NFC'),
    })),
  ].filter((one) => one.first !== one.second);
}
