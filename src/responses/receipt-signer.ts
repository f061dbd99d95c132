import { createHmac, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { z } from 'zod';
import { commitmentTo, signedText } from '../consultation/receipt/commitment.ts';
import { keyId, type ReceiptKey } from '../consultation/receipt/receipt-key.ts';
import type { ReceiptContent, ReceiptProof } from '../consultation/receipt/receipt.ts';
import { serverHash } from './server-hash.ts';

/** Signs receipts with one key. */
export interface ReceiptSigner {
  /** The public key, as content lists it. */
  readonly publicKey: string;
  /** Whether it is a development key, which receipts then carry. */
  readonly development: boolean;
  /** Commits to the content of a receipt and signs it. The same content gets the same proof. */
  readonly prove: (content: ReceiptContent) => Promise<ReceiptProof>;
}

/** The fixed start of an Ed25519 private key in PKCS #8 (RFC 8410); its 32 random bytes follow. */
const privateKeyStart = Buffer.from('302e020100300506032b657004220420', 'hex');

const publicKeySchema = z.object({ x: z.string() });

/** What a signer has to know about where it runs. */
interface SignerOptions {
  readonly production: boolean;
  /** The keys that content lists. */
  readonly receiptKeys: readonly ReceiptKey[];
}

/** A signer whose key is derived from a `secret` of at least 32 random bytes, for this purpose alone. */
export function receiptSigner(secret: Uint8Array, { production, receiptKeys }: SignerOptions): ReceiptSigner {
  const seed = createHmac('sha256', secret).update('receipt signature').digest();
  const privateKey = createPrivateKey({
    key: Buffer.concat([privateKeyStart, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const { x } = publicKeySchema.parse(createPublicKey(privateKey).export({ format: 'jwk' }));
  const publicKey = Buffer.from(x, 'base64url').toString('hex');
  // The department's own computer need not be set up as in production, and signs with the listed key all the same.
  const development = !production && !receiptKeys.some(({ key }) => key === publicKey);
  return {
    publicKey,
    development,
    async prove(content) {
      const commitment = await commitmentTo(content, serverHash);
      const { consultation, receivedAt } = content;
      return {
        commitment,
        signature: sign(
          undefined,
          Buffer.from(signedText({ consultation, commitment, receivedAt })),
          privateKey,
        ).toString('hex'),
        key: keyId(publicKey),
        ...(development ? { developmentKey: publicKey } : {}),
      };
    },
  };
}
