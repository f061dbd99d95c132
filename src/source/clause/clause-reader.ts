import { canonicalText } from '../../code/canonical-text.ts';
import { clauseFrontMatterSchema, type ClauseFrontMatter } from '../../code/clause-front-matter.ts';
import type { ClauseTree } from '../../code/clause-tree.ts';
import type { ClauseText } from '../../code/code.ts';
import { decodeText } from '../decode-text.ts';
import { wholeFile, type Finding } from '../finding.ts';
import { convertBlocks } from './convert-blocks.ts';
import type { FrontMatter } from './front-matter.ts';
import type { ParagraphPlace, Use } from './gathered.ts';
import { scanClause } from './scan-clause.ts';
import { parseText } from './parse-text.ts';
import { sha256 } from '../sha256.ts';

/** One distinct file of a clause, as far as it could be read. */
export interface ClauseReading {
  /** Hash of the bytes of the file. */
  readonly source: string;
  /** Absent where there are findings. */
  readonly text?: ClauseText;
  /** The id that its front matter gives. */
  readonly id?: FrontMatter<ClauseFrontMatter>['id'];
  readonly paragraphs: readonly ParagraphPlace[];
  readonly uses: readonly Use[];
  readonly findings: readonly Finding[];
}

/** Reads the bytes of a clause file. */
export type ReadClause = (bytes: Uint8Array) => ClauseReading;

/**
 * A reader of clause files that reads each distinct file once, however many revisions hold it,
 * and gives the same `ClauseText` for files whose canonical text is the same.
 *
 * @param locked hashes of canonical texts by the hash of the bytes of files that are known to be sound: such a file is
 *   taken apart only when somebody asks for its text
 */
export function clauseReader(locked: ReadonlyMap<string, string> = new Map()): ReadClause {
  const byBytes = new Map<string, ClauseReading>();
  const texts = new Map<string, ClauseText>();
  const share = (text: ClauseText): ClauseText => {
    const key = `${text.front.id} ${text.hash}`;
    const shared = texts.get(key) ?? text;
    texts.set(key, shared);
    return shared;
  };
  return (bytes) => {
    const key = sha256(bytes);
    const known = byBytes.get(key);
    if (known !== undefined) return known;
    const read = readLocked(bytes, locked.get(key)) ?? readClause(bytes);
    const clause = {
      source: key,
      ...read,
      ...(read.text === undefined || locked.has(key) ? {} : { text: share(read.text) }),
    };
    byBytes.set(key, clause);
    return clause;
  };
}

function readLocked(bytes: Uint8Array, hash: string | undefined): Omit<ClauseReading, 'source'> | undefined {
  const scanned = hash === undefined ? undefined : scanClause(bytes);
  if (hash === undefined || scanned === undefined) return undefined;
  const { id, uses, paragraphs } = scanned;
  return { id: { value: id, place: wholeFile }, uses, paragraphs, findings: [], text: textWhenAsked(bytes, hash) };
}

/** A text that is taken apart when its front matter or its tree is asked for. */
function textWhenAsked(bytes: Uint8Array, hash: string): ClauseText {
  let read: ClauseText | undefined;
  const text = (): ClauseText => {
    read ??= readClause(bytes).text;
    if (read === undefined) throw new Error('A frozen clause that fits its lock cannot be read.');
    return read;
  };
  return {
    hash,
    get front() {
      return text().front;
    },
    get tree() {
      return text().tree;
    },
  };
}

function readClause(bytes: Uint8Array): Omit<ClauseReading, 'source'> {
  const decoded = decodeText(bytes);
  if (decoded.text === undefined) return { paragraphs: [], uses: [], findings: decoded.findings };
  const { front, children, gathered, findings } = parseText(decoded.text, {
    container: 'clause',
    schema: clauseFrontMatterSchema,
    convert: convertBlocks,
  });
  const all = [...decoded.findings, ...findings];
  return {
    ...(front.value === undefined || all.length > 0
      ? {}
      : { text: clauseText(front.value, { type: 'clause', children }) }),
    ...(front.id === undefined ? {} : { id: front.id }),
    paragraphs: gathered.paragraphs,
    uses: gathered.uses,
    findings: all,
  };
}

function clauseText(front: ClauseFrontMatter, tree: ClauseTree): ClauseText {
  const collapsed = { ...front, title: collapse(front.title), plain: collapse(front.plain) };
  return { hash: sha256(canonicalText(collapsed, tree)), front: collapsed, tree };
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
