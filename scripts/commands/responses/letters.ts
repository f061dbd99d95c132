import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Consultation } from '../../../src/consultation/consultation.ts';
import { londonDate } from '../../../src/consultation/consultation-state.ts';
import {
  letterText,
  outcomeLetter,
  type LetterPoint,
} from '../../../src/consultation/handling/outcome/outcome-letter.ts';
import { answerValues } from '../../../src/consultation/handling/opened-response.ts';
import { recipientLines } from '../../../src/consultation/handling/recipient.ts';
import { addressLines, printedContact } from '../../../src/consultation/printed-contact.ts';
import { siteName } from '../../../src/consultation/receipt/site-name.ts';
import type { Content } from '../../../src/content/content.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { outcomeLetterDocument } from '../../../src/downloads/typst/outcome-letter.ts';
import { publishedRevisions } from '../../../src/model/code.ts';
import { inOneLine } from '../../../src/model/contact.ts';
import type { PointRegister } from '../../../src/model/points/point-register.ts';
import { problemLine } from '../../../src/model/problem.ts';
import { readEntries } from '../../../src/responses/custody/audit-log.ts';
import { pointViews } from '../../../src/web/views/point.ts';
import { asideName } from '../../../src/web/views/raised-words.ts';
import { reasonWords } from '../../../src/web/views/reason-words.ts';
import { textPrinter } from '../downloads/pdf-printer.ts';
import { auditedCommand, withStore, type AuditOptions } from './audited-command.ts';
import { forEachCodedResponse } from './for-each-response.ts';
import { keyOption, unsealerFromOptions, type KeyOptions } from './private-keys.ts';

interface LettersOptions extends AuditOptions, KeyOptions {
  readonly to: string;
  readonly again?: true;
  readonly early?: true;
}

/** What the audit log calls the work. */
const what = 'letters';

/** `letters`: what became of each response, for those who can be told. */
export function addLetters(program: Command): void {
  auditedCommand(program, 'letters')
    .summary('writes to everyone who can be told what happened to their response')
    .description(
      'Writes a letter to everyone who left an email or postal address or responded by post: every passage of the response with the point that it makes, the answer and the words that changed, and how to object to a misreading. Each is the text of an email, with the address on its first line. People who left no email address get a PDF to print, with the postal address. Nobody gets a second one without --again: the audit log records who has had a letter.',
    )
    .argument('<consultation>', 'the consultation, whose outcome is published')
    .requiredOption('--to <folder>', 'folder for the letters; it is created if missing')
    .option('--again', 'write again to people who already have a letter')
    .option(
      '--early',
      'write before the revision with the accepted points is published; the letters leave its words out',
    )
    .addOption(keyOption())
    .action((id: string, options: LettersOptions) =>
      withStore(options, {
        what,
        about: { consultation: id },
        async work(context) {
          const { settings, note, now } = context;
          const { content, consultation, register } = readOutcome(settings.contentFolder, id);
          const awaited = awaitedRevisions(content, register);
          if (awaited.length > 0 && options.early !== true)
            throw new Error(
              `Points were accepted for revision ${awaited.join(', ')}, which is not published yet, so the letters could not show its words. Publish it first, or pass --early.`,
            );
          const written = options.again === true ? new Set<string>() : await referencesWritten(settings.auditLog, id);
          const opener = await unsealerFromOptions(options, settings);
          const input = {
            title: consultation.title,
            address: `${siteName(content.settings.address)}/consultations/${id}/outcome/`,
            points: letterPoints(content, register),
            asideName,
            contacts: contactsOf(content, consultation),
          };
          const post = printedContact('post', content.settings, consultation);
          const sender = post === undefined ? [] : addressLines(post);
          const print = textPrinter();
          mkdirSync(options.to, { recursive: true, mode: 0o700 });
          const references: string[] = [];
          let [earlier, without] = [0, 0];
          await forEachCodedResponse(context, opener, { consultation: id, state: 'stored' }, (read) => {
            const { row, response, form } = read;
            const [email] = answerValues(response, 'email');
            const [address] = answerValues(response, 'address');
            const isReachable = email !== undefined || address !== undefined || row.channel === 'post';
            if (form === undefined || !isReachable) without += 1;
            else if (written.has(row.reference)) earlier += 1;
            else {
              const letter = outcomeLetter(read, form, { ...input, mentions: read.mentions });
              const file = join(options.to, row.reference);
              const to = email ?? address;
              writeFileSync(`${file}.txt`, `${to === undefined ? '' : `To: ${to}\n\n`}${letterText(letter)}`, {
                mode: 0o600,
                flag: 'wx',
              });
              if (email === undefined) {
                const date = londonDate(now);
                const [name] = answerValues(response, 'name');
                const recipient = recipientLines(name, address);
                const parts = { settings: content.settings, sender, recipient, date };
                const printed = print(outcomeLetterDocument(letter, parts));
                writeFileSync(`${file}.pdf`, printed, { mode: 0o600, flag: 'wx' });
              }
              references.push(row.reference);
              note({ references, files: [options.to] });
            }
          });
          console.log(
            `${references.length} ${references.length === 1 ? 'letter' : 'letters'} in ${options.to}. ${earlier} had one before; ${without} left no address and did not write by post.`,
          );
          console.log(
            'The letters are not encrypted: delete them once they are sent. Where no postal address was given, write it by hand.',
          );
        },
      }),
    );
}

/** The published outcome of a consultation with points. @throws if there is none */
function readOutcome(folder: string, id: string) {
  const { content, problems } = readContent(folder, { draft: 'leave out' });
  if (content === undefined) throw new Error(`The content has problems:\n${problems.map(problemLine).join('\n')}`);
  const consultation = content.consultations.find((one) => one.id === id);
  const register = content.points.find((one) => one.consultation.id === id);
  if (consultation === undefined || register === undefined)
    throw new Error(
      `\`${id}\` has no published outcome with points. Publish it first, so that the letters say what everybody can read.`,
    );
  return { content, consultation, register };
}

/** Labels of revisions that answers promise and that are not published. */
function awaitedRevisions({ code }: Content, { points }: PointRegister): readonly string[] {
  const promised = new Set(points.points.flatMap(({ answer }) => answer?.revision ?? []));
  return [...promised.difference(new Set(publishedRevisions(code).map(({ label }) => label)))];
}

/** The responses about which a letter was written before. */
async function referencesWritten(auditLog: string, consultation: string): Promise<ReadonlySet<string>> {
  const written = new Set<string>();
  for await (const entry of readEntries(auditLog)) {
    const { references } = entry.about;
    if (entry.what !== what || entry.stage === 'begun' || entry.about['consultation'] !== consultation) continue;
    if (Array.isArray(references)) for (const reference of references) written.add(reference);
  }
  return written;
}

function letterPoints(content: Content, register: PointRegister): ReadonlyMap<string, LetterPoint> {
  const { id } = register.consultation;
  const site = siteName(content.settings.address);
  return new Map(
    pointViews(content, register).map((view) => [
      view.id,
      {
        title: view.title,
        answer: view.reason === undefined ? undefined : view.answerName,
        reason: view.reason,
        notAccepted: view.notAccepted,
        elsewhere: view.elsewhere,
        changes: reasonWords(content.code, view.id).map(({ heading, own }) => ({
          where: heading.text,
          added: own.flatMap(({ added }) => added),
          removed: own.flatMap(({ removed }) => removed),
        })),
        address: `${site}/consultations/${id}/points/${view.id}/`,
      },
    ]),
  );
}

function contactsOf({ settings }: Content, consultation: Consultation) {
  return (['post', 'telephone'] as const).flatMap((way) => {
    const contact = printedContact(way, settings, consultation);
    return contact === undefined
      ? []
      : [{ how: way.charAt(0).toUpperCase() + way.slice(1), contact: inOneLine(contact) }];
  });
}
