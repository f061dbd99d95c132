import { existsSync } from 'node:fs';
import { placeAt } from '../../src/source/place-at.ts';
import { printedFor } from '../publications/typeface.ts';
import { clausePath, draftFiles, recordPath } from './draft-files.ts';
import { placesOf } from './publication/places.ts';

/** Says where the draft has signs that a PDF prints by their number, once for each sign of a file. It keeps nobody from publishing. */
export function tellUnprintable(content: string): void {
  if (!existsSync(placesOf(content).draftRecord)) return;
  const { record, clauses } = draftFiles(content);
  const files = [[recordPath, record] as const, ...[...clauses].map(([id, text]) => [clausePath(id), text] as const)];
  const lines = files.flatMap(([path, text]) =>
    firstPlaces(text.normalize('NFC')).map(({ sign, line, column }) => {
      const place = `    ${content}/${path}:${line}:${column}`;
      return `${place}  “${sign}” is printed as ${printedFor(sign)}.`;
    }),
  );
  if (lines.length === 0) return;
  console.log('The typeface of the PDF copies lacks signs. Write in words what people on paper have to know:\n');
  for (const line of lines) console.log(line);
  console.log('');
}

function firstPlaces(text: string) {
  const firsts = new Map<string, number>();
  // Signs of ASCII are in every typeface.
  for (const { 0: sign, index } of text.matchAll(/[^\0-\u007F]/gu))
    if (!firsts.has(sign) && printedFor(sign).startsWith('[U+')) firsts.set(sign, index);
  return [...firsts].map(([sign, index]) => ({ sign, ...placeAt(text, index) }));
}
