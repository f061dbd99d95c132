import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { clearanceSchema, type Clearance } from '../../../../src/model/clearance.ts';
import { isLaterLabel, isUpcomingLabel } from '../../../../src/model/label-order.ts';
import type { Problem } from '../../../../src/model/problem.ts';
import { londonDate } from '../../../../src/consultation/consultation-state.ts';
import { gate } from '../../../../src/release/gate/gate.ts';
import { createCompare, type Compare } from '../../../../src/provenance/compare.ts';
import { checkLock } from '../../../../src/release/lock/check-lock.ts';
import type { FrozenContent, FrozenRevision } from '../../../../src/release/lock/frozen.ts';
import { freezeRecord } from '../../../../src/release/publish/freeze-record.ts';
import { nextLabel } from '../../../../src/release/publish/next-label.ts';
import { checkClearance, publishGate } from '../../../../src/release/publish/publish-gate.ts';
import type { Content } from '../../../../src/content/content.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { outcomesInFuture } from '../../../../src/content/outcomes-in-future.ts';
import { placeholdersInContent } from '../../../../src/content/placeholders-in-content.ts';
import { placeInFile } from '../../../../src/content/files/place-in-file.ts';
import { sha256 } from '../../../../src/content/files/sha256.ts';
import { publicationPaths } from './publication-paths.ts';

/** A draft, checked as if it had been published. */
export interface GatedDraft {
  readonly label: string;
  /** The content with the draft as its last published revision; absent if it has problems. */
  readonly content?: Content;
  /** The `revision.yaml` to freeze it with. */
  readonly record: string;
  /** Its files, if they can be read. */
  readonly files?: FrozenRevision;
  readonly frozen: FrozenContent;
  readonly clearance?: Clearance;
  /** Everything that keeps it from being published, except the clearance. */
  readonly problems: readonly Problem[];
  /** Problems of its clearance; checked only if there are no others. */
  readonly clearanceProblems: readonly Problem[];
  readonly compare: Compare;
}

/** How to publish a draft. */
export interface DraftOptions {
  /** Default: the label after the latest one. */
  readonly label?: string | undefined;
  /** Default: the date in the draft. */
  readonly date?: string | undefined;
  /** Id of a consultation whose outcome, still a draft, goes out with it. */
  readonly outcome?: string | undefined;
  /** Whether answers may lack a clearance. Default: no. */
  readonly uncleared?: boolean | undefined;
}

/** Reads a content folder as if its working draft had been published, with everything that keeps it from being published. */
export function gateDraft(folder: string, { label: givenLabel, date, ...read }: DraftOptions = {}): GatedDraft {
  const paths = publicationPaths(folder);
  const draft = readDraft(paths.draftRecord);
  const clearance = readClearance(paths.clearance);
  const label = givenLabel ?? nextLabel(publishedLabels(paths.published));
  const record = freezeRecord(draft, { label, date, clearance });
  const {
    content,
    problems: unsound,
    frozen,
  } = readContent(folder, { draft: { label, record }, frozen: 'trust', ...read });
  const files = frozen.revisions.at(-1);
  const published: FrozenContent = { ...frozen, revisions: frozen.revisions.slice(0, -1) };
  const compare = createCompare();
  const gated = { label, record, frozen: published, compare, ...(files === undefined ? {} : { files }) };
  const changed = checkLock(published, sha256);
  const cleared = clearance === undefined ? {} : { clearance };
  if (content === undefined) return { ...gated, ...cleared, problems: [...changed, ...unsound], clearanceProblems: [] };
  const { code, workshops, consultations } = content;
  const candidate = {
    code,
    workshops,
    consultations,
    text: files?.text ?? '',
    clearance,
    clearanceFile: paths.clearance,
    dated: date !== undefined,
    today: londonDate(new Date()),
    placeIn: placeInFile,
  };
  const problems = [
    ...changed,
    ...gate(code, content, compare, (revision) => revision !== code.revisions.at(-1)).problems,
    ...placeholdersInContent(content),
    ...outcomesInFuture(content, candidate.today),
    ...publishGate(candidate, compare),
  ];
  const clearanceProblems = problems.length > 0 ? [] : checkClearance(candidate);
  return { ...gated, ...cleared, content, problems, clearanceProblems };
}

function readDraft(path: string): string {
  if (existsSync(path)) return readFileSync(path, 'utf8');
  throw new Error(`No working draft: ${path} is missing.`);
}

function readClearance(path: string): Clearance | undefined {
  if (!existsSync(path)) return undefined;
  return clearanceSchema.safeParse(parse(readFileSync(path, 'utf8'))).data;
}

/** Labels of the frozen revisions, oldest first. */
function publishedLabels(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => isUpcomingLabel(name, []))
    .sort((a, b) => (isLaterLabel(a, b) ? 1 : -1));
}
