import { commitmentTo, isSigned, signedText, type Cryptography } from './commitment.ts';
import { isInUse, keyId, type ReceiptKey } from './receipt-key.ts';
import { readReceipt, writeReceipt } from './receipt-file.ts';
import type { SavedReceipt } from './receipt.ts';

/** The result of checking the file of a receipt. */
export interface ReceiptCheck {
  readonly verdict:
    /** A listed key signed exactly what it says. */
    | 'genuine'
    /** Nothing was changed, but the key is a development key, which anyone can make. */
    | 'proves nothing'
    | 'not genuine';
  /** What is wrong, why it proves nothing, or what was not checked, each in one sentence. */
  readonly reasons: readonly string[];
  /** What it says; absent if there is no receipt in the file. */
  readonly saved?: SavedReceipt;
}

/** What receipts are checked against. */
export interface ReceiptChecker {
  /** The public keys that the body lists. */
  readonly keys: readonly ReceiptKey[];
  /** Public address of the site, without a slash at its end. */
  readonly site: string;
  readonly subtle: Cryptography;
}

/** Checks the file of a receipt, of any format: whether a listed key signed exactly what it says. */
export async function checkReceipt(file: string, checker: ReceiptChecker): Promise<ReceiptCheck> {
  const text = normalise(file);
  const saved = readReceipt(text);
  if (saved === undefined) {
    return {
      verdict: 'not genuine',
      reasons: [
        'There is no complete receipt in this file. Choose the file as it was saved. If someone has changed it, ask for the original.',
      ],
    };
  }
  const wrong = [
    ...(isAsWritten(text, saved)
      ? []
      : ['The words in this file are not those that were saved. Something was changed, added or removed.']),
    ...(saved.kind === 'copy' || saved.commitment === (await commitmentTo(saved, checker.subtle))
      ? []
      : ['The seal (commitment) does not match the text and the codes: one of them was changed.']),
    ...(saved.kind === 'receipt' || saved.site === checker.site
      ? []
      : [`This copy names the site ${saved.site}, but this check belongs to ${checker.site}.`]),
    ...(await wrongSignature(saved, checker)),
  ];
  if (wrong.length > 0) return { verdict: 'not genuine', reasons: wrong, saved };
  if (saved.developmentKey === undefined) return { verdict: 'genuine', reasons: unchecked(text, saved), saved };
  return {
    verdict: 'proves nothing',
    reasons: [
      'Nothing has changed since it was signed, but it was signed with a development key that is in the receipt itself. Anyone can make such a key, so it proves nothing.',
    ],
    saved,
  };
}

async function wrongSignature(saved: SavedReceipt, { keys, subtle }: ReceiptChecker): Promise<readonly string[]> {
  const { key: id, developmentKey, receivedAt, signature } = saved;
  const listed = keys.find(({ key }) => keyId(key) === id);
  const publicKey = developmentKey ?? listed?.key;
  if (publicKey === undefined) return [`It names the key ${id}, which is not a listed key.`];
  if (keyId(publicKey) !== id) return ['The public key in it is not the key that it names.'];
  if (!(await isSigned(signedText(saved), signature, publicKey, subtle)))
    return [
      'The signature does not match: the consultation, the seal (commitment), the time or the signature was changed.',
    ];
  if (developmentKey === undefined && listed !== undefined && !isInUse(listed, receivedAt))
    return [
      `The key ${id} did not sign receipts on that day: it was in use from ${listed.from}${listed.until === undefined ? '' : ` until ${listed.until}`}.`,
    ];
  return [];
}

/** A letter begins with words that are not part of the receipt. */
function unchecked(text: string, saved: SavedReceipt): readonly string[] {
  if (isPage(text)) return [];
  const lines = wordsBefore(text, saved).split('\n').length;
  return lines === 1
    ? []
    : [
        `The receipt starts on line ${lines} of this file, with the heading RECEIPT. Anything before that is not part of the receipt, and was not checked.`,
      ];
}

/** Whether the file is what the receipt is written as. A letter has words before it, but no second receipt. */
function isAsWritten(text: string, saved: SavedReceipt): boolean {
  if (isPage(text)) return text === normalise(writeReceipt(saved, 'html'));
  const written = normalise(writeReceipt(saved, 'text'));
  if (saved.kind === 'copy' || saved.channel === 'web') return text === written;
  const before = wordsBefore(text, saved);
  return text.endsWith(written) && /^$|\n$/.test(before) && !/^\s*receipt\s*$|^-----BEGIN RECEIPT/im.test(before);
}

function isPage(text: string): boolean {
  return /^<!doctype html>/i.test(text);
}

/** What a text has before the receipt at its end. */
function wordsBefore(text: string, saved: SavedReceipt): string {
  return text.slice(0, Math.max(0, text.length - normalise(writeReceipt(saved, 'text')).length));
}

/** Line endings, a byte order mark and trailing space can change without anyone editing the file. */
function normalise(file: string): string {
  return file
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trimEnd();
}
