import type { Report } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/quote.ts';
import { printedContact } from '../../consultation/printed-contact.ts';
import { isBefore } from '../../model/is-before.ts';
import type { ContentFiles } from '../readers/read-files.ts';
import { nameOf, valueAt, valuesAt } from '../yaml/value-at.ts';
import { reportUnknownNames } from './unknown-names.ts';
import { reportDuplicates } from './duplicate-ids.ts';

/** Checks that a consultation is about a published revision, and its outcome about clauses of that revision. */
export function checkConsultations({ consultations, revisions, site }: ContentFiles, report: Report): void {
  const published = new Map(revisions.filter(({ draft }) => !draft).map((revision) => [revision.name, revision]));
  for (const { definition } of consultations) {
    const definedAs = 'a folder in code/published';
    reportUnknownNames(
      definition,
      'revision',
      { kind: 'revision', definedAs: definedAs, names: new Set(published.keys()) },
      report,
    );
    reportDuplicates([definition], 'outcome.themes.*.id', report);
    checkOutcome(definition, report);
    checkAddress(definition, site, report);
    const consulted = published.get(nameOf(valueAt(definition.raw?.value, ['revision'])) ?? '');
    if (consulted === undefined) continue;
    const known = {
      kind: 'clause',
      definedAs: `a clause of revision ${consulted.name}`,
      names: new Set(consulted.clauses.keys()),
    } as const;
    reportUnknownNames(definition, 'outcome.themes.*.clauses.*', known, report);
  }
}

/**
 * The paper form of a public consultation says where to send it. Only a demonstration, which no one reads, needs no
 * address.
 */
function checkAddress(
  { path, at, value: consultation }: ContentFiles['consultations'][number]['definition'],
  { value: settings }: ContentFiles['site'],
  report: Report,
): void {
  if (consultation === undefined || settings === undefined || settings.demonstration) return;
  if (consultation.draft === true || (consultation.outcome !== undefined && consultation.outcome.draft !== true))
    return;
  if (printedContact('post', settings, consultation) !== undefined) return;
  report(
    path,
    diagnostic('consultation-address', at(['otherWays']), {
      unexpected: 'Missing postal address, without which the paper form cannot say where to send it',
      expected:
        'expected a `value` beside `way: post` under `otherWays`, or a contact with `way: post` in content/site.yaml',
      todo: 'Write the address there, line by line. Only a demonstration can do without one.',
    }),
  );
}

/** An outcome follows the closing day, and its figures fit each other. */
function checkOutcome(definition: ContentFiles['consultations'][number]['definition'], report: Report): void {
  const at = (...keys: readonly string[]): unknown => valueAt(definition.raw?.value, keys);
  if (at('outcome') === undefined) return;
  const [kind, closes, date] = [at('kind'), at('closes'), at('outcome', 'date')];
  if (kind === 'standing')
    report(
      definition.path,
      diagnostic('outcome-date', definition.at(['outcome']), {
        unexpected: 'Unexpected outcome of a standing channel, which never closes',
        todo: 'Remove it: the revision that follows from an issue says what happened to it.',
      }),
    );
  else if (typeof closes === 'string' && typeof date === 'string' && !isAfter(date, closes))
    report(
      definition.path,
      diagnostic('outcome-date', definition.at(['outcome', 'date']), {
        unexpected: `Unexpected date ${quote(date)} of an outcome: people can respond until the end of ${quote(closes)}`,
        expected: 'expected a later day',
        todo: 'Correct the date. An outcome is published after the closing day.',
      }),
    );
  const total = at('outcome', 'responses');
  if (typeof total !== 'number') return;
  for (const { keys, value } of valuesAt(definition.raw?.value, 'outcome.themes.*.responses'))
    if (typeof value === 'number' && value > total)
      report(
        definition.path,
        diagnostic('outcome-count', definition.at(keys), {
          unexpected: `Unexpected number ${quote(String(value))} of a theme`,
          expected: `expected at most ${quote(String(total))}, the number of all responses`,
          todo: 'Correct one of the two.',
        }),
      );
}

/** Whether a date is later than a day. A month or year may still be that of the day. */
function isAfter(date: string, day: string): boolean {
  return date.length < day.length ? !isBefore(date, day) : date > day;
}
