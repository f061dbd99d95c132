import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { pictureOf } from '../../../../src/content/figures/read-picture.ts';
import { sha256 } from '../../../../src/content/files/sha256.ts';
import type { ImportedCode } from '../../../../src/drafting/import/imported.ts';
import { fileOfTag, isFigureTag } from '../../../../src/drafting/import/read-figures.ts';
import type { ImportedDocument } from '../../../../src/drafting/import/blocks/imported-document.ts';
import type { Edit } from '../disk/apply-edits.ts';

/** The pictures of an imported document that figures can show. */
export interface PictureFiles {
  /** The name of the file of a picture, by its address in the tree. */
  readonly names: ReadonlyMap<string, string>;
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  /** Why others cannot be shown, one sentence each. */
  readonly losses: readonly string[];
}

/**
 * Names the pictures of a document in their order. One that the draft has already keeps its name.
 *
 * @param folder the folder with the pictures of the draft
 */
export function pictureFiles({ root, pictures }: ImportedDocument, folder: string): PictureFiles {
  const known = new Map<string, string>();
  const taken = existsSync(folder) ? readdirSync(folder) : [];
  for (const name of taken) known.set(sha256(readFileSync(join(folder, name))), name);
  const [names, bytes, losses] = [new Map<string, string>(), new Map<string, Uint8Array>(), new Set<string>()];
  const stems = new Set(taken.map((name) => name.replace(/\..*$/, '')));
  let count = 0;
  for (const url of picturesIn(root)) {
    const forms = pictures?.get(url) ?? [];
    const readings = forms.map((form) => ({ form, reading: pictureOf(form) }));
    const found = readings.find(({ reading }) => 'ending' in reading);
    if (found === undefined || !('ending' in found.reading)) {
      for (const { reading } of readings.slice(-1)) if ('problem' in reading) losses.add(reading.problem);
      continue;
    }
    const hash = sha256(found.form);
    let name = known.get(hash);
    while (name === undefined) {
      count += 1;
      if (!stems.has(`picture-${String(count)}`)) name = `picture-${String(count)}.${found.reading.ending}`;
    }
    known.set(hash, name);
    names.set(url, name);
    bytes.set(name, found.form);
  }
  return { names, bytes, losses: [...losses] };
}

/** The edits that put the pictures that the clauses show into the draft. */
export function pictureEdits({ parts }: ImportedCode, { bytes }: PictureFiles): readonly Edit[] {
  const shown = new Set(
    parts.flatMap(({ clauses }) => clauses.flatMap(({ blocks }) => blocks.flatMap((block) => filesIn(block)))),
  );
  return [...bytes].flatMap(([name, text]) => (shown.has(name) ? [{ path: `code/draft/figures/${name}`, text }] : []));
}

function picturesIn(root: Root): readonly string[] {
  const urls: string[] = [];
  visit(root, 'image', ({ url }) => {
    urls.push(url);
  });
  return urls;
}

function filesIn(block: RootContent): readonly string[] {
  const files: string[] = [];
  visit(block, 'mdxJsxFlowElement', (tag) => {
    const file = isFigureTag(tag) ? fileOfTag(tag) : undefined;
    if (file !== undefined) files.push(file);
  });
  return files;
}
