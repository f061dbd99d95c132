import { clausesOf, type Revision } from '../../code/code.ts';
import { numberedParagraphs } from '../../code/numbered-paragraphs.ts';
import type { DocumentParts } from './document-parts.ts';
import { Place } from './place.ts';
import type { Side } from './side.ts';

/** The places of a document to which its links lead: clauses, numbered paragraphs and terms. */
export class Anchors {
  readonly #parts: DocumentParts;
  /** Ids of the text after, by which a place is found even where the text before has it too. */
  readonly #after: ReadonlySet<string>;
  readonly #before: ReadonlySet<string>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #claimed = new Set<string>();

  constructor(parts: DocumentParts, revision: Revision, before: Revision | undefined, terms: readonly string[]) {
    this.#parts = parts;
    this.#after = new Set([...idsIn(revision), ...terms.map(termAnchor)]);
    this.#before = before === undefined ? this.#after : new Set([...idsIn(before), ...terms.map(termAnchor)]);
    const all = new Set([...this.#after, ...this.#before]);
    this.#names = new Map([...all].map((id, index) => [id, `place_${index + 1}`]));
  }

  /** The name of the place to which an id leads in the text of a side; nothing where that text has none. */
  nameOf(id: string, side: Side): string | undefined {
    return (side === 'before' ? this.#before : this.#after).has(id) ? this.#names.get(id) : undefined;
  }

  /** What marks the place of an id; nothing where it is marked already, or is marked at its place after. */
  claim(id: string, side: Side): readonly Place[] {
    const name = this.#names.get(id);
    if (name === undefined || this.#claimed.has(id) || (side === 'before' && this.#after.has(id))) return [];
    this.#claimed.add(id);
    return [new Place(name, this.#parts.id())];
  }
}

/** The anchor of a term of the glossary, which may have the id of a clause. */
export function termAnchor(id: string): string {
  return `term ${id}`;
}

function idsIn(revision: Revision): readonly string[] {
  return clausesOf(revision).flatMap((clause) => [
    clause.id,
    ...numberedParagraphs(clause.text.tree).map(({ id }) => id),
  ]);
}
