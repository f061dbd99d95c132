import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readContent } from '../../../../src/content/read-content.ts';
import { clausesOf, type Revision } from '../../../../src/model/code.ts';
import { realDisk, replaceFile } from '../disk/disk.ts';
import { reportProblems } from '../shared/report-problems.ts';
import { copyToSend } from './copy-to-send.ts';
import { answersIn, readProposals, withoutAnswers, writeProposals } from '../shared/proposals-file.ts';

/** Which clauses to send, and whether with the changes so far. */
export interface SendOptions {
  readonly clauses?: string;
  readonly part?: string;
  readonly against?: string;
}

/** Writes the draft as a Word file that can come back. */
export async function sendDraft(folder: string, file: string, options: SendOptions): Promise<void> {
  if (!/\.docx$/i.test(file)) throw new Error(`The name of a Word file must end in .docx, and ${file} does not.`);
  if (existsSync(file)) throw new Error(`${file} exists already. Choose another name, or delete it.`);
  const { content, problems } = readContent(folder, { draft: 'include', frozen: 'trust' });
  if (content === undefined) {
    reportProblems('The draft cannot be sent because of these', problems);
    throw new Error('Fix these first, and run the command again.');
  }
  const draft = content.code.revisions.findLast((revision) => revision.draft);
  if (draft === undefined) throw new Error('There is no working draft.');
  const chosen = chooseClauses(draft, options);
  const before = content.code.revisions.find(({ label }) => label === options.against);
  if (options.against !== undefined && (before === undefined || before.draft))
    throw new Error(`There is no revision ${options.against}.`);
  const proposals = readProposals(folder);
  const answers = answersIn(proposals, chosen);
  replaceFile(realDisk, resolve(file), await copyToSend(content, folder, { draft, chosen, before, answers }));
  console.log(`Wrote ${file}: ${chosen.size} ${chosen.size === 1 ? 'clause' : 'clauses'}, marked as a draft.`);
  console.log('When it comes back: npm run code -- word in <file>');
  if (answers.size > 0) writeProposals(folder, withoutAnswers(proposals, chosen));
}

/** The ids of the clauses to send. @throws if the options name none, or one that there is not */
function chooseClauses(draft: Revision, { clauses, part }: SendOptions): ReadonlySet<string> {
  const all = clausesOf(draft);
  if (clauses === undefined && part === undefined) return new Set(all.map(({ id }) => id));
  const named = (clauses ?? '').split(',').flatMap((written) => written.trim() || []);
  const found = named.map((name) => {
    const clause = all.find(({ id, number }) => id === name || number === name);
    if (clause !== undefined) return clause.id;
    throw new Error(
      `There is no clause ${name} in the draft. Name clauses by number or id: ${all
        .slice(0, 3)
        .map(({ id }) => id)
        .join(', ')} …`,
    );
  });
  if (part === undefined) return new Set(found);
  const inPart = draft.parts.find(({ id }) => id === part);
  if (inPart === undefined)
    throw new Error(`There is no part ${part}. The parts are: ${draft.parts.map(({ id }) => id).join(', ')}.`);
  return new Set([...found, ...inPart.clauses.map(({ id }) => id)]);
}
