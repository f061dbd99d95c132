import { sha256 } from '../../../../src/content/files/sha256.ts';
import type { Content } from '../../../../src/content/content.ts';
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
import { draftFiles } from '../shared/draft-files.ts';

/** What to send of a draft. */
export interface ToSend {
  readonly draft: Revision;
  /** The ids of the clauses. */
  readonly chosen: ReadonlySet<string>;
  /** The revision since which the changes are tracked. */
  readonly before?: Revision | undefined;
  readonly answers?: ComingBack['answers'];
}

/** The Word file of a draft that can come back. */
export async function copyToSend(
  content: Content,
  folder: string,
  { draft, chosen, before, answers = new Map() }: ToSend,
): Promise<Uint8Array> {
  const sent = clausesOf(draft).filter(({ id }) => chosen.has(id));
  const clauses = sent.map((clause) =>
    sentClause(clause, draftFiles(folder).clause(clause.id), content.settings.places),
  );
  const hash = hashOfSources(clauses);
  const comesBack = { hash, isPartOfCode: sent.length < clausesOf(draft).length, answers };
  const copy = await writeCopy(content, draft, before, chosen, comesBack);
  const author = authorName(content.settings);
  return sendFile(copy, { code: content.settings.code, hash, author, clauses, labels: labelsIn(draft, sent) });
}

/** The hash of what a file was made from, which it carries too, so that damage shows. */
export function hashOfSources(clauses: readonly SentClause[]): string {
  return sha256(JSON.stringify(clauses.map(({ id, source }) => [id, source])));
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
    reworded: marked.reworded.filter(isIn),
    folded: marked.folded.filter(isIn),
  };
}

/** How each reference in the clauses is printed. */
function labelsIn(draft: Revision, clauses: readonly Clause[]): ReadonlyMap<string, string> {
  return new Map(
    clauses.flatMap(({ id, text }) => refsIn(text).map((to) => [labelKey(id, to), labelIn(draft, to, id)] as const)),
  );
}
