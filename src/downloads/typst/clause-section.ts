import type { Clause, Revision } from '../../model/code.ts';
import { partialExtent } from '../../model/clause-front-matter.ts';
import { clauseHeading } from '../../model/clause-heading.ts';
import { anchorIn } from '../../model/labels.ts';
import { fullAddress } from '../../model/site-address.ts';
import type { ReferenceNames } from '../../redline/same-words.ts';
import type { CopyInputs } from '../copy-inputs.ts';
import type { Anchors } from './anchors.ts';
import { call, content, type TypstCode } from './code.ts';
import type { TextContext } from './text-context.ts';
import { writeText } from './write-text.ts';

/** An unchanged clause: heading, plain-English note and text. */
export function clauseSection(inputs: CopyInputs, clause: Clause, anchors: Anchors): TypstCode {
  const { front, tree } = clause.text;
  const extent = partialExtent(front, inputs.settings.places);
  const removal = inputs.removals.get(clause.id);
  return content([
    call('clause-heading', { anchor: anchors.claim(clause.id) }, clauseHeading(clause)),
    ...(removal === undefined ? [] : [call('notice', {}, removal)]),
    call('in-plain-english', {}, front.plain),
    ...(extent === undefined ? [] : [call('extent', {}, extent)]),
    writeText(
      tree.children,
      textContext(inputs, clause.id, { labelOf: (id) => inputs.labelOf(id, clause.id) }, anchors),
    ),
  ]);
}

/** The context of the text of a clause in a copy. */
export function textContext(
  { settings, termName, revision, ...inputs }: CopyInputs & { readonly before?: Revision },
  clause: string,
  { labelOf, titleOf }: ReferenceNames,
  anchors: Anchors,
): TextContext {
  const titles = titleOf === undefined ? {} : { titleOf };
  const pictures = new Map<string, Uint8Array>([...(inputs.before?.pictures ?? []), ...(revision.pictures ?? [])]);
  return {
    clause,
    labelOf,
    ...titles,
    termName,
    pictures,
    anchors,
    anchorOf: (to) => anchorIn(revision, to),
    hrefOf: (url) => fullAddress(settings.address, url),
  };
}
