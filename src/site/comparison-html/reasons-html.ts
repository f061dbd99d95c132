import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DeclaredChange } from '../../provenance/declared-change.ts';
import type { Reason } from '../../provenance/reason.ts';
import type { CauseNames } from '../cause-names.ts';
import { reasonLink } from '../reason-links.ts';

/** What a declared change means for people, with its reasons. */
export function reasonsHtml({ note, because }: DeclaredChange, names: CauseNames): Element {
  return h('div', { className: 'reason' }, [
    h('p', h('strong', note)),
    ...because.map((reason) => h('p', reasonWords(reason, names))),
  ]);
}

/** Why something was changed: the sentence, and a link to its cause. */
export function reasonWords(reason: Reason, names: CauseNames): ElementContent[] {
  const { label, href, sentence } = reasonLink(reason, names);
  const cause = href === undefined ? h('span', { className: 'record__meta' }, `(${label})`) : h('a', { href }, label);
  return [{ type: 'text', value: `${sentence} ` }, cause];
}
