import { createHash, createHmac } from 'node:crypto';

/** What stands on a receipt and nowhere else in clear: the reference can be quoted, the private code cannot. */
export interface ReceiptCodes {
  /** Three groups of five characters, 66 bits. */
  readonly reference: string;
  /** Six groups of five characters, 133 bits. */
  readonly privateCode: string;
}

/** Letters and digits that cannot be taken for one another when read out or copied by hand, without vowels, so that they spell no words. */
const alphabet = 'BCDFGHJKMNPRSTVWXY3479';

const groupLength = 5;

/**
 * The codes of the response that a token with this nonce brought, derived and not drawn:
 * a request that is sent again gets the same receipt, and the private code need not be stored.
 */
export function receiptCodesOf(secret: Uint8Array, nonce: string): ReceiptCodes {
  return {
    reference: grouped(derive(secret, `reference\n${nonce}`), 3),
    privateCode: grouped(derive(secret, `private code\n${nonce}`), 6),
  };
}

/** A code as it was typed from a receipt, as it stands on the receipt; nothing where it cannot be one. */
export function asOnReceipt(typed: string, groups: number): string | undefined {
  const characters = Array.from(typed.toUpperCase()).filter((character) => !/[\s\p{Pd}]/u.test(character));
  const isCode = characters.length === groups * groupLength && characters.every((one) => alphabet.includes(one));
  return isCode ? inGroups(characters) : undefined;
}

/** All that is kept of a private code. */
export function codeHash(privateCode: string): string {
  return createHash('sha256').update(privateCode).digest('hex');
}

function derive(secret: Uint8Array, purpose: string): bigint {
  return BigInt(`0x${createHmac('sha256', secret).update(purpose).digest('hex')}`);
}

function grouped(number: bigint, groups: number): string {
  const size = BigInt(alphabet.length);
  let rest = number;
  const characters = Array.from({ length: groups * groupLength }, () => {
    const character = alphabet[Number(rest % size)] ?? '';
    rest /= size;
    return character;
  });
  return inGroups(characters);
}

function inGroups(characters: readonly string[]): string {
  return characters.map((one, index) => (index > 0 && index % groupLength === 0 ? `-${one}` : one)).join('');
}
