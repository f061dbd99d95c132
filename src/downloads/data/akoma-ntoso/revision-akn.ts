import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import type { Clause, Revision } from '../../../model/code.ts';
import { labelIn } from '../../../model/labels.ts';
import { dataPath } from '../../data-path.ts';
import type { PublishedContent } from '../../published-content.ts';
import { aknDocument } from './akn-document.ts';
import { clauseElement } from './clause-element.ts';
import { withData } from './element-ids.ts';
import type { DocumentContext } from './document-context.ts';

/** One whole revision as Akoma Ntoso 3.0. */
export function revisionAkn(published: PublishedContent, revision: Revision): string {
  const { label, parts } = revision;
  const context: DocumentContext = {
    labelOf: (id) => labelIn(revision, id),
    // Without marks, no term is named.
    termName: (id) => id,
    pictureOf: ({ sha256, file }) => published.addresses.picture(sha256, file),
  };
  const head = {
    revision,
    address: published.addresses.data(dataPath.revision(label, 'xml')),
    page: published.addresses.revision(label),
    title: 'Revision ',
  };
  const body = parts.map(({ id, title, clauses }): ElementContent =>
    partElement(id, [x('heading', title), ...clauses.map((clause) => clauseElement(unmarked(clause), context))]),
  );
  return aknDocument(published, head, body);
}

/** A clause without marks. */
export function unmarked({ id, number, text }: Clause): Parameters<typeof clauseElement>[0] {
  return { id, number: { current: number }, title: { current: text.front.title }, blocks: text.tree.children };
}

/** A part of the Code around its heading and clauses. */
export function partElement(id: string, children: readonly ElementContent[]): ElementContent {
  return withData(x('part', [...children]), { permanent: id });
}
