import { finding, wholeFile, type Report } from '../finding.ts';
import { quoted } from '../quoted.ts';
import type { ContentFiles } from '../read-files.ts';
import type { RevisionFiles } from '../revision-files.ts';
import { namesAt, valueAt } from '../yaml/value-at.ts';
import { checkNamed } from './known.ts';
import { checkUnique } from './unique.ts';

/** The outline of each revision names every clause of its folder once, and no two by the same number. */
export function checkOutlines({ revisions }: ContentFiles, report: Report): void {
  for (const revision of revisions) {
    const { record, clauses, name, partial } = revision;
    if (partial === true) continue;
    const where = `a clause file of revision ${name}`;
    checkNamed(record, 'outline.*.clauses.*.clause', { kind: 'clause', where, names: new Set(clauses.keys()) }, report);
    checkUnique([record], 'outline.*.part', report);
    checkRepeats(revision, report);
    checkMissing(revision, report);
    checkLabels(revision, report);
  }
}

function checkRepeats({ record }: RevisionFiles, report: Report): void {
  const lines = new Map<string, number>();
  for (const { keys, name } of namesAt(record.raw?.value, 'outline.*.clauses.*.clause')) {
    const place = record.at(keys);
    const first = lines.get(name);
    if (first === undefined) lines.set(name, place.line);
    else
      report(
        record.path,
        finding('outline-repeat', place, {
          unexpected: `Unexpected second ${quoted(name)}`,
          expected: `expected each clause once, and the first is on line ${first}`,
          todo: 'Take one of the two out.',
        }),
      );
  }
}

function checkMissing({ record, clauses }: RevisionFiles, report: Report): void {
  if (record.raw === undefined) return;
  const named = new Set(namesAt(record.raw.value, 'outline.*.clauses.*.clause').map(({ name }) => name));
  for (const [id, { path }] of clauses)
    if (!named.has(id))
      report(
        path,
        finding('outline-missing', wholeFile, {
          unexpected: `Unexpected clause ${quoted(id)} that the outline does not name`,
          expected: `expected it in a part of ${record.path}`,
          todo: `Add \`- clause: ${id}\` where it is printed, or delete the file.`,
        }),
      );
}

/** What a reference calls a clause, such as `commitment G`, means one clause. */
function checkLabels({ record }: RevisionFiles, report: Report): void {
  const lines = new Map<string, number>();
  for (const { keys, name } of namesAt(record.raw?.value, 'outline.*.clauses.*.number')) {
    const unit = valueAt(record.raw?.value, [...keys.slice(0, 2), 'unit']);
    const label = `${typeof unit === 'string' ? unit : 'clause'} ${name}`;
    const place = record.at(keys);
    const first = lines.get(label);
    if (first === undefined) lines.set(label, place.line);
    else
      report(
        record.path,
        finding('number-duplicate', place, {
          unexpected: `Unexpected second ${quoted(label)}`,
          expected: `expected numbers that differ, and the first is on line ${first}`,
          todo: 'Give one of the two another number.',
        }),
      );
  }
}
