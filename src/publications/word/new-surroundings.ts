import type { Revision } from '../../code/code.ts';
import { referencesOf } from '../../code/reference.ts';
import type { Copied } from '../copied.ts';
import { Anchors } from './anchors.ts';
import { Contents } from './contents.ts';
import { dayOf } from './day.ts';
import { DocumentParts } from './document-parts.ts';
import { Remarks } from './remarks.ts';
import type { Surroundings } from './surroundings.ts';

/** The surroundings of a document that is yet to be written; with the revision before, of one with its changes marked. */
export function newSurroundings(copied: Copied, before?: Revision): Surroundings {
  const { settings, revision, terms, labelOf } = copied;
  const parts = new DocumentParts(settings.publisher.name, dayOf(revision.record.date));
  const references = before === undefined ? undefined : referencesOf(before);
  return {
    parts,
    remarks: new Remarks(parts),
    contents: new Contents(parts),
    anchors: new Anchors(
      parts,
      revision,
      before,
      terms.map(({ id }) => id),
    ),
    labelOf: {
      before: references === undefined ? labelOf : (id) => references.get(id)?.label ?? id,
      after: labelOf,
    },
    hrefOf: (url) => new URL(url, settings.address).href,
  };
}
