import { parse } from 'yaml';
import { z } from 'zod';
import { entrySpan, nodeAt, setValue, splice, type Keys } from './yaml-splice.ts';

/** Where a clause is put: in a part, at its end or beside another clause. */
export interface Place {
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
  readonly keys: Keys;
}

const outlineSchema = z.object({
  outline: z.array(
    z.object({
      part: z.string(),
      unit: z.string().default('clause'),
      clauses: z.array(z.object({ clause: z.string(), number: z.string().optional() })),
    }),
  ),
});

/** Every clause of the outline, in printed order. Throws where the text has no outline. */
export function outlineEntries(record: string): readonly OutlineEntry[] {
  return partsOf(record).flatMap(({ part, unit, clauses }, index) =>
    clauses.map(({ clause, number }, place) => ({
      clause,
      number,
      part,
      unit,
      keys: ['outline', index, 'clauses', place],
    })),
  );
}

/** The ids of the parts, in printed order. */
export function outlineParts(record: string): readonly string[] {
  return partsOf(record).map(({ part }) => part);
}

/** The `revision.yaml` with one clause more in its outline. Throws an error for the editor where the place does not exist. */
export function addToOutline(
  record: string,
  { clause, number }: { clause: string; number?: string | undefined },
  place: Place,
): string {
  const numbered =
    number === undefined ? `clause: ${clause}` : `{ clause: ${clause}, number: ${JSON.stringify(number)} }`;
  return insert(record, (indent) => `${indent}- ${numbered}\n`, place);
}

/** The `revision.yaml` with a clause at another place of its outline, its number and the comments beside it included. */
export function moveInOutline(record: string, clause: string, place: Place): string {
  const { keys, part } = entryOf(record, clause);
  const span = spanOf(record, keys);
  if (outlineEntries(record).filter((entry) => entry.part === part).length === 1)
    throw new Error(`\`${clause}\` is the only clause of part \`${part}\`, which cannot be empty.`);
  const lines = record.slice(span.start, span.end);
  const cut = splice(record, span, '');
  return insert(cut, (indent) => reindent(lines, indent), place);
}

/** The `revision.yaml` with another number for a clause; the clause is printed without one where none is given. */
export function setNumber(record: string, clause: string, number: string): string {
  const { keys, number: old } = entryOf(record, clause);
  if (old !== undefined) return setValue(record, [...keys, 'number'], number);
  const span = spanOf(record, keys);
  const indent = indentOf(record, span.start);
  return splice(record, span, `${indent}- { clause: ${clause}, number: ${JSON.stringify(number)} }\n`);
}

/** The entry of a clause. Throws an error for the editor where there is none. */
export function entryOf(record: string, clause: string): OutlineEntry {
  const entry = outlineEntries(record).find((one) => one.clause === clause);
  if (entry === undefined) throw new Error(`There is no clause \`${clause}\` in the outline of the working draft.`);
  return entry;
}

function insert(record: string, linesFor: (indent: string) => string, { part, before, after }: Place): string {
  const beside = before ?? after;
  const entries = outlineEntries(record);
  const neighbour = beside === undefined ? entries.findLast((entry) => entry.part === part) : entryOf(record, beside);
  if (neighbour === undefined)
    throw new Error(`There is no part \`${part ?? ''}\`: the parts are ${outlineParts(record).join(', ')}.`);
  if (part !== undefined && neighbour.part !== part)
    throw new Error(`\`${neighbour.clause}\` stands in part \`${neighbour.part}\`, not in \`${part}\`.`);
  const span = spanOf(record, neighbour.keys);
  const at = before === undefined ? span.end : span.start;
  return splice(record, { start: at, end: at }, linesFor(indentOf(record, span.start)));
}

function spanOf(record: string, keys: Keys) {
  const list = nodeAt(record, keys.slice(0, -1));
  const span = entrySpan(record, keys);
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
