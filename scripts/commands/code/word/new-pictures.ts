import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NameOfPicture } from '../../../../src/drafting/exchange/returned-file.ts';
import type { Proposals } from '../../../../src/model/proposals.ts';
import { placeholder } from '../../../../src/drafting/placeholder.ts';
import { readProposals } from '../shared/proposals-file.ts';
import type { Edit } from '../disk/apply-edits.ts';
import { PictureNames } from '../shared/picture-names.ts';
import type { ReadDraft } from './draft-clauses.ts';

const folderOfFigures = 'code/draft/figures';

/** The pictures that are new in a file. */
export interface NewPictures {
  readonly nameOf: NameOfPicture;
  /** The bytes of each that was asked about, by the name of its file. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

/** Names the pictures that are new in a file, and lets clauses show them. */
export function newPictures(folder: string, draft: ReadDraft): NewPictures {
  const names = new PictureNames(join(folder, folderOfFigures), waitingPictures(readProposals(folder)));
  const bytes = new Map<string, Uint8Array>();
  return {
    bytes,
    nameOf: ({ forms }) => {
      const named = names.name(forms);
      if ('problem' in named) return named;
      bytes.set(named.file, named.bytes);
      draft.addPicture(named.file, named.bytes);
      return { file: named.file };
    },
  };
}

/** The pictures of changes that wait, by the names of their files. */
export function waitingPictures({ changes }: Proposals): ReadonlyMap<string, Uint8Array> {
  return new Map(
    changes.flatMap(({ pictures = {} }) =>
      Object.entries(pictures).map(([file, text]) => [file, Buffer.from(text, 'base64')] as const),
    ),
  );
}

/** The edits that put the pictures into the draft that some texts show. */
export function pictureEdits(
  folder: string,
  bytes: ReadonlyMap<string, Uint8Array>,
  texts: ReadonlyMap<string, string>,
): readonly Edit[] {
  return [...shownIn(bytes, texts)]
    .map(([file, text]) => ({ path: `${folderOfFigures}/${file}`, text }))
    .filter(({ path }) => !existsSync(join(folder, path)));
}

/** Those of some pictures that texts show. */
export function shownIn(
  bytes: ReadonlyMap<string, Uint8Array>,
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, Uint8Array> {
  const all = [...texts.values()].join('\n');
  return new Map([...bytes].filter(([file]) => all.includes(`file="${file}"`)));
}

/** Says what is left to write about accepted pictures. */
export function reportPictures(pictures: readonly Edit[], texts: ReadonlyMap<string, string>): void {
  for (const { path } of pictures) {
    const file = path.slice(folderOfFigures.length + 1);
    for (const [id, text] of texts) {
      const [, figure] = new RegExp(`<Figure([^>]*file="${RegExp.escape(file)}"[\\s\\S]*?)</Figure>`).exec(text) ?? [];
      if (figure === undefined) continue;
      const missing = [
        ...(figure.includes(`alt="${placeholder}`) ? ['the text that stands for it'] : []),
        ...(figure.includes(`\n${placeholder}`) ? ['its caption'] : []),
      ];
      const left = missing.length === 0 ? '' : `: write ${missing.join(' and ')}`;
      console.log(`\nThe picture \`${file}\` is in a \`<Figure>\` in \`${id}\`${left}.`);
    }
  }
}
