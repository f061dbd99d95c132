import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Revision } from '../../code/code.ts';
import { followingReferences } from '../../redline/following-references.ts';
import { deleted, inserted } from '../clause-html/mark-elements.ts';
import { clauseHeadingIn } from '../../code/clause-heading.ts';
import { labelIn } from '../../code/labels.ts';
import { routes } from '../routes.ts';

/** The references that print another number only because their target was renumbered; nothing where none does. */
export function followingHtml(from: Revision, to: Revision): ElementContent[] {
  const following = followingReferences(from, to, labelIn);
  if (following.length === 0) return [];
  return [
    h('h2', { className: 'govuk-heading-l', id: 'following' }, 'References that follow a renumbering'),
    h(
      'p',
      { className: 'govuk-body' },
      'These references lead to the same text as before. Only the number they print changed.',
    ),
    h(
      'ul',
      { className: 'govuk-list govuk-list--bullet' },
      following.map(({ clause, before, after }) =>
        h('li', [
          'In ',
          h('a', { href: routes.inRevision(to.label, clause) }, clauseHeadingIn(to, from, clause)),
          ': ',
          deleted('span', [{ type: 'text', value: before }]),
          ' ',
          inserted('span', [{ type: 'text', value: after }]),
        ]),
      ),
    ),
  ];
}
