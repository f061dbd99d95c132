import { addWeeks, weeksBetween } from '../model/weeks.ts';
import { formatDate } from '../model/partial-date.ts';
import { weeksForOutcome } from '../consultation/outcome-due.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { isInUse, keyId, type ReceiptKey } from '../consultation/receipt/receipt-key.ts';
import type { FrozenContent } from './lock/frozen.ts';
import { findPlaceholders } from '../drafting/placeholder.ts';

/** One condition for opening a consultation. */
export interface ConsultationCheck {
  /** Whether it holds; undefined if only the server knows. */
  readonly isMet?: boolean;
  /** What holds, or what is still to be done. */
  readonly sentence: string;
}

/** What the checks need in addition to the definition. */
export interface CheckContext {
  readonly frozen: FrozenContent;
  readonly today: string;
  /** The keys on this computer; undefined if it is not set up to take responses. */
  readonly keys?: KeyStatus | undefined;
  /** The public keys that content lists for receipts. */
  readonly receiptKeys: readonly ReceiptKey[];
  /** The public key that signs receipts with the settings of this computer; undefined without them. */
  readonly receiptKey?: string | undefined;
}

/** The public keys that responses are encrypted to. */
export interface KeyStatus {
  readonly count: number;
  /** Keys that have never opened an encrypted test response; undefined if the store of responses cannot be reached. */
  readonly untested?: readonly string[] | undefined;
  /** Ids of the keys that signed the receipts of stored responses; undefined if the store cannot be reached. */
  readonly signed?: readonly string[] | undefined;
}

/** A formal consultation of fewer weeks needs an explanation of why that is enough. */
const minWeeks = 6;

/** Every condition for opening a consultation, in the order in which an editor would deal with them. */
export function consultationChecks(
  consultation: Consultation,
  { frozen, today, keys, receiptKeys, receiptKey }: CheckContext,
): readonly ConsultationCheck[] {
  const { revision, opens, closes, next, privacy, draft } = consultation;
  const isFrozen = frozen.lock?.revisions.some(({ label }) => label === revision) === true;
  const unwritten = findPlaceholders(consultation).map((path) => path.map(String).join('.'));
  const weeks = opens === undefined || closes === undefined ? undefined : weeksBetween(opens, closes);
  return [
    check(isFrozen, `Revision ${revision} is frozen.`, `Revision ${revision} is not in the lock: publish it first.`),
    check(unwritten.length === 0, 'Every text is written.', `Write: ${unwritten.join(', ')}.`),
    ...(opens === undefined || closes === undefined || weeks === undefined
      ? [check(true, 'It has no dates: it is always open.', '')]
      : [
          check(
            draft !== true || opens >= today,
            `It opens ${formatDate(opens)}.`,
            `The opening day, ${formatDate(opens)}, has passed and the consultation is still a draft: choose a later day.`,
          ),
          check(
            weeks >= minWeeks,
            `It stays open for ${weeks} weeks, until the end of ${formatDate(closes)} in London.`,
            `It stays open for ${weeks === 1 ? '1 week' : `${weeks} weeks`} only: give people at least ${minWeeks}, or say under \`why\` why that is enough.`,
          ),
          check(
            next.by !== undefined &&
              next.by.length >= 7 &&
              next.by <= addWeeks(closes, weeksForOutcome).slice(0, next.by.length),
            `The outcome is promised by ${formatDate(next.by ?? closes)}, within twelve weeks of closing.`,
            'Promise the outcome within twelve weeks of closing, under `next.by`.',
          ),
        ]),
    check(
      privacy.retention.identityMonths <= privacy.retention.textMonths,
      `Who responded is kept for ${privacy.retention.identityMonths} months, what they wrote for ${privacy.retention.textMonths}.`,
      'Keep who responded no longer than what they wrote: correct `privacy.retention`.',
    ),
    keyCheck(keys),
    receiptKeyCheck(receiptKeys, receiptKey, opens === undefined || opens < today ? today : opens),
    ...earlierReceiptKeys(receiptKeys, receiptKey, keys?.signed ?? []),
    check(draft !== true, 'It is no longer marked as a draft.', 'Remove `draft: true` once everything above is done.'),
  ];
}

function keyCheck(keys: KeyStatus | undefined): ConsultationCheck {
  if (keys?.untested === undefined) {
    const where =
      keys === undefined
        ? 'This computer has no RESPONSES_KEYS: run this command on the server too. Two or more public keys must be set there, and'
        : 'The store of responses cannot be reached from here. Run this command again when it can be:';
    return {
      sentence: `${where} a sealed test response must be opened with each key (npm run responses -- keys test). A consultation opens only after that.`,
    };
  }
  return check(
    keys.untested.length === 0,
    `A sealed test response was opened with each of the ${keys.count} keys.`,
    `Open a sealed test response with each key (npm run responses -- keys test). Still to be tried: ${keys.untested.join(', ')}.`,
  );
}

/** Whether anybody can check the receipts of this day. */
function receiptKeyCheck(listed: readonly ReceiptKey[], signing: string | undefined, day: string): ConsultationCheck {
  if (signing === undefined)
    return {
      sentence:
        'This computer has no RESPONSES_SECRET: run this command with that of the server, to see whether content/receipt-keys.yaml lists the key that signs receipts (npm run responses -- receipt key).',
    };
  const id = keyId(signing);
  const key = listed.find((one) => one.key === signing);
  return check(
    key !== undefined && isInUse(key, day),
    `The key that signs receipts, ${id}, is listed in content/receipt-keys.yaml.`,
    key === undefined
      ? `List the key that signs receipts, ${id}, in content/receipt-keys.yaml (npm run responses -- receipt key): until then nobody can check a receipt.`
      : `Correct the days of the key that signs receipts, ${id}, in content/receipt-keys.yaml: it does not sign on ${formatDate(day)}.`,
  );
}

/** Receipts that were given can be checked only while their key is listed. */
function earlierReceiptKeys(
  listed: readonly ReceiptKey[],
  signing: string | undefined,
  signed: readonly string[],
): readonly ConsultationCheck[] {
  const known = new Set([...listed.map(({ key }) => key), ...(signing === undefined ? [] : [signing])].map(keyId));
  const missing = signed.filter((id) => !known.has(id));
  if (missing.length === 0) return [];
  return [
    {
      sentence: `Some stored responses have receipts signed with a key that content/receipt-keys.yaml does not list: ${missing.join(', ')}. If it was taken out, put it back as it stood in git: without it nobody can check those receipts.`,
    },
  ];
}

function check(holds: boolean, done: string, todo: string): ConsultationCheck {
  return { isMet: holds, sentence: holds ? done : todo };
}
