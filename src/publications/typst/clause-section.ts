import type { Clause } from '../../code/code.ts';
import { extentSchema } from '../../code/clause-front-matter.ts';
import { clauseHeading } from '../../code/clause-heading.ts';
import type { Copied } from '../copied.ts';
import type { Anchors } from './anchors.ts';
import { call, content, type TypstCode } from './code.ts';
import type { TextContext } from './text-context.ts';
import { writeText } from './write-text.ts';

/** A clause as it stands: heading, what it means in plain English, and its text. */
export function clauseSection(copied: Copied, clause: Clause, anchors: Anchors): TypstCode {
  const { front, tree } = clause.text;
  const removal = copied.removals.get(clause.id);
  return content([
    call('clause-heading', { anchor: anchors.claim(clause.id) }, clauseHeading(clause)),
    ...(removal === undefined ? [] : [call('notice', {}, removal)]),
    call('in-plain-english', {}, front.plain),
    ...(front.extent.length === extentSchema.options.length
      ? []
      : [call('extent', {}, `Applies in ${front.extent.join(', ')}.`)]),
    writeText(tree.children, textContext(copied, clause.id, copied.labelOf, anchors)),
  ]);
}

/** What the text of a clause depends on in a copy. */
export function textContext(
  { settings }: Copied,
  clause: string,
  labelOf: (id: string) => string,
  anchors: Anchors,
): TextContext {
  return { clause, labelOf, anchors, hrefOf: (url) => new URL(url, settings.address).href };
}
