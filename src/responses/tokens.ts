import { createHash, createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import { deriveReceiptCodes, type ReceiptCodes } from './receipt-codes.ts';

/** Identifies one response from its first request to its last. Stored in the page, not on the server. */
export interface Token {
  /** Random; the same in every request about one response, so that it is stored once. */
  readonly nonce: string;
  /** When the page was created, in milliseconds since 1970. */
  readonly issuedAt: number;
  /** Reference of the response to replace, set after its private code was checked. */
  readonly replaces?: string;
  /** Version of the privacy notice on the page with this token; absent in pages from before it was noted. */
  readonly notice?: string;
}

/** Writes and reads tokens, and derives codes and digests, from one secret of the server. */
export interface Tokens {
  /** The token as signed text, bound to one consultation. */
  write: (consultation: string, token: Token) => string;
  /** Undefined if it is not ours, was altered, or is for another consultation. */
  read: (consultation: string, text: string) => Token | undefined;
  /** Reference, private code and follow-up code of the response with this nonce. */
  codes: (nonce: string) => ReceiptCodes;
  /** The stored hash of a nonce: private codes cannot be derived from the database alone. */
  nonceHash: (nonce: string) => string;
  /** HMAC of a text. With a nonce, it does not reveal equal texts of other people. */
  digest: (canonicalText: string, nonce?: string) => string;
}

const separator = '~';

/** Creates tokens with a `secret` of at least 32 random bytes. */
export function createTokens(secret: Uint8Array): Tokens {
  // As key objects, which Node takes four times as fast as bytes.
  const keyFor = (purpose: string): KeyObject => createSecretKey(hmac(createSecretKey(secret), purpose).digest());
  const [tokenKey, codeKey, digestKey] = [keyFor('token'), keyFor('receipt codes'), keyFor('digest')];
  const sign = (consultation: string, content: string): string =>
    hmac(tokenKey, `${consultation}\n${content}`).digest('base64url');

  return {
    write(consultation, { nonce, issuedAt, replaces = '', notice = '' }) {
      const content = [nonce, String(issuedAt), replaces, notice].join(separator);
      return `${content}${separator}${sign(consultation, content)}`;
    },
    read(consultation, text) {
      const end = text.lastIndexOf(separator);
      const content = text.slice(0, Math.max(end, 0));
      if (!isEqual(text.slice(end + 1), sign(consultation, content))) return undefined;
      const [nonce = '', issuedAt = '', replaces = '', notice = ''] = content.split(separator);
      return {
        nonce,
        issuedAt: Number(issuedAt),
        ...(replaces === '' ? {} : { replaces }),
        ...(notice === '' ? {} : { notice }),
      };
    },
    codes: (nonce) => deriveReceiptCodes(codeKey, nonce),
    nonceHash: (nonce) => createHash('sha256').update(nonce).digest('hex'),
    digest: (canonicalText, nonce = '') => hmac(digestKey, `${nonce}\n${canonicalText}`).digest('base64url'),
  };
}

function hmac(key: KeyObject, text: string): ReturnType<typeof createHmac> {
  return createHmac('sha256', key).update(text);
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
