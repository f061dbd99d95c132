import { nameOfNumber } from '../../model/clause-number.ts';
import { diagnostic, wholeFile, type Report } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/quote.ts';
import type { ContentFiles } from '../readers/read-files.ts';
import type { RevisionFiles } from '../readers/revision-files.ts';
import { nameOf, namesAt, valueAt, valuesAt } from '../yaml/value-at.ts';
import { reportUnknownNames } from './unknown-names.ts';
import { reportDuplicates } from './duplicate-ids.ts';

/** Checks that the outline of each revision lists every clause of its folder once, under different numbers. */
export function checkOutlines({ revisions }: ContentFiles, report: Report): void {
  for (const revision of revisions) {
    const { record, clauses, name, partial } = revision;
    if (partial === true) continue;
    const where = `a clause file of revision ${name}`;
    reportUnknownNames(
      record,
      'outline.*.clauses.*.clause',
      { kind: 'clause', definedAs: where, names: new Set(clauses.keys()) },
      report,
    );
    reportDuplicates([record], 'outline.*.part', report);
    checkRepeats(revision, report);
    checkMissing(revision, report);
    checkLabels(revision, report);
    checkSchedules(revision, report);
    checkNumbered(revision, report);
  }
}

function checkRepeats({ record }: RevisionFiles, report: Report): void {
  const lines = new Map<string, number>();
  for (const { keys, name } of namesAt(record.raw?.value, 'outline.*.clauses.*.clause')) {
    const position = record.at(keys);
    const first = lines.get(name);
    if (first === undefined) lines.set(name, position.line);
    else
      report(
        record.path,
        diagnostic('outline-repeat', position, {
          unexpected: `Duplicate clause ${quote(name)}`,
          expected: `expected each clause once; the first is on line ${first}`,
          todo: 'Remove one of the two.',
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
        diagnostic('outline-missing', wholeFile, {
          unexpected: `Clause ${quote(id)} is not in the outline`,
          expected: `expected it in a part of ${record.path}`,
          todo: `Add \`- clause: ${id}\` where it should be printed, or delete the file.`,
        }),
      );
}

/** In a lettered part, a clause without a letter could not be referred to as the others are. */
function checkNumbered({ record }: RevisionFiles, report: Report): void {
  for (const part of valuesAt(record.raw?.value, 'outline.*')) {
    const clauses = valuesAt(part.value, 'clauses.*');
    const numbers = clauses.map(({ value }) => nameOf(valueAt(value, ['number'])));
    const example = numbers.find((number) => number !== undefined);
    if (example === undefined) continue;
    for (const [index, { keys, value }] of clauses.entries())
      if (numbers[index] === undefined)
        report(
          record.path,
          diagnostic('number-missing', record.at([...part.keys, ...keys]), {
            unexpected: `Missing number of clause ${quote(nameOf(valueAt(value, ['clause'])) ?? '')}`,
            expected: `expected one as the other clauses of its part have, such as ${quote(example)}`,
            todo: 'Run `npm run code -- renumber <clause> <number>`, or move it to a part without numbers.',
          }),
        );
  }
}

/** References such as `paragraph 2 of Schedule 1` say the schedule and nothing else of the part. */
function checkSchedules({ record }: RevisionFiles, report: Report): void {
  const lines = new Map<string, number>();
  for (const { keys, name } of namesAt(record.raw?.value, 'outline.*.schedule')) {
    const position = record.at(keys);
    const first = lines.get(name.toLowerCase());
    if (first === undefined) lines.set(name.toLowerCase(), position.line);
    else
      report(
        record.path,
        diagnostic('schedule-duplicate', position, {
          unexpected: `Duplicate schedule ${quote(name)}`,
          expected: `expected each schedule or annex once; the first is on line ${first}`,
          todo: 'Give one of the two another number.',
        }),
      );
  }
}

/** The label of a clause in references, such as `commitment G`, has to be unique. */
function checkLabels({ record }: RevisionFiles, report: Report): void {
  const lines = new Map<string, number>();
  for (const { keys, name } of namesAt(record.raw?.value, 'outline.*.clauses.*.number')) {
    const unit = valueAt(record.raw?.value, [...keys.slice(0, 2), 'unit']);
    const schedule = nameOf(valueAt(record.raw?.value, [...keys.slice(0, 2), 'schedule']));
    const label = nameOfNumber({ unit: typeof unit === 'string' ? unit : 'clause', number: name, schedule });
    const position = record.at(keys);
    const first = lines.get(label);
    if (first === undefined) lines.set(label, position.line);
    else
      report(
        record.path,
        diagnostic('number-duplicate', position, {
          unexpected: `Duplicate number ${quote(label)}`,
          expected: `expected each number once; the first is on line ${first}`,
          todo: 'Give one of the two another number.',
        }),
      );
  }
}
