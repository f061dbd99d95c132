import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { sha256 } from '../../../../src/content/files/sha256.ts';
import type { Content } from '../../../../src/content/content.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { labelKey } from '../../../../src/drafting/exchange/sent-part.ts';
import { sendFile } from '../../../../src/drafting/exchange/send.ts';
import type { SentClause } from '../../../../src/drafting/exchange/sent-lines.ts';
import type { ComingBack } from '../../../../src/downloads/copy-inputs.ts';
import type { MarkedCopyInputs } from '../../../../src/downloads/marked-copy-inputs.ts';
import { cleanWord } from '../../../../src/downloads/word/clean-word.ts';
import { markedWord } from '../../../../src/downloads/word/marked-word.ts';
import { partialExtent } from '../../../../src/model/clause-front-matter.ts';
import { clausesOf, type Clause, type Revision } from '../../../../src/model/code.ts';
import { authorName } from '../../../../src/model/demonstration.ts';
import { refsIn } from '../../../../src/model/ids-in-text.ts';
import { labelIn } from '../../../../src/model/labels.ts';
import { copyInputs } from '../../../../src/web/downloads/fill-copy-inputs.ts';
import { markedCopyInputs } from '../../../../src/web/downloads/fill-marked-copy-inputs.ts';
import { drawSvgs } from '../../downloads/draw-svgs.ts';
import { realDisk, replaceFile } from '../disk/disk.ts';
import { draftFiles } from '../shared/draft-files.ts';
import { reportProblems } from '../shared/report-problems.ts';
import { answersIn, readProposals, withoutAnswers, writeProposals } from './proposals-file.ts';

/** Which clauses to send, and whether with the changes so far. */
export interface SendOptions {
  readonly clauses?: string;
  readonly part?: string;
  readonly against?: string;
}

/** Writes the draft as a Word file that can come back. */
export async function sendDraft(folder: string, file: string, options: SendOptions): Promise<void> {
  if (!/\.docx$/i.test(file)) throw new Error(`The name of a Word file ends in .docx, unlike ${file}.`);
  if (existsSync(file)) throw new Error(`${file} exists already. Choose another name, or delete it.`);
  const { content, problems } = readContent(folder, { draft: 'include', frozen: 'trust' });
  if (content === undefined) {
    reportProblems('The draft cannot be sent because of these', problems);
    throw new Error('Fix these first, and run the command again.');
  }
  const draft = content.code.revisions.findLast((revision) => revision.draft);
  if (draft === undefined) throw new Error('There is no working draft.');
  const chosen = chooseClauses(draft, options);
  const sent = clausesOf(draft).filter(({ id }) => chosen.has(id));
  const clauses = sent.map((clause) => sentClause(clause, draftFiles(folder).clause(clause.id), content.settings.places));
  const hash = sha256(JSON.stringify(clauses.map(({ id, source }) => [id, source])));
  const proposals = readProposals(folder);
  const comesBack = { hash, isPartOfCode: sent.length < clausesOf(draft).length, answers: answersIn(proposals, chosen) };
  const before = content.code.revisions.find(({ label }) => label === options.against);
  if (options.against !== undefined && (before === undefined || before.draft))
    throw new Error(`There is no revision ${options.against}.`);
  const copy = await writeCopy(content, draft, before, chosen, comesBack);
  const bytes = sendFile(copy, {
    code: content.settings.code,
    hash,
    author: authorName(content.settings),
    clauses,
    labels: labelsIn(draft, sent),
  });
  replaceFile(realDisk, resolve(file), bytes);
  console.log(`Wrote ${file}: ${clauses.length} ${clauses.length === 1 ? 'clause' : 'clauses'}, marked as a draft.`);
  console.log('When it comes back: npm run code -- word in <file>');
  if (comesBack.answers.size > 0) writeProposals(folder, withoutAnswers(proposals, chosen));
}

async function writeCopy(
  content: Content,
  draft: Revision,
  before: Revision | undefined,
  chosen: ReadonlySet<string>,
  comesBack: ComingBack,
): Promise<Uint8Array> {
  if (before === undefined) {
    const inputs = { ...copyInputs(content, draft), revision: onlyClauses(draft, chosen) };
    return cleanWord({ ...inputs, comesBack, drawn: await drawSvgs([draft]) });
  }
  const marked = onlyMarked(markedCopyInputs(content, draft, before), chosen);
  return markedWord({ ...marked, comesBack, drawn: await drawSvgs([before, draft]) });
}

function sentClause({ id, text }: Clause, source: string, places: readonly string[]): SentClause {
  const extent = partialExtent(text.front, places);
  return { id, source, ...(extent === undefined ? {} : { extent }) };
}

/** The ids of the clauses to send. @throws if the options name none, or one that there is not */
function chooseClauses(draft: Revision, { clauses, part }: SendOptions): ReadonlySet<string> {
  const all = clausesOf(draft);
  if (clauses === undefined && part === undefined) return new Set(all.map(({ id }) => id));
  const named = (clauses ?? '').split(',').flatMap((written) => written.trim() || []);
  const found = named.map((name) => {
    const clause = all.find(({ id, number }) => id === name || number === name);
    if (clause !== undefined) return clause.id;
    throw new Error(`There is no clause ${name} in the draft. Name clauses by number or id: ${all.slice(0, 3).map(({ id }) => id).join(', ')} …`);
  });
  if (part === undefined) return new Set(found);
  const inPart = draft.parts.find(({ id }) => id === part);
  if (inPart === undefined)
    throw new Error(`There is no part ${part}. The parts are: ${draft.parts.map(({ id }) => id).join(', ')}.`);
  return new Set([...found, ...inPart.clauses.map(({ id }) => id)]);
}

function onlyClauses(revision: Revision, chosen: ReadonlySet<string>): Revision {
  const parts = revision.parts.map((part) => ({ ...part, clauses: part.clauses.filter(({ id }) => chosen.has(id)) }));
  return { ...revision, parts: parts.filter(({ clauses }) => clauses.length > 0) };
}

function onlyMarked(marked: MarkedCopyInputs, chosen: ReadonlySet<string>): MarkedCopyInputs {
  const isIn = ({ clause }: { readonly clause: string }): boolean => chosen.has(clause);
  return {
    ...marked,
    before: onlyClauses(marked.before, chosen),
    revision: onlyClauses(marked.revision, chosen),
    entries: marked.entries.filter((entry) => chosen.has('changed' in entry ? entry.changed.id : entry.unchanged.id)),
    dutyWatch: marked.dutyWatch.filter(isIn),
    folded: marked.folded.filter(isIn),
  };
}

/** How each reference in the clauses is printed. */
function labelsIn(draft: Revision, clauses: readonly Clause[]): ReadonlyMap<string, string> {
  return new Map(
    clauses.flatMap(({ id, text }) => refsIn(text).map((to) => [labelKey(id, to), labelIn(draft, to, id)] as const)),
  );
}
