import { comparedPrivateData, privateDataIn } from '../../model/private-data.ts';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/quote.ts';
import type { ContentFiles } from '../readers/read-files.ts';
import { valuesAt, type ValueAt } from '../yaml/value-at.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';

/** Where a file says why something was done, what was answered or what people said. */
const reasons = ['summary', 'basis.*', 'changes.*.because.*', 'changes.*.note', 'clearance'];

/**
 * Checks that reasons, notes, outcomes and answers say nothing that leads to a person. Addresses and numbers that the
 * registers or the settings of the site print are those of bodies.
 */
export function checkPrivateData(files: ContentFiles, report: Report): void {
  const known = new Set(
    [files.bodies, files.access, files.yourData, files.site]
      .flatMap(({ raw }) => textsIn({ keys: [], value: raw?.value }))
      .flatMap(({ value }) => privateDataIn(value))
      .map(({ text }) => comparedPrivateData(text)),
  );
  for (const [file, paths] of placesIn(files))
    for (const text of paths.flatMap((path) => valuesAt(file.raw?.value, path)).flatMap(textsIn))
      for (const { what, text: found } of privateDataIn(text.value))
        if (!known.has(comparedPrivateData(found)))
          report(
            file.path,
            diagnostic('private-data', file.at(text.keys), {
              unexpected: `Unexpected ${what} ${quote(found)}`,
              expected: 'expected nothing that leads to a person',
              todo: 'Take it out, and say in general words who asked. Contact details that a body publishes belong in `registers/bodies.yaml`.',
            }),
          );
}

function placesIn(files: ContentFiles): readonly (readonly [file: YamlFile<unknown>, paths: readonly string[]])[] {
  return [
    // What matches the lock was checked when it was frozen.
    ...files.revisions.filter(({ partial }) => partial !== true).map(({ record }) => [record, reasons] as const),
    [files.standing, ['events.*']],
    ...files.consultations.map(({ definition }) => [definition, ['outcome']] as const),
    ...files.consultations.map(({ points }) => [points, ['themes.*', 'points.*']] as const),
    ...files.workshops.flatMap(
      ({ dispositions, actionStates, recommendations }) =>
        [
          [dispositions, ['dispositions.*']],
          [actionStates, ['states.*']],
          [recommendations, ['*']],
        ] as const,
    ),
    [files.updates, ['about', 'updates.*']],
  ];
}

/** Quoted words of a clause, and a response as a reason, which is refused as such. */
const unsaid: ReadonlySet<string> = new Set(['covers', 'response']);

/** Every text in a value that says something. */
function textsIn({ keys, value }: ValueAt): readonly { readonly keys: ValueAt['keys']; readonly value: string }[] {
  if (typeof value === 'string') return [{ keys, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    unsaid.has(key) ? [] : textsIn({ keys: [...keys, Array.isArray(value) ? Number(key) : key], value: inner }),
  );
}
