import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { exampleConsultation, exampleForm } from '../../src/consultation/example-consultation.ts';
import { canonicalResponse, buildResponse } from '../../src/consultation/response.ts';
import type { FormValues } from '../../src/consultation/form-values.ts';
import { exampleRow } from '../../src/consultation/handling/example-row.ts';
import type { ResponseRow } from '../../src/consultation/handling/response-row.ts';
import { saveFormSnapshots } from '../../src/responses/form-snapshots.ts';
import { openCustody, type Custody } from '../../src/responses/custody/open-custody.ts';
import { createUnsealer, type Unsealer } from '../../src/responses/unsealer.ts';
import type { DatabaseLocation } from '../../src/responses/database-store.ts';
import { formHash } from '../../src/responses/form-hash.ts';
import { hashPrivateCode, deriveReceiptCodes } from '../../src/responses/receipt-codes.ts';
import { sealTo, type Seal } from '../../src/responses/seal.ts';

/** A store with its own keys, for a test to fill. */
export interface TestCustody extends Custody {
  readonly seal: Seal;
  /** Opens with only the second key. */
  readonly opener: Unsealer;
  /** Stores a response to the example consultation and returns its row. */
  readonly add: (name: string, typed?: FormValues, changes?: Partial<ResponseRow>) => Promise<ResponseRow>;
}

/** The reference of the response that a test gave this name. */
export function referenceOf(name: string): string {
  return deriveReceiptCodes(Buffer.from('test'), name).reference;
}

export async function testCustody(place: DatabaseLocation): Promise<TestCustody> {
  const identities = [await generateX25519Identity(), await generateX25519Identity()] as const;
  const seal = sealTo(await Promise.all(identities.map((identity) => identityToRecipient(identity))));
  const custody = await openCustody(place, true);
  await saveFormSnapshots(custody.database, [exampleForm]);
  return {
    ...custody,
    seal,
    opener: await createUnsealer([identities[1]]),
    async add(name, values = { purpose: ['It is clear.'] }, changes = {}) {
      const row: ResponseRow = {
        ...exampleRow,
        reference: referenceOf(name),
        nonce_hash: `nonce of ${name}`,
        code_hash: hashPrivateCode(`code of ${name}`),
        consultation: exampleConsultation.id,
        revision: exampleForm.revision,
        form: formHash(exampleForm),
        sealed: await seal(canonicalResponse(buildResponse(exampleForm, values))),
        receipt_digest: `receipt digest of ${name}`,
        digest: `digest of ${name}`,
        ...changes,
      };
      await custody.database.insertInto('response').values(row).execute();
      return row;
    },
  };
}
