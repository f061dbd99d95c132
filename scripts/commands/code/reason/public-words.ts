import type { NewChange } from '../../../../src/drafting/change-entry.ts';
import { reasonSchema } from '../../../../src/model/reason.ts';
import type { CauseNames } from '../../../../src/provenance/cause-names.ts';
import { reasonLink } from '../../../../src/web/views/reason-links.ts';

/** What the public will read beside a change. */
export function publicWords(
  { note, because }: Pick<NewChange, 'note' | 'because'>,
  names: CauseNames,
): readonly string[] {
  return [
    note,
    ...because.map(({ kind, cause, called, sentence }) => {
      const reason = reasonLink(reasonSchema.parse({ [kind]: cause, called, sentence }), names);
      return `${reason.sentence} (${reason.label})`;
    }),
  ];
}
