import { endingOf, type FreePage } from '../../model/free-page.ts';
import type { PagePart } from '../../model/page-parts.ts';
import { clauseHtml, passagesOf } from '../clause-html/clause-html.ts';
import type { ClauseContext } from '../clause-html/clause-context.ts';

/** A piece of a page: the body's own text as HTML, or a part that the software prints. */
type PagePiece = { readonly html: string } | { readonly part: PagePart };

/** A comment that no text can contain: comments in content are refused, and `<` in text is escaped. */
const seam = '<!--part-->';

/**
 * The text of a page, cut where the software prints its parts. It is written whole first, so that its footnotes are
 * numbered through and come at the end. `contact` ends with the contacts and `privacy` with the data map, unless they
 * stand elsewhere in it.
 */
export function pagePieces(page: FreePage, context: Pick<ClauseContext, 'labelOf' | 'hrefOf'>): readonly PagePiece[] {
  const { slug, tree, parts } = page;
  const first = parts.filter(({ after }) => after === 0);
  // How many blocks stand before the end of each passage. A part within a passage is printed after it.
  const ends = passagesOf(tree.children).map(({ length }) => length);
  for (const [index, length] of ends.entries()) ends[index] = length + (ends[index - 1] ?? 0);
  const passageOf = (after: number): number => ends.findIndex((end) => end >= after);
  const html = clauseHtml(tree, { ...context, clause: slug, rank: 3, hasAnchors: false }, (passage) =>
    parts
      .filter(({ after }) => after > 0 && passageOf(after) === passage)
      .map(() => ({ type: 'comment', value: 'part' })),
  );
  const [start = '', ...rest] = html.split(seam);
  const later = parts.slice(first.length);
  const last = endingOf(page);
  return [
    ...first.map(({ part }) => ({ part })),
    { html: start },
    ...rest.flatMap((text, index) => [...later.slice(index, index + 1).map(({ part }) => ({ part })), { html: text }]),
    ...(last === undefined ? [] : [{ part: last }]),
  ].filter((piece) => !('html' in piece) || piece.html !== '');
}
