import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureOf } from '../../../../src/content/figures/read-picture.ts';
import { sha256 } from '../../../../src/content/files/sha256.ts';

/** A picture with the name of its file, or why no figure can show it, in a sentence. */
export type NamedPicture = { readonly file: string; readonly bytes: Uint8Array } | { readonly problem: string };

/** Names new pictures in the order in which they come. One that the draft has already keeps its name. */
export class PictureNames {
  readonly #known = new Map<string, string>();
  readonly #stems: ReadonlySet<string>;
  #count = 0;

  /** @param folder the folder with the pictures of the draft; `others` have names, too */
  constructor(folder: string, others: ReadonlyMap<string, Uint8Array> = new Map()) {
    const taken = existsSync(folder) ? readdirSync(folder) : [];
    for (const name of taken) this.#known.set(sha256(readFileSync(join(folder, name))), name);
    for (const [name, bytes] of others) this.#known.set(sha256(bytes), name);
    this.#stems = new Set([...taken, ...others.keys()].map((name) => name.replace(/\..*$/, '')));
  }

  /** @param forms those in which the document has it, the best first */
  name(forms: readonly Uint8Array[]): NamedPicture {
    let problem = 'The file does not have it.';
    for (const bytes of forms) {
      const reading = pictureOf(bytes);
      if ('ending' in reading) return { file: this.#nameOf(bytes, reading.ending), bytes };
      ({ problem } = reading);
    }
    return { problem };
  }

  #nameOf(bytes: Uint8Array, ending: string): string {
    const hash = sha256(bytes);
    let name = this.#known.get(hash);
    while (name === undefined) {
      this.#count += 1;
      if (!this.#stems.has(`picture-${String(this.#count)}`)) name = `picture-${String(this.#count)}.${ending}`;
    }
    this.#known.set(hash, name);
    return name;
  }
}
