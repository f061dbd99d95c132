import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { siteName } from '../../../src/consultation/receipt/site-name.ts';
import { londonDate } from '../../../src/consultation/consultation-state.ts';
import { checkReceipt } from '../../../src/consultation/receipt/check-receipt.ts';
import { keyId } from '../../../src/consultation/receipt/receipt-key.ts';
import { receiptVerdicts } from '../../../src/consultation/receipt/receipt-verdicts.ts';
import { receiptSigner } from '../../../src/responses/receipt-signer.ts';
import { readDefinitions } from './definitions.ts';
import { contentFolderOf, readToolSettings } from './tool-settings.ts';

/** `receipt verify` and `receipt key`. Neither reads a response. */
export function addReceipt(program: Command): void {
  const receipt = program
    .command('receipt')
    .summary('checks receipts, and prints the key that signs them')
    .description('Checks saved receipts, and prints the public key that signs them. Needs no access to responses.');
  receipt
    .command('verify')
    .description(
      'Checks the saved file of a receipt or of its copy, or the letter with a receipt: whether a key listed in content/receipt-keys.yaml signed exactly what it says. Ends with an error if not.',
    )
    .argument('<file>', 'the saved file')
    .action(verify);
  receipt
    .command('key')
    .description(
      'Prints the public key of the key that signs receipts under these settings, in the form that content/receipt-keys.yaml needs. Keep every earlier key in that file for ever, because people need it to check receipts.',
    )
    .action(printKey);
}

async function verify(file: string): Promise<void> {
  if (!existsSync(file)) throw new Error(`Missing file ${file}. Give the path of a saved receipt.`);
  const { publicAddress, receiptKeys } = readDefinitions(contentFolderOf(process.env));
  const { verdict, reasons, saved } = await checkReceipt(readFileSync(file, 'utf8'), {
    keys: receiptKeys,
    site: siteName(publicAddress),
    subtle: crypto.subtle,
  });
  const lines = [receiptVerdicts[verdict], ...reasons];
  // Where keys are listed, a receipt with its own key is as bad as a forged one.
  if (verdict === 'not genuine' || (verdict === 'proves nothing' && receiptKeys.length > 0))
    throw new Error(lines.join('\n'));
  for (const line of lines) console.log(line);
  if (saved === undefined) return;
  console.log(`Consultation: ${saved.consultation}`);
  if (saved.kind === 'receipt') console.log(`Reference:    ${saved.reference}`);
  console.log(`Received:     ${saved.receivedAt}${saved.kind === 'receipt' && saved.late ? ', late' : ''}`);
  console.log(`Seal (commitment): ${saved.commitment}`);
}

async function printKey(): Promise<void> {
  const { receiptSecret, production, contentFolder } = await readToolSettings();
  const { receiptKeys } = readDefinitions(contentFolder);
  const { publicKey, development } = receiptSigner(Buffer.from(receiptSecret), { production, receiptKeys });
  const listed = receiptKeys.find(({ key }) => key === publicKey);
  if (listed !== undefined) {
    console.log(
      `Receipts are signed with ${keyId(publicKey)}, which content/receipt-keys.yaml lists from ${listed.from}.`,
    );
    return;
  }
  if (
    development &&
    process.env['RESPONSES_SECRET'] === undefined &&
    process.env['RESPONSES_RECEIPT_KEY'] === undefined
  )
    console.error(
      'This is a development key, which proves nothing. Set RESPONSES_SECRET as for the service to see the key that counts.',
    );
  console.log(`- key: "${publicKey}"\n  from: "${londonDate(new Date())}"`);
  console.error(
    'Add these lines at the end of content/receipt-keys.yaml, with the first day on which it signs receipts, then deploy the site. Give an earlier key its last day as `until`, and keep it in the file for ever.',
  );
}
