import { authorName } from '../../model/demonstration.ts';
import type { Revision } from '../../model/code.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import type { Addresses } from '../addresses.ts';
import type { PublishedContent } from '../published-content.ts';
import { say } from '../../words/say.ts';
import { named } from '../../model/stored-words.ts';

/** What a citation of a revision says. It names no later event, so that it stays true. */
export interface RevisionCitation {
  /** The body that publishes the Code, or that it is a demonstration. */
  readonly publisher: string;
  /** Full name of the Code. */
  readonly title: string;
  readonly label: string;
  readonly date: PartialDate;
  /** What it was when it was published, such as `consultation draft`. */
  readonly status: string;
  readonly isInvented: boolean;
  /** Its permanent address. */
  readonly address: string;
  /** Its hash in the lock: SHA-256, in hex. */
  readonly hash?: string;
  readonly language: string;
}

/** The citation of a published revision. */
export function revisionCitation(
  {
    settings,
    hashOf,
    addresses,
  }: Pick<PublishedContent, 'settings' | 'hashOf'> & { readonly addresses: Pick<Addresses, 'revision'> },
  { label, record }: Revision,
): RevisionCitation {
  const hash = hashOf(label);
  return {
    publisher: authorName(settings),
    title: settings.code,
    label,
    date: record.date,
    status: record.called ?? named(record.status),
    isInvented: settings.demonstration,
    address: addresses.revision(label),
    ...(hash === undefined ? {} : { hash }),
    language: settings.language,
  };
}

/** Which revision it is, as every format names it: `revision 0.3 (paper)`. */
export function versionOf({ label, status, isInvented }: RevisionCitation): string {
  return say.files.revisionCitation.revisionInvented({ label, status, isInvented });
}
