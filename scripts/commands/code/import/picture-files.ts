import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ImportedCode } from '../../../../src/drafting/import/imported.ts';
import { fileOfTag, isFigureTag } from '../../../../src/drafting/import/read-figures.ts';
import type { ImportedDocument } from '../../../../src/drafting/import/blocks/imported-document.ts';
import type { Edit } from '../disk/apply-edits.ts';
import { PictureNames } from '../shared/picture-names.ts';

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
  const names = new PictureNames(folder);
  const named = picturesIn(root).map((url) => [url, pictures?.get(url) ?? []] as const);
  const read = named.flatMap(([url, forms]) => (forms.length === 0 ? [] : [{ url, picture: names.name(forms) }]));
  const files = read.flatMap(({ url, picture }) => ('file' in picture ? [{ url, ...picture }] : []));
  return {
    names: new Map(files.map(({ url, file }) => [url, file])),
    bytes: new Map(files.map(({ file, bytes }) => [file, bytes])),
    losses: [...new Set(read.flatMap(({ picture }) => ('problem' in picture ? [picture.problem] : [])))],
  };
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
