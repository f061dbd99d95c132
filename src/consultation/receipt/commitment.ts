import type { ReceiptContent, ReceiptProof } from './receipt.ts';

/** The functions of WebCrypto that are needed here: browsers and Node have them, but only the caller can get them. */
export type Cryptography = Hashing & Pick<SubtleCrypto, 'importKey' | 'verify'>;

/** SHA-256 of WebCrypto, or what gives the same. */
export interface Hashing {
  readonly digest: (algorithm: 'SHA-256', bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;
}

/** SHA-256 of a text in UTF-8, as hexadecimal digits. */
export async function sha256(text: string, subtle: Hashing): Promise<string> {
  return hexOf(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

/**
 * The commitment to what a receipt says: it binds every word, code and date, and reveals none of them, because nobody
 * can guess the follow-up code.
 */
export async function commitmentTo(content: ReceiptContent, subtle: Hashing): Promise<string> {
  return sha256(canonicalContent(content, await sha256(content.privateCode, subtle)), subtle);
}

/**
 * The canonical form: JSON without spaces, with these keys in this order. The private code is in it as a hash, so that
 * a respondent can prove a text to somebody who must not be able to withdraw it. The time is in the signature.
 */
function canonicalContent(content: ReceiptContent, privateCodeHash: string): string {
  const { format, site, consultation, title, revision, reference, followUpCode } = content;
  const { replaces, channel, late, notice, answers } = content;
  return JSON.stringify({
    format,
    site,
    consultation,
    title,
    revision,
    reference,
    privateCodeHash,
    followUpCode,
    replaces,
    channel,
    late,
    notice,
    answers: answers.map(({ name, question, values, labels }) => ({ name, question, values, labels })),
  });
}

/** What is signed. Each part is on its own line. */
export function signedText({
  consultation,
  commitment,
  receivedAt,
}: Pick<ReceiptContent, 'consultation' | 'receivedAt'> & Pick<ReceiptProof, 'commitment'>): string {
  return `receipt 1\n${consultation}\n${commitment}\n${receivedAt}\n`;
}

/** Whether the private key of a public key signed a text. */
export async function isSigned(
  text: string,
  signature: string,
  publicKey: string,
  subtle: Cryptography,
): Promise<boolean> {
  const key = await subtle.importKey('raw', bytesOf(publicKey), 'Ed25519', false, ['verify']);
  return subtle.verify('Ed25519', key, bytesOf(signature), new TextEncoder().encode(text));
}

function hexOf(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
}
