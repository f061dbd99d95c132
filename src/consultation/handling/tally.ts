import { londonDate } from '../consultation-state.ts';
import type { FormSnapshot } from './form-snapshot.ts';
import { answerValues, type OpenedResponse } from './opened-response.ts';

/** A labelled count. */
export interface Count {
  readonly label: string;
  readonly count: number;
}

/** Related counts: one chart and one table. */
export interface Section {
  readonly heading: string;
  readonly counts: readonly Count[];
}

/** Counts responses one by one; memory does not grow with their number. */
export interface Tally {
  readonly add: (opened: OpenedResponse, form: FormSnapshot | undefined) => void;
  /** Number of responses added. */
  readonly total: () => number;
  readonly sections: () => readonly Section[];
}

/** Creates a tally of responses. Those without text are counted only by state. */
export function createTally(): Tally {
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
        counts: sortCounts(
          heading,
          [...counts].map(([label, number]) => ({ label, count: number })),
        ),
      })),
  };
}

/** Sorts days by date; everything else keeps the order of the form. */
function sortCounts(heading: string, counts: readonly Count[]): readonly Count[] {
  return heading === 'Day' ? counts.toSorted((a, b) => (a.label < b.label ? -1 : 1)) : counts;
}

function countAnswers(
  { response }: OpenedResponse,
  { consultation, questions, targets, aboutYou }: FormSnapshot,
  count: (heading: string, label: string, by?: number) => void,
): void {
  for (const field of aboutYou) {
    if (!('options' in field)) continue;
    const values = answerValues(response, field.name);
    for (const { value, label } of field.options) {
      count(`${field.label} [${consultation}]`, label, values.includes(value) ? 1 : 0);
    }
    if (values.length === 0) count(`${field.label} [${consultation}]`, 'Not answered');
  }
  const asked = answerValues(response, 'confidential').length > 0;
  count(`Asked for confidentiality [${consultation}]`, 'Yes, with a reason', asked ? 1 : 0);
  count(`Asked for confidentiality [${consultation}]`, 'No', asked ? 0 : 1);
  for (const field of questions) {
    const values = answerValues(response, field.name);
    count(`Answers to each question of ${consultation}`, field.label, values.length > 0 ? 1 : 0);
    if (!('options' in field)) continue;
    for (const { value, label } of field.options) {
      count(`${field.label} [${consultation}]`, label, values.includes(value) ? 1 : 0);
    }
  }
  for (const { called, fields } of targets) {
    const answered = fields.filter(({ name }) => answerValues(response, name).length > 0);
    count(`Responses about each clause of ${consultation}`, called, answered.length > 0 ? 1 : 0);
    for (const field of answered) {
      if (!('options' in field)) continue;
      const [value = ''] = answerValues(response, field.name);
      const label = field.options.find((option) => option.value === value)?.label ?? value;
      count(`Views of clauses of ${consultation}`, `${called}: ${label}`);
    }
  }
}
