import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Revision } from '../../code/code.ts';
import type { ComparedClause } from '../../redline/compare-revisions.ts';
import { deleted, inserted } from '../clause-html/mark-elements.ts';
import { renderedRedline } from '../clause-html/rendered-redline.ts';
import { changeOfFront } from '../views/change-of-front.ts';

/** The text of one clause with the changes marked, the changes of its title, number, note and extent first. */
export function changeTextHtml(compared: ComparedClause, from: Revision, to: Revision): ElementContent[] {
  return [
    ...changeOfFront(compared).map(({ what, before, after }) =>
      h('p', { className: 'govuk-body' }, [
        `${what}: `,
        deleted('span', [{ type: 'text', value: before }]),
        ' ',
        inserted('span', [{ type: 'text', value: after }]),
      ]),
    ),
    h('div', { className: 'prose redline' }, renderedRedline(compared, from, to)),
  ];
}
