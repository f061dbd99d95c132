import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Reason } from '../../model/reason.ts';
import type { CauseNames } from '../../provenance/cause-names.ts';
import { reasonLink } from '../views/reason-links.ts';

/** The reason for a change: its sentence, and a link to its cause. */
export function reasonHtml(reason: Reason, names: CauseNames): ElementContent[] {
  const { label, href, sentence } = reasonLink(reason, names);
  const cause = href === undefined ? h('span', { className: 'record__meta' }, `(${label})`) : h('a', { href }, label);
  return [{ type: 'text', value: `${sentence} ` }, cause];
}
