import type { Content } from '../../../content/content.ts';
import { clauseHeading } from '../../../model/clause-heading.ts';
import { clausesOf, type Revision } from '../../../model/code.ts';
import { smallCode } from '../../../provenance/testing/small-code.ts';
import { accept, reject } from '../../../redline/resolve.ts';
import type { Redline } from '../../../redline/redline-tree.ts';
import type { CopyInputs } from '../../copy-inputs.ts';
import type { MarkedCopyInputs } from '../../marked-copy-inputs.ts';
import { copyInputsFor, markedCopyInputsFor, type CopySource } from './copy-inputs.ts';

/** What copies of a small Code need. */
export function smallSource({ settings }: Pick<Content, 'settings'>): CopySource {
  return { settings, glossary: [], code: { revisions: [], standing: { events: [] } } };
}

/** The copies of two revisions with a clause for each redline, whatever comparing their texts would give. */
export function copiesOfRedlines(
  source: CopySource,
  redlines: readonly Redline[],
): { readonly marked: MarkedCopyInputs; readonly before: CopyInputs; readonly after: CopyInputs } {
  const textsOn = (resolve: typeof accept) =>
    Object.fromEntries(redlines.map((one, index) => [`clause-${index}`, { text: resolve(one).children }]));
  const [from, to] = smallCode([{ clauses: textsOn(reject) }, { clauses: textsOn(accept) }]).revisions;
  if (from === undefined || to === undefined) throw new Error('Missing revision.');
  const marked = markedCopyInputsFor(source, from, to);
  return {
    marked: { ...marked, entries: entriesOf(to, redlines, marked) },
    before: copyInputsFor(source, from),
    after: copyInputsFor(source, to),
  };
}

function entriesOf(
  revision: Revision,
  redlines: readonly Redline[],
  { labelOf }: MarkedCopyInputs,
): MarkedCopyInputs['entries'] {
  return clausesOf(revision).map((after, index) => ({
    changed: {
      id: after.id,
      heading: clauseHeading(after),
      after,
      kinds: ['amended'],
      whatChanged: '',
      frontMatter: [],
      redline: redlines[index] ?? { type: 'redline', children: [] },
      declared: [],
      labelOf: (id) => labelOf(id),
    },
  }));
}
