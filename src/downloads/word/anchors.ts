import type { Revision } from '../../model/code.ts';
import { referencesIn } from '../../model/labels.ts';
import { holderOfTarget } from '../../model/reference.ts';
import type { DocumentParts } from './document-parts.ts';
import { NumberedBookmark } from './numbered-bookmark.ts';
import type { Side } from './side.ts';

/** The link targets of a document: clauses, numbered paragraphs, list items and terms. */
export class Anchors {
  readonly #parts: DocumentParts;
  /** The places of the new text, which take precedence over those of the old text, by what references have. */
  readonly #after: ReadonlyMap<string, string>;
  readonly #before: ReadonlyMap<string, string>;
  readonly #isNew: ReadonlySet<string>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #claimed = new Set<string>();

  /** @param items the anchors of the items in the text; of all items in the revision if it is absent */
  constructor(
    parts: DocumentParts,
    revision: Revision,
    terms: readonly string[],
    old?: { readonly revision: Revision; readonly items: ReadonlySet<string> },
  ) {
    this.#parts = parts;
    this.#after = placesIn(revision, terms, old?.items);
    this.#before = old === undefined ? this.#after : placesIn(old.revision, terms, old.items);
    this.#isNew = new Set(this.#after.values());
    const all = new Set([...this.#isNew, ...this.#before.values()]);
    this.#names = new Map([...all].map((place, index) => [place, `place_${index + 1}`]));
  }

  /** The bookmark for a target in the text of a side; undefined where that text does not contain it. */
  nameOf(to: string, side: Side): string | undefined {
    return this.#names.get((side === 'before' ? this.#before : this.#after).get(to) ?? '');
  }

  /** The bookmark to write at a place; none where it was written already, or belongs to the new text. */
  claim(place: string, side: Side): readonly NumberedBookmark[] {
    const name = this.#names.get(place);
    if (name === undefined || this.#claimed.has(place) || (side === 'before' && this.#isNew.has(place))) return [];
    this.#claimed.add(place);
    return [new NumberedBookmark(name, this.#parts.id())];
  }
}

/** The anchor of a term of the glossary, which may have the id of a clause. */
export function termAnchor(id: string): string {
  return `term ${id}`;
}

/** The places in a revision, by what leads to them. What is not in the text, such as a deleted item, has that of its holder. */
function placesIn(
  revision: Revision,
  terms: readonly string[],
  items: ReadonlySet<string> | undefined,
): ReadonlyMap<string, string> {
  return new Map([
    ...[...referencesIn(revision)].map(([to, { anchor }]) => {
      const isThere = items === undefined || holderOfTarget(to) === to || items.has(anchor);
      return [to, isThere ? anchor : holderOfTarget(to)] as const;
    }),
    ...terms.map((id) => [termAnchor(id), termAnchor(id)] as const),
  ]);
}
