import { addWeeks, weeksBetween } from '../code/weeks.ts';
import { dateInWords } from '../code/partial-date.ts';
import type { Consultation } from '../consultation/definition.ts';

import type { Frozen } from './lock/frozen.ts';
import { unwrittenIn } from '../drafting/unwritten.ts';

/** One thing that has to hold before a consultation opens. */
export interface ConsultationCheck {
  /** Whether it holds; nothing where that can be seen on the server alone. */
  readonly holds?: boolean;
  /** What holds, or what remains to be done. */
  readonly sentence: string;
}

/** What is known beside the definition. */
export interface Known {
  readonly frozen: Frozen;
  readonly today: string;
}

/** Fewest weeks of a formal consultation that need no word about why they are enough. */
const fewestWeeks = 6;

/** Everything that has to hold before a consultation opens, in the order in which an editor would see to it. */
export function consultationChecks(consultation: Consultation, { frozen, today }: Known): readonly ConsultationCheck[] {
  const { revision, opens, closes, next, privacy, draft } = consultation;
  const isFrozen = frozen.lock?.revisions.some(({ label }) => label === revision) === true;
  const open = unwrittenIn(consultation).map((path) => path.map(String).join('.'));
  const weeks = opens === undefined || closes === undefined ? undefined : weeksBetween(opens, closes);
  return [
    check(isFrozen, `Revision ${revision} is frozen.`, `Revision ${revision} is not in the lock: publish it first.`),
    check(open.length === 0, 'Every text is written.', `Write: ${open.join(', ')}.`),
    ...(opens === undefined || closes === undefined || weeks === undefined
      ? [check(true, 'It has no dates: it is always open.', '')]
      : [
          check(
            draft !== true || opens >= today,
            `It opens ${dateInWords(opens)}.`,
            `The opening day, ${dateInWords(opens)}, is past although it is still being written: choose a later one.`,
          ),
          check(
            weeks >= fewestWeeks,
            `It stays open for ${weeks} weeks, until the end of ${dateInWords(closes)} in London.`,
            `It stays open for ${weeks} weeks only: give people at least ${fewestWeeks}, or say under \`why\` why that is enough.`,
          ),
          check(
            next.by !== undefined && next.by.length >= 7 && next.by <= addWeeks(closes, 12).slice(0, next.by.length),
            `The outcome is promised by ${dateInWords(next.by ?? closes)}, within twelve weeks of closing.`,
            'Promise the outcome within twelve weeks of closing, under `next.by`.',
          ),
        ]),
    check(
      privacy.retention.identityMonths <= privacy.retention.textMonths,
      `Who responded is kept for ${privacy.retention.identityMonths} months, what they wrote for ${privacy.retention.textMonths}.`,
      'Keep who responded no longer than what they wrote: correct `privacy.retention`.',
    ),
    {
      sentence:
        'On the server, two or more public keys are set in RESPONSES_KEYS, and a sealed test response was opened with each: npm run responses -- keys test says so. A consultation opens only after that.',
    },
    check(
      draft !== true,
      'It is no longer marked as being written.',
      'Take out `draft: true` once everything above holds.',
    ),
  ];
}

function check(holds: boolean, held: string, todo: string): ConsultationCheck {
  return { holds, sentence: holds ? held : todo };
}
