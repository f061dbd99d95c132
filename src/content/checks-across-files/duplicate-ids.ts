import { diagnostic, type Message, type Report } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/quote.ts';
import { namesAt } from '../yaml/value-at.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';

/** Reports every value at one of some paths of some files that occurs more than once: `id-duplicate`. */
export function reportDuplicates(
  files: readonly YamlFile<unknown>[],
  paths: string | readonly string[],
  report: Report,
): void {
  const firsts = new Map<string, string>();
  for (const file of files)
    for (const { keys, name } of [paths].flat().flatMap((path) => namesAt(file.raw?.value, path))) {
      const position = file.at(keys);
      const first = firsts.get(name);
      if (first !== undefined) report(file.path, diagnostic('id-duplicate', position, duplicateMessage(name, first)));
      else firsts.set(name, `${file.path}:${position.line}`);
    }
}

/** The message about an id that is used twice. */
export function duplicateMessage(id: string, first: string): Message {
  return {
    unexpected: `Duplicate id ${quote(id)}`,
    expected: `expected each id once; the first is in ${first}`,
    todo: 'Delete one of the two, or change one that was never published.',
  };
}
