import { randomBytes } from 'node:crypto';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { exampleConsultation, exampleForm } from '../../src/consultation/example-consultation.ts';
import { responseSchema, type Response } from '../../src/consultation/response.ts';
import { waitLimit } from '../timeout.ts';
import { openStore, type DatabaseLocation } from '../../src/responses/database-store.ts';
import type { LogLine } from '../../src/responses/log.ts';
import { rateLimit } from '../../src/responses/rate-limit.ts';
import { receiptSigner } from '../../src/responses/receipt-signer.ts';
import { sealTo } from '../../src/responses/seal.ts';
import type { Services } from '../../src/responses/services.ts';
import { createTokens } from '../../src/responses/tokens.ts';

/** Services with a real store and real keys, an adjustable clock and a readable log. */
export interface TestServices extends Services {
  readonly log: (line: LogLine) => void;
  readonly lines: readonly LogLine[];
  /** Sets the clock. */
  readonly setClock: (moment: string) => void;
  /** Moves the clock by milliseconds. */
  readonly moveClock: (milliseconds: number) => void;
  /** Opens a sealed response with the first or the second key of the department. */
  readonly open: (sealed: Uint8Array, key?: 0 | 1) => Promise<Response>;
}

/** In the middle of the example consultation. */
export const whileOpen = '2026-11-20T12:00:00.000Z';

export async function testServices(
  place: DatabaseLocation,
  secret: Uint8Array = randomBytes(32),
): Promise<TestServices> {
  const identities = [await generateX25519Identity(), await generateX25519Identity()] as const;
  const recipients = await Promise.all(identities.map((identity) => identityToRecipient(identity)));
  const lines: LogLine[] = [];
  let time = Date.parse(whileOpen);
  const store = openStore(place, waitLimit);
  return {
    definitions: {
      consultations: [{ consultation: exampleConsultation, form: exampleForm }],
      publicAddress: 'https://code.example',
      receiptKeys: [],
    },
    store,
    seal: sealTo(recipients),
    checkReady: async () => {
      await store.untestedKeys(recipients);
    },
    tokens: createTokens(secret),
    receipts: receiptSigner(secret, { production: false, receiptKeys: [] }),
    rateLimit: rateLimit(0),
    proxies: 0,
    clock: () => new Date(time),
    random: randomBytes,
    log: (line) => lines.push(line),
    lines,
    setClock: (moment) => {
      time = Date.parse(moment);
    },
    moveClock: (milliseconds) => {
      time += milliseconds;
    },
    async open(sealed, key = 0) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identities[key]);
      return responseSchema.parse(JSON.parse(await decrypter.decrypt(sealed, 'text')));
    },
  };
}
