import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { londonDate } from '../../../src/consultation/consultation-state.ts';
import { keyingDifferences } from '../../../src/consultation/handling/keying-differences.ts';
import { parseKeyedResponse, type KeyedResponse } from '../../../src/consultation/handling/keyed-response.ts';
import { receiptLetter } from '../../../src/consultation/handling/receipt-letter.ts';
import { paperCode } from '../../../src/consultation/paper-code.ts';
import { sha256 } from '../../../src/content/files/sha256.ts';
import { commitResponse } from '../../../src/responses/commit-response.ts';
import { saveFormSnapshots } from '../../../src/responses/form-snapshots.ts';
import { buildKeyedRow, type KeyedRow } from '../../../src/responses/custody/keyed-row.ts';
import type { Definitions } from '../../../src/responses/services.ts';
import { receiptLetterDocument } from '../../../src/downloads/typst/receipt-letter.ts';
import { textPrinter } from '../downloads/pdf-printer.ts';
import { withStore, type CommandContext, type AuditOptions } from './audited-command.ts';
import { selectDefinition, readDefinitions } from './definitions.ts';
import { saveNotices } from '../../../src/responses/notices.ts';
import { receiptSigner } from '../../../src/responses/receipt-signer.ts';
import { createTestedSeal } from './tested-seal.ts';

/** A keyed-in file, and the same response keyed in by a second person. */
interface KeyedFile {
  readonly file: string;
  readonly second: string | undefined;
}

interface ImportOptions extends AuditOptions {
  readonly letters?: string;
  readonly dryRun?: true;
}

/** Stores keyed responses; if any file has an error, none of them. */
export function importKeyed(files: readonly KeyedFile[], options: ImportOptions): Promise<void> {
  return withStore(options, {
    what: options.dryRun === true ? 'import, dry run' : 'import',
    about: { files: files.map(({ file }) => file) },
    create: true,
    async work(context) {
      const { settings, custody, note } = context;
      const definitions = readDefinitions(settings.contentFolder);
      const keyed = readAll(files, definitions, londonDate(context.now));
      console.log(`${keyed.length} ${keyed.length === 1 ? 'file is' : 'files are'} complete.`);
      if (options.dryRun === true) return;

      if (settings.privateKeys.length > 0)
        console.error(
          'Sealed with development keys from the folder var, because RESPONSES_KEYS is not set. The keys of the department do not open these responses: do not import real ones like this.',
        );
      const seal = await createTestedSeal(context);
      await saveFormSnapshots(
        custody.database,
        definitions.consultations.map(({ form }) => form),
      );
      await saveNotices(
        custody.database,
        definitions.consultations.map(({ consultation }) => consultation),
      );
      const { publicAddress, receiptKeys } = definitions;
      const { receiptSecret, production } = settings;
      const receipts = receiptSigner(Buffer.from(receiptSecret), { production, receiptKeys });
      if (receipts.development)
        console.error(
          'The receipts in these letters prove nothing: content/receipt-keys.yaml does not list the key that signs them. Set RESPONSES_SECRET as for the service; `receipt key` prints what to list.',
        );
      const print = textPrinter();
      const references: string[] = [];
      const letters: string[] = [];
      for (const { file, response } of keyed) {
        const definition = selectDefinition(definitions, response.consultation);
        const keyedRow = await buildKeyedRow(response, { definition, publicAddress, seal, receipts });
        const status = await storeResponse(context, keyedRow, file);
        references.push(keyedRow.row.reference);
        const letter = letterFile(file, options.letters);
        const { consultation } = definition;
        const { receipt } = keyedRow;
        const date = londonDate(context.now);
        const printed = print(receiptLetterDocument({ settings: definitions.settings, consultation, receipt, date }));
        writeFileSync(`${letter}.pdf`, printed, { mode: 0o600 });
        writeFileSync(`${letter}.txt`, receiptLetter(consultation, receipt), { mode: 0o600 });
        console.log(`${keyedRow.row.reference}  ${status}  ${file}  letter: ${letter}.pdf`);
        letters.push(`${letter}.pdf`, `${letter}.txt`);
        note({ references, files: [...files.map((one) => one.file), ...letters] });
      }
      console.log(
        'Print each letter (.pdf, two pages). Where no postal address was given, write it by hand. The full receipt is next to it (.txt). The keyed-in files and the letters are not encrypted: delete them once you have sent the letters.',
      );
    },
  });
}

/** Reads all keyed-in files. @throws an error that lists all errors, file by file */
function readAll(files: readonly KeyedFile[], definitions: Definitions, today: string) {
  const problems: string[] = [];
  const read = (file: string): KeyedResponse | undefined => {
    if (!existsSync(file)) {
      problems.push(`${file}  Missing file. Key the response into it, or leave out the other file.`);
      return undefined;
    }
    const { keyed, problems: found } = parseKeyedResponse(readFileSync(file, 'utf8'), {
      definitions: definitions.consultations,
      today,
      codeOf: (form) => paperCode(form, sha256),
    });
    problems.push(...found.map(({ line, message }) => `${file}:${line}  ${message}`));
    return keyed;
  };
  const names = new Map<string, string>();
  const keyed = files.flatMap(({ file, second }) => {
    const response = read(file);
    const other = second === undefined ? response : read(second);
    if (response === undefined || other === undefined) return [];
    const same = names.get(response.response);
    if (same !== undefined) problems.push(`${file}  Copy of ${same}. Create a file for each response with --template.`);
    names.set(response.response, file);
    for (const one of keyingDifferences(selectDefinition(definitions, response.consultation).form, response, other))
      problems.push(
        `${file}  The two versions differ: ${one.question}\n    first:  ${one.first}\n    second: ${one.second}`,
      );
    return [{ file, response }];
  });
  if (problems.length > 0)
    throw new Error([`Nothing was stored. Errors to correct: ${problems.length}`, ...problems].join('\n'));
  return keyed;
}

/** Stores one response and describes the result. @throws if the same file was stored with other answers */
async function storeResponse({ custody }: CommandContext, { row }: KeyedRow, file: string): Promise<string> {
  const result = await custody.database.transaction().execute((transaction) => commitResponse(transaction, row));
  if (result.status === 'stored') return row.late === 1 ? 'stored, late' : 'stored';
  if (result.status !== 'already') throw new Error(`${file} could not be stored: ${result.status}.`);
  const { earlier } = result;
  if (earlier.state === 'stored' && earlier.receipt_digest === row.receipt_digest) return 'already stored';
  throw new Error(
    earlier.state === 'stored'
      ? `${file} is already stored with other answers, as ${earlier.reference}. To change it, run \`correct ${earlier.reference}\`.`
      : `${file} was stored earlier as ${earlier.reference}, and its state is now ${earlier.state}.`,
  );
}

/** The letter's file without the end of its name. */
function letterFile(file: string, folder: string | undefined): string {
  if (folder !== undefined) mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder ?? dirname(file), `${basename(file, '.yaml')}.letter`);
}
