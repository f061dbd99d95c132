import { expect, test } from 'vitest';
import { clauseReader } from '../../content/clause/clause-reader.ts';
import { runs } from '../../../tests/long-check.ts';
import { unpackWord } from '../import/word/word-xml.ts';
import { judge } from './judge.ts';
import { readReturned } from './returned-file.ts';
import { readSentPart } from './sent-part.ts';
import { sentFixture } from './testing/sent-fixture.ts';
import { plainRuns, textOf, WordEditor } from './testing/edit-word.ts';
import { kindsOfEdit, styleOf, type ExpectedChange } from './testing/kinds-of-edit.ts';

/** Numbers from 0 to 1, the same each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const { file, sources } = await sentFixture();
const read = clauseReader();
const problemWith = (_: string, source: string) => read(Buffer.from(source)).diagnostics[0]?.unexpected;

interface Made extends ExpectedChange {
  readonly kind: string;
}

/** A file with some edits, each by another person in another paragraph. */
function editedFile(seed: number, kinds: readonly string[]): { readonly bytes: Uint8Array; readonly made: readonly Made[] } {
  const editor = new WordEditor(file);
  const random = numbers(seed);
  const paragraphs = editor.paragraphs();
  const used = new Set<number>();
  const made: Made[] = [];
  for (const [index, kind] of kinds.entries()) {
    for (let tries = 0; tries < 400; tries += 1) {
      const at = Math.floor(random() * paragraphs.length);
      const paragraph = paragraphs[at];
      if (paragraph === undefined || [at - 2, at - 1, at, at + 1, at + 2].some((near) => used.has(near))) continue;
      const run = plainRuns(paragraph).find((one) => textOf(one).trim().split(/\s+/).length >= 4);
      if (run === undefined) continue;
      const { children } = editor.body;
      const following = children[children.indexOf(paragraph) + 1];
      const next = paragraphs.find((one) => one === following && styleOf(one) === styleOf(paragraph));
      const expected = kindsOfEdit[kind]?.({ editor, paragraph, next, run, author: `Person ${index}`, random });
      if (expected === undefined) continue;
      used.add(at);
      made.push({ ...expected, kind });
      break;
    }
  }
  return { bytes: editor.save(), made };
}

const kinds = Object.keys(kindsOfEdit);

test('there are fifty kinds of edit', () => {
  expect(kinds).toHaveLength(50);
});

const count = runs(6, 250);
test.each(Array.from({ length: count }, (_, index) => index))(
  'of edits that another program wrote, each is found with its author and words, none is lost and none invented (%i)',
  (seed) => {
    const random = numbers(seed + 77);
    const some = Array.from({ length: 4 }, (_, index) => kinds[(seed * 4 + index + Math.floor(random() * 3) * 17) % kinds.length] ?? '');
    const { bytes, made } = editedFile(seed + 1, some);
    const parts = unpackWord(bytes);
    const sent = readSentPart(parts);
    if (sent === undefined) throw new Error('The file has lost what it was made from.');
    const back = readReturned(parts, sent);
    const found = back.changes.map(({ author, before, after }) => `${author}: ${before} -> ${after}`).toSorted();
    const expected = made
      .filter(({ before, after }) => before + after !== '')
      .map(({ author, before, after }) => `${author}: ${before} -> ${after}`)
      .toSorted();
    expect(found, JSON.stringify(made)).toEqual(expected);
    for (const change of back.changes) {
      const verdict = judge(back, change, sources, problemWith);
      const kind = made.find(({ author, before }) => author === change.author && before === change.before)?.kind;
      expect(verdict.state === 'ready' || verdict.state === 'refused', `${kind}: ${JSON.stringify(verdict)}`).toBe(true);
      if (verdict.state === 'refused') expect(`${kind}: ${verdict.why}`).toMatch(/A clause cannot|This/);
    }
  },
);

test('a file that nobody edited gives back every clause byte for byte', () => {
  const parts = unpackWord(file);
  const sent = readSentPart(parts);
  expect(sent?.clauses.map(({ id, source }) => [id, source])).toEqual([...sources]);
  expect(sent === undefined ? undefined : readReturned(parts, sent).changes).toEqual([]);
});
