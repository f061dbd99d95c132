import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { londonDate } from '../../../src/consultation/consultation-state.ts';
import type { Mention } from '../../../src/consultation/handling/coding/mention.ts';
import { codePoints, spanText } from '../../../src/consultation/handling/coding/spans.ts';
import { answerValues } from '../../../src/consultation/handling/opened-response.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { sha256 } from '../../../src/content/files/sha256.ts';
import { decisionPackDocument } from '../../../src/downloads/typst/decision-pack.ts';
import { decisionPackWord } from '../../../src/downloads/word/decision-pack.ts';
import { problemLine } from '../../../src/model/problem.ts';
import { readMentions } from '../../../src/responses/custody/mentions.ts';
import { consultationOutcome } from '../../../src/web/views/consultation-outcome.ts';
import { decisionPack } from '../../../src/web/views/decision-pack.ts';
import { textPrinter } from '../downloads/pdf-printer.ts';
import { auditedCommand, withStore, type AuditOptions, type CommandContext } from './audited-command.ts';
import { forEachResponse } from './for-each-response.ts';
import { keyOption, unsealerFromOptions, type KeyOptions } from './private-keys.ts';

interface PackOptions extends AuditOptions, KeyOptions {
  readonly to: string;
}

/** Words of a passage that a pack quotes. */
const mostWords = 40;

/** `pack`: what a person has in hand who decides on the answers. */
export function addPack(program: Command): void {
  auditedCommand(program, 'pack')
    .summary('makes the pack for the person who decides on the answers')
    .description(
      'Makes the pack for the person who decides on the answers, as PDF and Word. The first page has the totals, what would be refused with the strongest words against each refusal, and what a summary leaves out; every point follows. Prints the hash with which `code consultation decide` records the decision.',
    )
    .argument('<consultation>', 'the consultation, whose points are counted')
    .requiredOption('--to <folder>', 'folder for the two files; it is created if missing')
    .addOption(keyOption())
    .action((id: string, options: PackOptions) =>
      withStore(options, {
        what: 'pack',
        about: { consultation: id },
        async work(context) {
          const { content, problems } = readContent(context.settings.contentFolder, { draft: 'include' });
          if (content === undefined)
            throw new Error(`The content has problems:\n${problems.map(problemLine).join('\n')}`);
          const consultation = content.consultations.find((one) => one.id === id);
          const register = content.points.find((one) => one.consultation.id === id);
          if (consultation === undefined || register?.points.counted === undefined)
            throw new Error(`\`${id}\` has no counted points yet. First: npm run code -- consultation outcome ${id}`);
          const view = consultationOutcome(content, consultation, register);
          const words = await strongestWords(context, options, id, new Set(view.points.map((point) => point.id)));
          const pack = decisionPack(view, words, {
            settings: content.settings,
            title: consultation.title,
            date: londonDate(context.now),
          });
          mkdirSync(options.to, { recursive: true, mode: 0o700 });
          const pdf = textPrinter()(decisionPackDocument(pack));
          const files = [join(options.to, `${id}.pack.pdf`), join(options.to, `${id}.pack.docx`)] as const;
          writeFileSync(files[0], pdf, { mode: 0o600 });
          writeFileSync(files[1], await decisionPackWord(pack), { mode: 0o600 });
          context.note({ files: [...files], pack: sha256(pdf) });
          console.log(`${files.join('\n')}\nThe two say the same. Hash of the PDF: ${sha256(pdf)}`);
          console.log('They quote respondents and are not encrypted: delete them once the decision is recorded.');
          console.log(`Next: npm run code -- consultation decide ${id} --pack ${files[0]} --by <role>`);
        },
      }),
    );
}

/** For each point, the longest passage that makes it, cut after some words. */
async function strongestWords(
  context: CommandContext,
  options: KeyOptions,
  consultation: string,
  points: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const longest = new Map<string, Mention>();
  for await (const mention of readMentions(context.custody.database, consultation)) {
    const before = longest.get(mention.point ?? '');
    if (mention.point === null || !points.has(mention.point)) continue;
    if (before === undefined || mention.end - mention.start > before.end - before.start)
      longest.set(mention.point, mention);
  }
  const wanted = Map.groupBy(longest.values(), ({ reference }) => reference);
  const words = new Map<string, string>();
  const opener = await unsealerFromOptions(options, context.settings);
  await forEachResponse(context, opener, { consultation, state: 'stored' }, ({ row, response }) => {
    for (const mention of wanted.get(row.reference) ?? []) {
      const text = codePoints(answerValues(response, mention.field).join('\n'));
      const all = spanText(text, mention).split(/\s+/);
      words.set(mention.point ?? '', `${all.slice(0, mostWords).join(' ')}${all.length > mostWords ? ' …' : ''}`);
    }
  });
  return words;
}
