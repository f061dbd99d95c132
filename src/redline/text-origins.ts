import { listed } from '../model/listed.ts';
import { clausesOf, type Revision } from '../model/code.ts';
import type { ComparedClause } from './compare-revisions.ts';
import { say } from '../words/say.ts';

/** A clause, named where another clause has, or had, its text. */
export interface NamedClause {
  readonly id: string;
  readonly title: string;
}

/** The other clauses that have to do with the text of a clause. */
export interface TextOrigins {
  /** `from` has the clauses that its text came from, by their old titles; `now in` those that have it now. */
  readonly how: 'from' | 'now in';
  readonly clauses: readonly NamedClause[];
}

/** Where the text of a clause came from, and where it is now. Empty for most clauses. */
export function textOrigins(
  { from, now }: Pick<ComparedClause, 'from' | 'now'>,
  pair: { readonly from: Revision; readonly to: Revision },
): readonly TextOrigins[] {
  const origins: readonly TextOrigins[] = [
    { how: 'from', clauses: from.map((id) => ({ id, title: titleIn(pair.from, id) })) },
    { how: 'now in', clauses: now.map((id) => ({ id, title: titleIn(pair.to, id) })) },
  ];
  return origins.filter(({ clauses }) => clauses.length > 0);
}

/** As `textOrigins`, without the clauses that the notes already name. */
export function originsNotInNotes(
  compared: Pick<ComparedClause, 'from' | 'now' | 'redline'>,
  pair: { readonly from: Revision; readonly to: Revision },
): readonly TextOrigins[] {
  const { children } = compared.redline;
  const isElsewhere = children.length > 0 && children.every(({ type }) => type === 'movedToClause');
  return textOrigins(compared, pair).filter(({ how }) => how === 'from' || !isElsewhere);
}

/** In words: `from Status of this Code and Who this Code applies to`. */
export function originsInWords(origins: TextOrigins): string {
  const clauses = listed(origins.clauses.map(({ title }) => title));
  return say.redline.textOrigins[origins.how === 'from' ? 'from' : 'nowIn']({ clauses });
}

/** A clause's title in a revision, or its id if the revision does not have it. */
export function titleIn(revision: Revision, id: string): string {
  return clausesOf(revision).find((clause) => clause.id === id)?.text.front.title ?? id;
}
