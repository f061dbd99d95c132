import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { clearanceSchema, type Clearance } from '../../../src/code/clearance.ts';
import { isAfter, isComing } from '../../../src/code/label-order.ts';
import type { Problem } from '../../../src/code/problem.ts';
import { londonDate } from '../../../src/consultation/deadline.ts';
import { gate } from '../../../src/provenance/gate/gate.ts';
import type { Compare } from '../../../src/provenance/compare.ts';
import { checkLock } from '../../../src/publishing/lock/check-lock.ts';
import type { Frozen, FrozenFiles } from '../../../src/publishing/lock/frozen.ts';
import { frozenRecord } from '../../../src/publishing/publication/frozen-record.ts';
import { nextLabel } from '../../../src/publishing/publication/next-label.ts';
import { checkClearance, publishGate } from '../../../src/publishing/publication/publish-gate.ts';
import { compareRevisions, redlineCache } from '../../../src/redline/compare-revisions.ts';
import type { Content } from '../../../src/source/content.ts';
import { readContent } from '../../../src/source/read-content.ts';
import { unwrittenContent } from '../../../src/source/unwritten-content.ts';
import { sha256 } from '../../../src/source/sha256.ts';
import { placesOf } from './places.ts';

/** A draft looked at as if it had been published. */
export interface GatedDraft {
  readonly label: string;
  /** The content with the draft as its last published revision; absent where it is not sound. */
  readonly content?: Content;
  /** The `revision.yaml` that it would be frozen with. */
  readonly record: string;
  /** Its files; absent where there is no such draft. */
  readonly files?: FrozenFiles;
  readonly frozen: Frozen;
  readonly clearance?: Clearance;
  /** Everything that keeps it from being published, the clearance apart. */
  readonly problems: readonly Problem[];
  /** What is wrong with its clearance; looked at only where nothing else is wrong. */
  readonly clearanceProblems: readonly Problem[];
  readonly compare: Compare;
}

/** How a draft would be published. */
export interface Wanted {
  /** Default: the label that follows on the latest one. */
  readonly label?: string | undefined;
  /** Default: the date that the draft gives. */
  readonly date?: string | undefined;
}

/** Reads a folder of content with its working draft as if it had been published, and says what keeps it from that. */
export function gateDraft(folder: string, { label: wanted, date }: Wanted = {}): GatedDraft {
  const places = placesOf(folder);
  const draft = readDraft(places.draftRecord);
  const clearance = readClearance(places.clearance);
  const label = wanted ?? nextLabel(publishedLabels(places.published));
  const record = frozenRecord(draft, { label, date, clearance });
  const { content, problems: unsound, frozen } = readContent(folder, { draft: { label, record }, frozen: 'trust' });
  const files = frozen.revisions.at(-1);
  const published: Frozen = { ...frozen, revisions: frozen.revisions.slice(0, -1) };
  const { redlineOf } = redlineCache();
  const compare: Compare = (from, to) => compareRevisions(from, to, redlineOf);
  const gated = { label, record, frozen: published, compare, ...(files === undefined ? {} : { files }) };
  const changed = checkLock(published, sha256);
  const cleared = clearance === undefined ? {} : { clearance };
  if (content === undefined) return { ...gated, ...cleared, problems: [...changed, ...unsound], clearanceProblems: [] };
  const { code, workshops } = content;
  const candidate = {
    code,
    workshops,
    text: files?.text ?? '',
    clearance,
    clearanceFile: places.clearance,
    dated: date !== undefined,
    today: londonDate(new Date()),
  };
  const problems = [
    ...changed,
    ...gate(code, workshops, compare).problems,
    ...unwrittenContent(content),
    ...publishGate(candidate, compare),
  ];
  const clearanceProblems = problems.length > 0 ? [] : checkClearance(candidate);
  return { ...gated, ...cleared, content, problems, clearanceProblems };
}

function readDraft(path: string): string {
  if (existsSync(path)) return readFileSync(path, 'utf8');
  throw new Error(`There is no working draft: ${path} is missing.`);
}

function readClearance(path: string): Clearance | undefined {
  if (!existsSync(path)) return undefined;
  return clearanceSchema.safeParse(parse(readFileSync(path, 'utf8'))).data;
}

/** Names of the folders of frozen revisions, oldest first. */
function publishedLabels(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => isComing(name, []))
    .sort((a, b) => (isAfter(a, b) ? 1 : -1));
}
