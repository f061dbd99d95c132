import { isDeepStrictEqual } from 'node:util';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementContent } from 'xast';
import { readContent } from '../../src/content/read-content.ts';
import { isElement, readPart, replaceParts, unpackWord } from '../../src/drafting/import/word/word-xml.ts';
import { cleanWord } from '../../src/downloads/word/clean-word.ts';
import { markedWord } from '../../src/downloads/word/marked-word.ts';
import { copyInputsFor, markedCopyInputsFor } from '../../src/downloads/word/testing/copy-inputs.ts';
import { Office } from './libreoffice/office.ts';

const folder = mkdtempSync(join(tmpdir(), 'lo-'));
const { spawnSync } = await import('node:child_process');
const { readdirSync } = await import('node:fs');
const base = process.argv[2]!;
function textOfCode(lines: readonly string[]): readonly string[] {
  const isHeading = (line: string): boolean => line.startsWith('Heading 1 ');
  const start = lines.findIndex((line) => isHeading(line) && !/(?:What changed|Duty watch|List of changes)$/.test(line));
  const end = lines.findIndex((line) => isHeading(line) && /(?:Words the Code uses|How to respond,.*)$/.test(line));
  return [...lines.slice(start, end), ...lines.filter((line) => line.startsWith('footnote '))];
}
function withoutComments(bytes: Uint8Array): Uint8Array {
  const parts = unpackWord(bytes);
  const path = 'word/document.xml';
  const drop = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.filter((node) => !isElement(node) || !/^w:comment(?:RangeStart|RangeEnd|Reference)$/.test(node.name)).map((node) => (isElement(node) ? { ...node, children: drop(node.children) } : node));
  return replaceParts(parts, new Map([[path, drop(readPart(parts, path))]]));
}
const jobs: { name: string }[] = [];
for (const step of readdirSync(base)) {
  const { content } = readContent(join(base, step), { draft: 'leave out' });
  if (content === undefined) { console.log('PROBLEMS', step); continue; }
  const revs = content.code.revisions;
  for (const [i, j] of [[0, 1], [1, 2], [0, 2], [2, 3], [1, 0], [2, 1]] as const) {
    const [from, to] = [revs[i]!, revs[j]!];
    if (isDeepStrictEqual(from.parts, to.parts)) continue;
    const name = `${step}-${from.label}-${to.label}`;
    try {
    writeFileSync(join(folder, `${name}-m.docx`), withoutComments(await markedWord(markedCopyInputsFor(content, from, to))));
    } catch (e) { console.log('THROWS', name, String(e).slice(0, 100)); continue; }
    writeFileSync(join(folder, `${name}-b.docx`), await cleanWord(copyInputsFor(content, from)));
    writeFileSync(join(folder, `${name}-a.docx`), await cleanWord(copyInputsFor(content, to)));
    jobs.push({ name });
  }
}
const office = new Office(folder);
const run = (names: readonly string[]): Map<string, readonly (readonly string[])[]> => {
  try {
    const got = office.paragraphs(names.flatMap((n) => [{ file: `${n}-b.docx` }, { file: `${n}-a.docx` }, { file: `${n}-m.docx`, resolution: 'reject' as const }, { file: `${n}-m.docx`, resolution: 'accept' as const }])).map(textOfCode);
    return new Map(names.map((n, i) => [n, got.slice(i * 4, i * 4 + 4)]));
  } catch { if (names.length === 1) { console.log('CRASH', names[0]); return new Map(); }
    const half = names.length >> 1; return new Map([...run(names.slice(0, half)), ...run(names.slice(half))]); }
};
let bad = 0;
const all = run(jobs.map(({ name }) => name));
for (const [name, [b, a, r, c]] of all) for (const [what, x, y] of [['reject', b, r], ['accept', a, c]] as const) {
  if (x!.join('\n') === y!.join('\n')) continue; bad++;
  writeFileSync(join(folder, 'x'), x!.join('\n') + '\n'); writeFileSync(join(folder, 'y'), y!.join('\n') + '\n');
  console.log(`== ${name} ${what}`);
  console.log(spawnSync('diff', ['-U1', join(folder, 'x'), join(folder, 'y')], { encoding: 'utf8' }).stdout);
}
console.log(`${jobs.length} pairs, ${all.size} read, ${bad} wrong`, folder);
