import { authorName } from '../../model/demonstration.ts';
import { clauseHeadingIn } from '../../model/clause-heading.ts';
import { clausesOf, type Revision } from '../../model/code.ts';
import { labelIn } from '../../model/labels.ts';
import { fullAddress } from '../../model/site-address.ts';
import type { Redline } from '../../redline/redline-tree.ts';
import type { CopyInputs } from '../copy-inputs.ts';
import { Anchors } from './anchors.ts';
import { Contents } from './contents.ts';
import { dayOf } from './core-dates.ts';
import { DocumentParts } from './document-parts.ts';
import { Carriers, carryNothing } from './carriers.ts';
import { Comments } from './comments.ts';
import { Moves } from './moves.ts';
import { Passages } from './passages.ts';
import type { WordContext } from './word-context.ts';

/** The previous revision, and the redlines of what changed since. */
export interface Previous {
  readonly revision: Revision;
  readonly redlines: readonly Redline[];
  /** The anchors of the items in the text. */
  readonly items: ReadonlySet<string>;
}

/** The context of a new document; with the previous revision, of one with tracked changes. */
export function newWordContext(inputs: CopyInputs, before?: Previous): WordContext {
  const { settings, revision, terms, labelOf } = inputs;
  const parts = new DocumentParts(authorName(settings), dayOf(revision.record.date));
  return {
    parts,
    ...(inputs.comesBack !== undefined
      ? {
          carriers: new Carriers(
            parts,
            clausesOf(revision).map(({ id }) => id),
          ),
        }
      : {}),
    carry: carryNothing,
    answers: inputs.comesBack?.answers ?? new Map(),
    places: settings.places,
    comments: new Comments(parts),
    moves: new Moves(parts),
    passages: new Passages(before?.redlines ?? []),
    termName: (id) => terms.find((term) => term.id === id)?.term ?? id,
    contents: new Contents(parts),
    anchors: new Anchors(
      parts,
      revision,
      terms.map(({ id }) => id),
      before,
    ),
    labelOf: {
      before: before === undefined ? labelOf : (id, within) => labelIn(before.revision, id, within),
      after: labelOf,
    },
    ...(before === undefined
      ? {}
      : {
          titleOf: (id, side) =>
            `“${side === 'after' ? clauseHeadingIn(revision, before.revision, id) : clauseHeadingIn(before.revision, revision, id)}”`,
        }),
    pictures: new Map([...(before?.revision.pictures ?? []), ...(revision.pictures ?? [])]),
    drawn: inputs.drawn ?? new Map(),
    hrefOf: (url) => fullAddress(settings.address, url),
  };
}
