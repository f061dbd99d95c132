import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { receiptCodesOf, type ReceiptCodes } from './receipt-codes.ts';

/** What a form brings along from its first request to its last; the respondent's browser keeps it, not the server. */
export interface Token {
  /** Random; the same for every request about one response, so that it is stored once. */
  readonly nonce: string;
  /** When this page was made, in milliseconds since 1970. */
  readonly issuedAt: number;
  /** Reference of the response that this one is to replace, once its private code was shown. */
  readonly replaces?: string;
}

/** Makes and reads tokens, and derives what belongs to them, from one secret of the server. */
export interface Tokens {
  /** The token as text, bound to one consultation. */
  write: (consultation: string, token: Token) => string;
  /** Nothing where it is not ours, was altered, or is for another consultation. */
  read: (consultation: string, text: string) => Token | undefined;
  /** Reference and private code of the response that a token with this nonce brings. */
  codes: (nonce: string) => ReceiptCodes;
  /** What is stored of a nonce: the database alone cannot lead back to a private code. */
  nonceHash: (nonce: string) => string;
  /** Digest of a text that only this server can make. With a nonce, it tells nothing about equal texts of others. */
  digest: (canonicalText: string, nonce?: string) => string;
}

const separator = '~';

/** Tokens under `secret`, at least 32 random bytes. */
export function tokensOf(secret: Uint8Array): Tokens {
  const tokenKey = keyed(secret, 'token').digest();
  const codeKey = keyed(secret, 'receipt codes').digest();
  const digestKey = keyed(secret, 'digest').digest();
  const mark = (consultation: string, content: string): string =>
    keyed(tokenKey, `${consultation}\n${content}`).digest('base64url');

  return {
    write(consultation, { nonce, issuedAt, replaces = '' }) {
      const content = [nonce, String(issuedAt), replaces].join(separator);
      return `${content}${separator}${mark(consultation, content)}`;
    },
    read(consultation, text) {
      const end = text.lastIndexOf(separator);
      const content = text.slice(0, Math.max(end, 0));
      if (!equal(text.slice(end + 1), mark(consultation, content))) return undefined;
      const [nonce = '', issuedAt = '', replaces = ''] = content.split(separator);
      return { nonce, issuedAt: Number(issuedAt), ...(replaces === '' ? {} : { replaces }) };
    },
    codes: (nonce) => receiptCodesOf(codeKey, nonce),
    nonceHash: (nonce) => createHash('sha256').update(nonce).digest('hex'),
    digest: (canonicalText, nonce = '') => keyed(digestKey, `${nonce}\n${canonicalText}`).digest('base64url'),
  };
}

function keyed(key: Uint8Array, text: string): ReturnType<typeof createHmac> {
  return createHmac('sha256', key).update(text);
}

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
