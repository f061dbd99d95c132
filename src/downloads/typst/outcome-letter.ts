import { authorName } from '../../model/demonstration.ts';
import { formatDate } from '../../model/partial-date.ts';
import type { SiteSettings } from '../../model/site-settings.ts';
import type { OutcomeLetter } from '../../consultation/handling/outcome/outcome-letter.ts';
import { call, content } from './code.ts';
import { demonstration } from './paper-form.ts';
import { documentOf } from './sheets.ts';
import { say } from '../../words/say.ts';

/** The letter about the outcome to somebody who responded, to print. */
export function outcomeLetterDocument(
  letter: OutcomeLetter,
  {
    settings,
    sender,
    recipient,
    date,
  }: {
    readonly settings: SiteSettings;
    readonly sender: readonly string[];
    /** The lines of the address to which it goes; none if it is written by hand. */
    readonly recipient: readonly string[];
    readonly date: string;
  },
): string {
  const reference = say.points.letter.reference({ reference: letter.reference });
  return documentOf(
    { settings, title: letter.title, header: reference, footer: reference, print: 'usual', form: true },
    content([
      call('letter-head', { sender: [authorName(settings), ...sender], recipient, date: formatDate(date) }),
      call('letter-title', {}, letter.title),
      ...demonstration(settings),
      ...letter.lead.map((line) => call('paragraph', {}, line)),
      ...letter.answers.flatMap(({ about, passages }) => [
        call('letter-section', {}, about),
        ...passages.flatMap((lines) => [
          ...lines.map((line, index) => (index === 0 ? call('quotation', {}, line) : call('paragraph', {}, line))),
        ]),
      ]),
      call('letter-section', {}, say.points.letter.objectHeading),
      ...letter.objecting.map((line) => call('paragraph', {}, line)),
    ]),
  );
}
