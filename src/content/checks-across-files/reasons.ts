import { diagnostic, type Message, type Report } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/quote.ts';
import type { ContentFiles } from '../readers/read-files.ts';
import { nameOf, namesAt, valueAt, valuesAt } from '../yaml/value-at.ts';

/**
 * Checks that no reason is a single response, which would show who said what, and that a consultation is a reason only
 * once its outcome is published, so that everybody can see what people said.
 */
export function checkReasons({ revisions, consultations }: ContentFiles, report: Report): void {
  const missing = new Map(
    consultations.map(({ name, definition }) => [name, missingOf(definition.raw?.value)] as const),
  );
  const consultationOf = new Map(
    consultations.flatMap(({ name, points }) =>
      namesAt(points.raw?.value, 'points.*.id').map((point) => [point.name, name] as const),
    ),
  );
  for (const { record, partial, draft } of revisions) {
    if (partial === true) continue;
    for (const { keys } of valuesAt(record.raw?.value, 'changes.*.because.*.response'))
      report(record.path, diagnostic('reason-response', record.at(keys), responseMessage));
    const named = [
      ...namesAt(record.raw?.value, 'changes.*.because.*.consultation'),
      ...valuesAt(record.raw?.value, 'basis.*').flatMap(({ keys, value }) => {
        const name = nameOf(valueAt(value, ['id']));
        return valueAt(value, ['kind']) === 'consultation' && name !== undefined
          ? [{ keys: [...keys, 'id'], name }]
          : [];
      }),
    ];
    // An outcome may go out together with the revision that it led to, but not after it.
    const points = draft
      ? []
      : namesAt(record.raw?.value, 'changes.*.because.*.point').map(({ keys, name }) => ({
          keys,
          name: consultationOf.get(name) ?? '',
        }));
    for (const { keys, name } of [...named, ...points]) {
      const what = missing.get(name);
      if (what !== undefined && !(draft && what === outcomeIsDraft))
        report(record.path, diagnostic('consultation-outcome', record.at(keys), outcomeMessage(name, what)));
    }
  }
}

const outcomeIsDraft = 'has an outcome that is still a draft';

/** What keeps a consultation from being a reason; undefined where nothing does. */
function missingOf(definition: unknown): string | undefined {
  if (valueAt(definition, ['draft']) === true) return 'is still a draft';
  // A standing channel never closes.
  if (valueAt(definition, ['kind']) === 'standing') return undefined;
  if (valueAt(definition, ['outcome']) === undefined) return 'has no outcome yet';
  return valueAt(definition, ['outcome', 'draft']) === true ? outcomeIsDraft : undefined;
}

const responseMessage: Message = {
  unexpected: 'Unexpected reason `response`',
  expected: 'expected nothing that shows what one respondent sent',
  todo: 'Name the `consultation` once its outcome is published, or give the `decision` of the body.',
};

function outcomeMessage(name: string, what: string): Message {
  return {
    unexpected: `Unexpected consultation ${quote(name)} as a reason: it ${what}`,
    expected: 'expected one that has closed and whose outcome is published, or a standing channel',
    todo: 'Publish its outcome first, or give another reason.',
  };
}
