import { createHash, createHmac, type KeyObject } from 'node:crypto';

/** The codes on a receipt: the reference may be quoted, the others are secret. */
export interface ReceiptCodes {
  /** Three groups of five characters, 66 bits. */
  readonly reference: string;
  /** Six groups of five characters, 133 bits. */
  readonly privateCode: string;
  /** Six groups of five characters, 133 bits. Shows its holder what happened to each comment. */
  readonly followUpCode: string;
}

/** Letters and digits that are hard to confuse when read out or written down, without vowels, so that they spell no words. */
const alphabet = 'BCDFGHJKMNPRSTVWXY3479';

const groupLength = 5;

/**
 * The codes of the response with this nonce. They are derived from the secret, so that a repeated request gets the same
 * receipt and the secret codes need not be stored beside the response.
 */
export function deriveReceiptCodes(secret: Uint8Array | KeyObject, nonce: string): ReceiptCodes {
  return {
    reference: encode(deriveNumber(secret, `reference\n${nonce}`), 3),
    privateCode: encode(deriveNumber(secret, `private code\n${nonce}`), 6),
    followUpCode: encode(deriveNumber(secret, `follow-up code\n${nonce}`), 6),
  };
}

/** Puts a typed code into the form that receipts print; undefined if it cannot be a code. */
export function normaliseCode(input: string, groups: number): string | undefined {
  const characters = Array.from(input.toUpperCase()).filter((character) => !/[\s\p{Pd}]/u.test(character));
  const isCode = characters.length === groups * groupLength && characters.every((one) => alphabet.includes(one));
  return isCode ? hyphenate(characters) : undefined;
}

/** The stored hash of a private code. */
export function hashPrivateCode(privateCode: string): string {
  return createHash('sha256').update(privateCode).digest('hex');
}

function deriveNumber(secret: Uint8Array | KeyObject, purpose: string): bigint {
  return BigInt(`0x${createHmac('sha256', secret).update(purpose).digest('hex')}`);
}

function encode(number: bigint, groups: number): string {
  const size = BigInt(alphabet.length);
  let rest = number;
  const characters = Array.from({ length: groups * groupLength }, () => {
    const character = alphabet[Number(rest % size)] ?? '';
    rest /= size;
    return character;
  });
  return hyphenate(characters);
}

function hyphenate(characters: readonly string[]): string {
  return characters.map((one, index) => (index > 0 && index % groupLength === 0 ? `-${one}` : one)).join('');
}
