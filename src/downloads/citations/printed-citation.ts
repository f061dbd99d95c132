import type { CopyInputs } from '../copy-inputs.ts';
import { citationSentence } from './citation-sentence.ts';
import { revisionCitation } from './revision-citation.ts';
import { say } from '../../words/say.ts';

/** How a copy says how it is cited. */
export const howToCite = {
  heading: say.files.printedCitation.howToCiteThisRevision,
  lead: say.files.printedCitation.atThisAddressTextNever,
} as const;

/** The citation of the whole revision as its copies print it, with the hash in groups; undefined for a working draft. */
export function printedCitation({
  settings,
  revision,
  hash,
  permanentAddress,
}: Pick<CopyInputs, 'settings' | 'revision' | 'hash' | 'permanentAddress'>): string | undefined {
  if (revision.draft) return undefined;
  const hashOf = () => (hash === undefined ? undefined : groupDigits(hash));
  return citationSentence(
    revisionCitation({ settings, hashOf, addresses: { revision: () => permanentAddress } }, revision),
  );
}

/** In groups of eight, to be compared by eye or read out on the telephone, and so that a line can end between them. */
export function groupDigits(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(' ') ?? hash;
}
