import { plainRuns, textOf, WordEditor } from './edit-word.ts';
import { kindsOfEdit } from './kinds-of-edit.ts';
import { styleOf, type ExpectedChange } from './make-edits.ts';

/** Numbers from 0 to 1, the same each time. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

export interface Made extends ExpectedChange {
  readonly kind: string;
}

/** A file with some edits, each by another person in another paragraph. */
export function editedFile(
  file: Uint8Array,
  seed: number,
  kinds: readonly string[],
): { readonly bytes: Uint8Array; readonly made: readonly Made[] } {
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
