import { parse } from 'yaml';
import { z } from 'zod';
import { numberSeries } from './number-series.ts';
import { listEntrySpan, nodeAt, setValue, splice, type YamlPath } from './yaml-splice.ts';

/** Where to put a clause: at the end of a part, or before or after another clause. */
export interface OutlinePosition {
  readonly part?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** A clause's entry in the outline of a `revision.yaml`. */
export interface OutlineEntry {
  readonly clause: string;
  readonly number?: string | undefined;
  readonly part: string;
  readonly unit: string;
  /** The schedule that it is in, with its own numbers. */
  readonly schedule?: string | undefined;
  readonly keys: YamlPath;
}

const outlineSchema = z.object({
  outline: z.array(
    z.object({
      part: z.string(),
      unit: z.string().default('clause'),
      schedule: z.string().optional(),
      numbers: z.string().optional(),
      clauses: z.array(z.object({ clause: z.string(), number: z.string().optional() })),
    }),
  ),
});

/** All clauses of the outline, in printed order. Throws if the text has no outline. */
export function outlineEntries(record: string): readonly OutlineEntry[] {
  return partsOf(record).flatMap(({ part, unit, schedule, clauses }, index) =>
    clauses.map(({ clause, number }, position) => ({
      clause,
      number,
      part,
      unit,
      schedule,
      keys: ['outline', index, 'clauses', position],
    })),
  );
}

/** The ids of the parts, in printed order. */
export function outlineParts(record: string): readonly string[] {
  return partsOf(record).map(({ part }) => part);
}

/** The first number of a part, where its outline says how its clauses are numbered. */
export function firstNumberOf(record: string, part: string): string | undefined {
  return partsOf(record).find((one) => one.part === part)?.numbers;
}

/** Adds a clause to the outline of a `revision.yaml`. Throws an error for the editor if the place does not exist. */
export function addToOutline(
  record: string,
  { clause, number }: { clause: string; number?: string | undefined },
  position: OutlinePosition,
): string {
  const own = number ?? nextNumber(record, position);
  const numbered = own === undefined ? `clause: ${clause}` : `{ clause: ${clause}, number: ${JSON.stringify(own)} }`;
  return insert(record, (indent) => `${indent}- ${numbered}\n`, position);
}

/** The number after the highest one, where every clause of the part has a number or letter. */
function nextNumber(record: string, { part, before, after }: OutlinePosition): string | undefined {
  const entries = outlineEntries(record);
  const neighbour = entries.find(({ clause }) => clause === (before ?? after));
  const inPart = entries.filter((entry) => entry.part === (neighbour?.part ?? part));
  if (inPart.length === 0 || inPart.some(({ number }) => number === undefined)) return undefined;
  // Numbers of other kinds, such as `1.1`, are for the editor to choose.
  const kind = [/^\d+$/, /^[A-Z]+$/].find((one) => inPart.every(({ number = '' }) => one.test(number)));
  if (kind === undefined) return undefined;
  const numbers = entries.flatMap(({ unit, schedule, number = '' }) =>
    unit === inPart[0]?.unit && schedule === inPart[0].schedule && kind.test(number) ? [number] : [],
  );
  const highest = numbers.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1)).at(-1);
  return highest === undefined ? undefined : numberSeries(highest, 2)[1];
}

/** Moves a clause in the outline of a `revision.yaml`, with its number and the comments on its lines. */
export function moveInOutline(record: string, clause: string, position: OutlinePosition): string {
  const { keys, part } = findOutlineEntry(record, clause);
  const span = spanOf(record, keys);
  assertNotAlone(record, clause, part);
  const lines = record.slice(span.start, span.end);
  const cut = splice(record, span, '');
  return insert(cut, (indent) => reindent(lines, indent), position);
}

/** Removes a clause from the outline of a `revision.yaml`, with the comments on its lines. */
export function removeFromOutline(record: string, clause: string): string {
  const { keys, part } = findOutlineEntry(record, clause);
  assertNotAlone(record, clause, part);
  return splice(record, spanOf(record, keys), '');
}

/** Changes or adds the number of a clause in the outline of a `revision.yaml`. */
export function setClauseNumber(record: string, clause: string, number: string): string {
  const { keys, number: old } = findOutlineEntry(record, clause);
  if (old !== undefined) return setValue(record, [...keys, 'number'], number);
  const span = spanOf(record, keys);
  const indent = indentOf(record, span.start);
  return splice(record, span, `${indent}- { clause: ${clause}, number: ${JSON.stringify(number)} }\n`);
}

/**
 * Adds a clause after another with the number that follows it, and moves on those numbers that are then taken.
 *
 * @returns the new record, and the ids of the clauses with another number
 */
export function addNumberedAfter(record: string, clause: string, after: string) {
  const { number, part } = findOutlineEntry(record, after);
  if (number === undefined) return { record: addToOutline(record, { clause }, { after }), renumbered: [] };
  const entries = outlineEntries(record).filter((entry) => entry.part === part);
  const following = entries.slice(entries.findIndex((entry) => entry.clause === after) + 1);
  const renumbered: string[] = [];
  let next = followingNumber(number);
  let edited = addToOutline(record, { clause, number: next }, { after });
  for (const entry of following) {
    if (entry.number === undefined) continue;
    if (entry.number !== next) break;
    next = followingNumber(next);
    edited = setClauseNumber(edited, entry.clause, next);
    renumbered.push(entry.clause);
  }
  return { record: edited, renumbered };
}

function followingNumber(number: string): string {
  return numberSeries(number, 2)[1] ?? number;
}

/** The outline entry of a clause. Throws an error for the editor if there is none. */
export function findOutlineEntry(record: string, clause: string): OutlineEntry {
  const entry = outlineEntries(record).find((candidate) => candidate.clause === clause);
  if (entry === undefined) throw new Error(`There is no clause \`${clause}\` in the outline of the working draft.`);
  return entry;
}

function assertNotAlone(record: string, clause: string, part: string): void {
  if (outlineEntries(record).filter((entry) => entry.part === part).length === 1)
    throw new Error(`\`${clause}\` is the only clause of part \`${part}\`, which cannot be empty.`);
}

function insert(
  record: string,
  linesFor: (indent: string) => string,
  { part, before, after }: OutlinePosition,
): string {
  const neighbourId = before ?? after;
  const entries = outlineEntries(record);
  const neighbour =
    neighbourId === undefined
      ? entries.findLast((entry) => entry.part === part)
      : findOutlineEntry(record, neighbourId);
  if (neighbour === undefined)
    throw new Error(`There is no part \`${part ?? ''}\`: the parts are ${outlineParts(record).join(', ')}.`);
  if (part !== undefined && neighbour.part !== part)
    throw new Error(`\`${neighbour.clause}\` is in part \`${neighbour.part}\`, not in \`${part}\`.`);
  const span = spanOf(record, neighbour.keys);
  const at = before === undefined ? span.end : span.start;
  return splice(record, { start: at, end: at }, linesFor(indentOf(record, span.start)));
}

function spanOf(record: string, keys: YamlPath) {
  const list = nodeAt(record, keys.slice(0, -1));
  const span = listEntrySpan(record, keys);
  if (span === undefined || list === undefined || ('flow' in list && list.flow))
    throw new Error('Write each clause of the outline on a line of its own that begins with `- `.');
  return span;
}

function indentOf(record: string, lineStart: number): string {
  return /^ */.exec(record.slice(lineStart))?.[0] ?? '';
}

function reindent(lines: string, indent: string): string {
  const old = indentOf(lines, 0);
  return lines.replace(new RegExp(`^${old}`, 'gm'), indent);
}

function partsOf(record: string) {
  return outlineSchema.parse(parse(record)).outline;
}
