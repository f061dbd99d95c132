import { canonicalText } from '../../model/canonical-text.ts';
import { clauseFrontMatterSchema, type ClauseFrontMatter } from '../../model/clause-front-matter.ts';
import type { ClauseTree } from '../../model/clause-tree.ts';
import type { ClauseText } from '../../model/code.ts';
import { decodeText } from '../files/decode-text.ts';
import { wholeFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { isLaterRule } from '../diagnostics/rules.ts';
import { convertBlocks } from './convert-blocks.ts';
import type { FrontMatter } from './front-matter.ts';
import type { ItemPosition, LinkUse, ParagraphPosition, Use } from './scope.ts';
import { scanClause } from './scan-clause.ts';
import { parseText } from './parse-text.ts';
import type { ParseOptions } from './parse-mdx.ts';
import { memoizeByText } from '../files/memoize-by-text.ts';
import { sha256 } from '../files/sha256.ts';

/** A clause file, as far as it could be read. */
export interface ClauseReading {
  /** Hash of the file. */
  readonly source: string;
  /** Absent where there are problems, unless a later rule reports them, which only warns in what is frozen. */
  readonly text?: ClauseText;
  /** The id in its front matter. */
  readonly id?: FrontMatter<ClauseFrontMatter>['id'];
  readonly paragraphs: readonly ParagraphPosition[];
  /** The names of the pictures that its figures show. */
  readonly shown: readonly string[];
  readonly items: readonly ItemPosition[];
  readonly uses: readonly Use[];
  /** Empty where the clause is frozen and was only scanned. */
  readonly linkUses: readonly LinkUse[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the bytes of a clause file, which is of a draft unless it says that it is frozen. */
export type ReadClause = (bytes: Uint8Array, options?: ParseOptions) => ClauseReading;

/**
 * Returns a function that reads each distinct clause file once, however many revisions hold it, and shares one
 * `ClauseText` between files with the same canonical text.
 *
 * @param locked hashes of canonical texts by the hash of their file, for files that were checked when they were frozen:
 *   such a file is parsed only when its text is used
 * @param frozen the same hashes whether they are relied on or not: a text that was frozen before lists had labels such
 *   as `(a)` is read as it was then
 */
export function clauseReader(
  locked: ReadonlyMap<string, string> = new Map(),
  frozen: ReadonlyMap<string, string> = locked,
): ReadClause {
  const byBytes = new Map<string, ClauseReading>();
  const texts = new Map<string, ClauseText>();
  const share = (text: ClauseText): ClauseText => {
    const key = `${text.front.id} ${text.hash}`;
    const shared = texts.get(key) ?? text;
    texts.set(key, shared);
    return shared;
  };
  return (bytes, { isFrozen = false, pictures } = {}) => {
    const source = sha256(bytes);
    // The same text shows other pictures where a revision has others.
    const key = hasFigures(bytes) ? `${source} ${sha256(JSON.stringify([...(pictures ?? [])]))}` : source;
    const cached = byBytes.get(key);
    if (cached !== undefined) return cached;
    const clause = readLocked(bytes, locked.get(key)) ?? readClause(bytes, isFrozen, frozen.get(key), pictures);
    const reading = {
      source,
      ...clause,
      ...(clause.text === undefined || locked.has(key) ? {} : { text: share(clause.text) }),
    };
    byBytes.set(key, reading);
    return reading;
  };
}

const hasFigures = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes(figureTag);

const figureTag = '<Figure';

function readLocked(bytes: Uint8Array, hash: string | undefined): Omit<ClauseReading, 'source'> | undefined {
  const scanned = hash === undefined ? undefined : scanClause(bytes);
  if (hash === undefined || scanned === undefined) return undefined;
  const { id, uses, paragraphs } = scanned;
  return {
    id: { value: id, position: wholeFile },
    uses,
    linkUses: [],
    paragraphs,
    items: [],
    shown: [],
    diagnostics: [],
    text: lazyText(bytes, hash),
  };
}

/** A text that is parsed when its front matter or tree is first used. */
function lazyText(bytes: Uint8Array, hash: string): ClauseText {
  let read: ClauseText | undefined;
  const text = (): ClauseText => {
    read ??= readClause(bytes, true, hash).text;
    if (read === undefined) throw new Error('A frozen clause that matches the lock cannot be read.');
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

function readClause(
  bytes: Uint8Array,
  isFrozen: boolean,
  hash?: string,
  pictures?: ParseOptions['pictures'],
): Omit<ClauseReading, 'source'> {
  const decoded = decodeText(bytes);
  if (decoded.text === undefined)
    return { paragraphs: [], items: [], shown: [], uses: [], linkUses: [], diagnostics: decoded.diagnostics };
  const written = decoded.text;
  const { text, ...read } = written.includes(figureTag)
    ? parseClause(written, { isFrozen, ...(pictures && { pictures }) })
    : readAsFrozen(written, isFrozen ? readFrozenText(written) : readText(written), hash);
  const diagnostics = [...decoded.diagnostics, ...read.diagnostics];
  return { ...read, diagnostics, ...(text === undefined || isUnreadable(diagnostics) ? {} : { text }) };
}

/** The older reading of a text where that is the one that was frozen; otherwise the reading that is given. */
function readAsFrozen(written: string, read: TextReading, hash: string | undefined): TextReading {
  if (hash === undefined || read.text?.hash === hash) return read;
  const older = parseClause(written, { isFrozen: true, isOlder: true });
  return older.text?.hash === hash ? older : read;
}

type TextReading = Omit<ClauseReading, 'source'>;

const readText = memoizeByText((written) => parseClause(written, {}));
const readCrowdedText = memoizeByText((written) => parseClause(written, { isFrozen: true }));

/** Reads a text as a draft is read, unless it has to be parsed however long that takes. */
function readFrozenText(written: string): TextReading {
  const read = readText(written);
  return read.diagnostics.some(({ rule }) => rule === 'paragraph-marks') ? readCrowdedText(written) : read;
}

function parseClause(written: string, options: ParseOptions): TextReading {
  const kind = { container: 'clause', schema: clauseFrontMatterSchema, convert: convertBlocks } as const;
  const { front, children, uses, linkUses, paragraphs, items, shown, diagnostics } = parseText(written, kind, options);
  return {
    ...(front.value === undefined || isUnreadable(diagnostics)
      ? {}
      : { text: clauseText(front.value, { type: 'clause', children }) }),
    ...(front.id === undefined ? {} : { id: front.id }),
    paragraphs,
    items,
    uses,
    linkUses,
    shown,
    diagnostics,
  };
}

/** Whether a text breaks a rule that was always kept, so that no frozen revision can hold it. */
function isUnreadable(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ rule }) => !isLaterRule(rule));
}

function clauseText(front: ClauseFrontMatter, tree: ClauseTree): ClauseText {
  const collapsed = { ...front, title: collapse(front.title), plain: collapse(front.plain) };
  return { hash: sha256(canonicalText(collapsed, tree)), front: collapsed, tree };
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
