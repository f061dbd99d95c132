import { writeFileSync } from 'node:fs';
import type { ElementContent } from 'xast';
import { readContent } from '../../src/content/read-content.ts';
import { isElement, readPart, replaceParts, unpackWord } from '../../src/drafting/import/word/word-xml.ts';
import { markedWord } from '../../src/downloads/word/marked-word.ts';
import { markedCopyInputsFor } from '../../src/downloads/word/testing/copy-inputs.ts';
function withoutComments(bytes: Uint8Array): Uint8Array {
  const parts = unpackWord(bytes);
  const path = 'word/document.xml';
  const drop = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.filter((node) => !isElement(node) || !/^w:comment(?:RangeStart|RangeEnd|Reference)$/.test(node.name)).map((node) => (isElement(node) ? { ...node, children: drop(node.children) } : node));
  return replaceParts(parts, new Map([[path, drop(readPart(parts, path))]]));
}
const { content } = readContent(process.argv[2]!, { draft: 'leave out' });
const find = (l: string) => content!.code.revisions.find((r) => r.label === l)!;
writeFileSync(process.argv[5]!, withoutComments(await markedWord(markedCopyInputsFor(content!, find(process.argv[3]!), find(process.argv[4]!)))));
