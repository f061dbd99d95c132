import { finding, type Report } from '../finding.ts';
import { quoted } from '../quoted.ts';
import { namesAt } from '../yaml/value-at.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';

/** Tells every value at a path of some files that stands there already: `id-duplicate`. */
export function checkUnique(files: readonly YamlFile<unknown>[], path: string, report: Report): void {
  const firsts = new Map<string, string>();
  for (const file of files)
    for (const { keys, name } of namesAt(file.raw?.value, path)) {
      const place = file.at(keys);
      const first = firsts.get(name);
      if (first !== undefined) report(file.path, finding('id-duplicate', place, duplicateWords(name, first)));
      else firsts.set(name, `${file.path}:${place.line}`);
    }
}

/** What an editor is told of an id that is given twice. */
export function duplicateWords(id: string, first: string) {
  return {
    unexpected: `Unexpected second ${quoted(id)}`,
    expected: `expected each id once, and the first is in ${first}`,
    todo: 'Delete one of the two, or give one that was never published another id.',
  };
}
