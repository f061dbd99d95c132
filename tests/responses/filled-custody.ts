import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { exampleConsultation, exampleForm } from '../../src/consultation/example-consultation.ts';
import { canonicalText, responseOf } from '../../src/consultation/response.ts';
import type { Typed } from '../../src/consultation/typed.ts';
import { exampleRow } from '../../src/handling/example-row.ts';
import type { ResponseRow } from '../../src/handling/response-row.ts';
import { keepForms } from '../../src/responses/custody/asked-forms.ts';
import { openCustody, type Custody } from '../../src/responses/custody/open-custody.ts';
import { openerWith, type Opener } from '../../src/responses/custody/open-sealed.ts';
import type { Place } from '../../src/responses/database-store.ts';
import { formHash } from '../../src/responses/form-hash.ts';
import { codeHash, receiptCodesOf } from '../../src/responses/receipt-codes.ts';
import { sealTo, type Seal } from '../../src/responses/seal.ts';

/** A store with keys of its own, to be filled by a test. */
export interface FilledCustody extends Custody {
  readonly seal: Seal;
  /** Opens with the second key alone. */
  readonly opener: Opener;
  /** Stores a response to the example consultation and gives its row. */
  readonly add: (name: string, typed?: Typed, changes?: Partial<ResponseRow>) => Promise<ResponseRow>;
}

/** The reference of the response that a test calls by a name. */
export function referenceOf(name: string): string {
  return receiptCodesOf(Buffer.from('test'), name).reference;
}

export async function filledCustody(place: Place): Promise<FilledCustody> {
  const identities = [await generateX25519Identity(), await generateX25519Identity()] as const;
  const seal = sealTo(await Promise.all(identities.map((identity) => identityToRecipient(identity))));
  const custody = await openCustody(place, true);
  await keepForms(custody.database, [exampleForm]);
  return {
    ...custody,
    seal,
    opener: await openerWith([identities[1]]),
    async add(name, typed = { purpose: ['It is clear.'] }, changes = {}) {
      const row: ResponseRow = {
        ...exampleRow,
        reference: referenceOf(name),
        nonce_hash: `nonce of ${name}`,
        code_hash: codeHash(`code of ${name}`),
        consultation: exampleConsultation.id,
        revision: exampleForm.revision,
        form: formHash(exampleForm),
        sealed: await seal(canonicalText(responseOf(exampleForm, typed))),
        receipt_digest: `receipt digest of ${name}`,
        digest: `digest of ${name}`,
        ...changes,
      };
      await custody.database.insertInto('response').values(row).execute();
      return row;
    },
  };
}
