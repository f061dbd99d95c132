import { londonDate } from '../consultation/deadline.ts';
import type { AskedForm } from './asked-form.ts';
import { valuesOf, type OpenedResponse } from './opened-response.ts';

/** One number with what it counts. */
export interface Count {
  readonly label: string;
  readonly count: number;
}

/** Counts that belong together: one plot, one table. */
export interface Section {
  readonly heading: string;
  readonly counts: readonly Count[];
}

/** Adds responses up one by one; what it holds does not grow with their number. */
export interface Tally {
  readonly add: (opened: OpenedResponse, form: AskedForm | undefined) => void;
  /** Responses that were added. */
  readonly total: () => number;
  readonly sections: () => readonly Section[];
}

/** A tally of responses. Those whose text is gone are counted by state alone. */
export function tally(): Tally {
  const sections = new Map<string, Map<string, number>>();
  let total = 0;

  function count(heading: string, label: string, by = 1): void {
    const section = sections.get(heading) ?? new Map<string, number>();
    sections.set(heading, section);
    section.set(label, (section.get(label) ?? 0) + by);
  }

  return {
    add(opened, form) {
      const { row } = opened;
      total += 1;
      count('State', row.state);
      if (row.state !== 'stored') return;
      count('Channel', row.channel);
      count('In time or late', row.late === 1 ? 'late' : 'in time');
      for (const flag of row.flags === '' ? ['none'] : row.flags.split(' ')) count('Flags', flag);
      count('Day', londonDate(new Date(row.received_at)));
      if (opened.response !== undefined && form !== undefined) countAnswers(opened, form, count);
    },
    total: () => total,
    sections: () =>
      [...sections].map(([heading, counts]) => ({
        heading,
        counts: inOrder(
          heading,
          [...counts].map(([label, number]) => ({ label, count: number })),
        ),
      })),
  };
}

/** Days in their order; everything else as the form has it. */
function inOrder(heading: string, counts: readonly Count[]): readonly Count[] {
  return heading === 'Day' ? counts.toSorted((a, b) => (a.label < b.label ? -1 : 1)) : counts;
}

function countAnswers(
  { response }: OpenedResponse,
  { consultation, questions, targets }: AskedForm,
  count: (heading: string, label: string, by?: number) => void,
): void {
  for (const field of questions) {
    const values = valuesOf(response, field.name);
    count(`Answers to each question of ${consultation}`, field.label, values.length > 0 ? 1 : 0);
    if (!('options' in field)) continue;
    for (const { value, label } of field.options) {
      count(`${field.label} [${consultation}]`, label, values.includes(value) ? 1 : 0);
    }
  }
  for (const { called, fields } of targets) {
    const answered = fields.filter(({ name }) => valuesOf(response, name).length > 0);
    count(`Responses about each clause of ${consultation}`, called, answered.length > 0 ? 1 : 0);
    for (const field of answered) {
      if (!('options' in field)) continue;
      const [value = ''] = valuesOf(response, field.name);
      const label = field.options.find((option) => option.value === value)?.label ?? value;
      count(`Views of clauses of ${consultation}`, `${called}: ${label}`);
    }
  }
}
