import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileParagraphs } from '../../../../src/drafting/exchange/returned-file.ts';
import { linesOf } from '../../../../src/drafting/exchange/align.ts';
import { readSentPart, type Sent } from '../../../../src/drafting/exchange/sent-part.ts';
import {
  textIn,
  findElements,
  readPart,
  unpackWord,
  type WordParts,
} from '../../../../src/drafting/import/word/word-xml.ts';
import { formatDate } from '../../../../src/model/partial-date.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { clausesOf, type Clause } from '../../../../src/model/code.ts';
import { copyToSend, hashOfSources } from './copy-to-send.ts';

/** What a file was made from, and how sure that is where the file does not say it itself. */
export interface FoundSources {
  readonly sent: Sent;
  readonly how?: string;
}

/**
 * What a file was made from: the file says it itself, unless a program left that out or spoilt it. Then the state of the
 * draft is looked for, now and in git, that has most of the file's paragraphs word for word as they were before tracked
 * changes.
 *
 * @throws a sentence for the editor if there is none
 */
export async function sourcesOf(parts: WordParts, folder: string): Promise<FoundSources> {
  const said = saidSources(parts);
  if (typeof said === 'object') return { sent: said };
  const lost =
    said === 'damaged'
      ? 'What this file says it was made from is damaged.'
      : 'This file no longer says what it was made from.';
  const paragraphs = linesOf(fileParagraphs(parts).body).map(({ cells }) =>
    plain(cells.flatMap((cell) => (cell.in === undefined && cell.isEnd !== true ? [cell.char] : [])).join('')),
  );
  const words = new Set(paragraphs.filter((one) => one.length > 20));
  const states = [
    { name: 'the draft as it is now', clauses: clausesIn(join(folder, 'code/draft/clauses')) },
    ...statesInGit(folder),
  ];
  const scored = states.map((state) => ({ ...state, found: countShared(words, state.clauses) }));
  const [best] = scored.toSorted((one, other) => other.found - one.found);
  if (best === undefined || best.found < Math.max(2, words.size * 0.3))
    throw new Error(
      `${lost} No version of the draft has its words. Nothing was changed. To import the whole of its text: npm run code -- import <file>`,
    );
  const sent = await againFrom(best, folder, parts);
  const hash = sentHash(parts);
  const sure =
    hash !== undefined && hash === sent.hash
      ? 'Its hash confirms this.'
      : `${best.found} of its ${words.size} longer paragraphs are there word for word, so look at each change with care.`;
  return { sent, how: `${lost} It was compared with ${best.name}. ${sure}` };
}

/** What a file says it was made from. Of a part that was cut off or altered, nothing is believed. */
function saidSources(parts: WordParts): Sent | 'damaged' | undefined {
  try {
    const said = readSentPart(parts);
    return said === undefined || hashOfSources(said.clauses) === said.hash ? said : 'damaged';
  } catch {
    return 'damaged';
  }
}

interface State {
  readonly name: string;
  readonly commit?: string;
  readonly clauses: ReadonlyMap<string, string>;
}

/** The file as it would be sent from a state of the draft, with the clauses whose headings the file has. */
async function againFrom({ commit }: State, folder: string, parts: WordParts): Promise<Sent> {
  const headings = fileParagraphs(parts).body.map(({ cells }) => plain(cells.map(({ char }) => char).join('')));
  const at = commit === undefined ? undefined : checkOut(commit, folder);
  try {
    const { content } = readContent(at ?? folder, { draft: 'include', frozen: 'trust' });
    const draft = content?.code.revisions.findLast((revision) => revision.draft);
    if (content === undefined || draft === undefined) throw new Error('That state of the draft has problems.');
    const has = (clause: Clause): boolean => headings.some((one) => one.includes(plain(clause.text.front.title)));
    const chosen = new Set(
      clausesOf(draft)
        .filter(has)
        .map(({ id }) => id),
    );
    const copy = unpackWord(await copyToSend(content, at ?? folder, { draft, chosen }));
    const sent = readSentPart(copy);
    if (sent === undefined) throw new Error('The draft could not be sent again.');
    return sent;
  } finally {
    if (at !== undefined) rmSync(dirname(at), { recursive: true, force: true });
  }
}

/** Enough to go back over the weeks for which a file may be away. */
const maxStates = 60;

function statesInGit(folder: string): readonly State[] {
  const log = git(folder, ['log', `-${maxStates}`, '--format=%H %cs', '--', 'code/draft/clauses']);
  return log
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line): readonly State[] => {
      const [commit = '', date = ''] = line.split(' ');
      const names = git(folder, ['ls-tree', '--name-only', commit, 'code/draft/clauses/'])
        .split('\n')
        .filter((name) => name.endsWith('.mdx'));
      const clauses = new Map(
        names.map((name) => [basename(name, '.mdx'), git(folder, ['show', `${commit}:./${name}`])]),
      );
      return [{ name: `the draft of ${formatDate(date)} in git (${commit.slice(0, 7)})`, commit, clauses }];
    });
}

/** The content of a commit in a new folder. */
function checkOut(commit: string, folder: string): string {
  const place = join(mkdtempSync(join(tmpdir(), 'sent-')), 'content');
  mkdirSync(place);
  const { stdout, status } = spawnSync('git', ['archive', '--format=tar', commit, '.'], {
    cwd: folder,
    maxBuffer: 1_000_000_000,
  });
  if (status !== 0 || spawnSync('tar', ['-x', '-C', place], { input: stdout }).status !== 0)
    throw new Error(`The state ${commit.slice(0, 7)} could not be read from git.`);
  return resolve(place);
}

function git(folder: string, args: readonly string[]): string {
  const { stdout, status } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 100_000_000 });
  return status === 0 ? stdout : '';
}

function clausesIn(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => [basename(name, '.mdx'), readFileSync(join(folder, name), 'utf8')]),
  );
}

/** How many paragraphs of a file are in some clauses, as far as they have no tags. */
function countShared(words: ReadonlySet<string>, clauses: ReadonlyMap<string, string>): number {
  const all = [...clauses.values()].map((source) => plain(source.replace(/<[^>]*>|[*\\]/g, ''))).join('\n');
  return [...words].filter((one) => all.includes(one)).length;
}

const plain = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** The hash that a file keeps among its properties. */
function sentHash(parts: WordParts): string | undefined {
  const [property] = findElements(readPart(parts, 'docProps/custom.xml'), 'property', 'Property').filter(
    ({ attributes }) => attributes['name'] === 'Sent',
  );
  return property === undefined ? undefined : textIn(property.children).trim();
}
