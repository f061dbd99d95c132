import { commitmentTo, isSigned, signedText, type Cryptography } from './commitment.ts';
import { isInUse, keyId, type ReceiptKey } from './receipt-key.ts';
import { readReceipt, writeReceipt } from './receipt-file.ts';
import type { SavedReceipt } from './receipt.ts';
import { receiptLanguage } from './receipt-words.ts';
import { receiptLanguages } from '../../words/receipt-languages.ts';
import { say } from '../../words/say.ts';

const words = say.form.checkReceipt;

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
      reasons: [words.noReceipt],
    };
  }
  const wrong = [
    ...(isAsWritten(text, saved) ? [] : [words.otherWords]),
    ...(saved.kind === 'copy' || saved.commitment === (await commitmentTo(saved, checker.subtle))
      ? []
      : [words.otherCommitment]),
    ...(saved.kind === 'receipt' || saved.site === checker.site
      ? []
      : [words.otherSite({ named: saved.site, site: checker.site })]),
    ...(await wrongSignature(saved, checker)),
  ];
  if (wrong.length > 0) return { verdict: 'not genuine', reasons: wrong, saved };
  if (saved.developmentKey === undefined) return { verdict: 'genuine', reasons: unchecked(text, saved), saved };
  return {
    verdict: 'proves nothing',
    reasons: [words.developmentKey],
    saved,
  };
}

async function wrongSignature(saved: SavedReceipt, { keys, subtle }: ReceiptChecker): Promise<readonly string[]> {
  const { key: id, developmentKey, receivedAt, signature } = saved;
  const listed = keys.find(({ key }) => keyId(key) === id);
  const publicKey = developmentKey ?? listed?.key;
  if (publicKey === undefined) return [words.unlistedKey({ id })];
  if (keyId(publicKey) !== id) return [words.otherKey];
  if (!(await isSigned(signedText(saved), signature, publicKey, subtle))) return [words.otherSignature];
  if (developmentKey === undefined && listed !== undefined && !isInUse(listed, receivedAt))
    return [
      words.keyNotInUse({
        id,
        from: listed.from,
        hasEnded: listed.until !== undefined,
        until: listed.until ?? '',
      }),
    ];
  return [];
}

/** A letter begins with words that are not part of the receipt. */
function unchecked(text: string, saved: SavedReceipt): readonly string[] {
  if (isPage(text)) return [];
  const lines = wordsBefore(text, saved).split('\n').length;
  return lines === 1 ? [] : [words.wordsBefore({ line: lines, heading: headingOf(saved) })];
}

/** Whether the file is what the receipt is written as. A letter has words before it, but no second receipt. */
function isAsWritten(text: string, saved: SavedReceipt): boolean {
  if (isPage(text)) return text === normalise(writeReceipt(saved, 'html'));
  const written = normalise(writeReceipt(saved, 'text'));
  if (saved.kind === 'copy' || saved.channel === 'web') return text === written;
  const before = wordsBefore(text, saved);
  return text.endsWith(written) && /^$|\n$/.test(before) && !hasReceipt(before);
}

/** Whether words before a receipt look like the beginning of another, in any language. */
function hasReceipt(before: string): boolean {
  const headings = new Set(Object.values(receiptLanguages).map(({ headings: { receipt } }) => receipt.toUpperCase()));
  return before
    .split('\n')
    .some((line) => headings.has(line.trim().toUpperCase()) || /^-----BEGIN RECEIPT/i.test(line));
}

const headingOf = (saved: SavedReceipt): string => receiptLanguage(saved).headings.receipt.toUpperCase();

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
