import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import type { Revision } from '../../../model/code.ts';
import { formatDate, type PartialDate } from '../../../model/partial-date.ts';
import type { PublishedContent } from '../../published-content.ts';
import { aknNames, documentType } from './akn-names.ts';

/** A file of a revision. */
export interface AknFile {
  /** The revision whose text it is. */
  readonly revision: Revision;
  /** The revision whose text it contains as well, with the changes since marked. */
  readonly since?: Revision;
  /** Full address of the file. */
  readonly address: string;
  /** Full address of the page that shows the same. */
  readonly page: string;
}

/** The Code as a work, the revision as an expression of it, and the file, each with its address on this site. */
export function identification(published: PublishedContent, file: AknFile): ElementContent {
  const { addresses, code, settings } = published;
  const { revision, since, address, page } = file;
  const names = aknNames({ code, settings });
  const first = code.revisions[0] ?? revision;
  const expression = names.expression(revision.label);
  const manifestation = since === undefined ? expression : `${expression}/changes-since-${since.label}`;
  const about = (frbr: string, ending: string, aliases: readonly string[], date: PartialDate) => [
    x('FRBRthis', { value: `${frbr}/!main${ending}` }),
    x('FRBRuri', { value: `${frbr}${ending}` }),
    ...aliases.map((value) => x('FRBRalias', { value, name: 'web' })),
    x('FRBRdate', { date: firstDayOf(date), name: nameOfDay(date) }),
    x('FRBRauthor', { href: `#${names.body}` }),
  ];
  return x('identification', { source: `#${names.body}` }, [
    x('FRBRWork', [
      ...about(names.work, '', [addresses.code], first.record.date),
      x('FRBRcountry', { value: names.country }),
      x('FRBRsubtype', { value: documentType }),
      x('FRBRname', { value: names.name }),
    ]),
    x('FRBRExpression', [
      ...about(expression, '', [addresses.revision(revision.label)], revision.record.date),
      x('FRBRversionNumber', { value: revision.label }),
      // Permanent ids count from the first revision.
      ...(first === revision
        ? []
        : [
            x('FRBRmasterExpression', {
              eId: 'masterExpression',
              href: names.expression(first.label),
              showAs: `Revision ${first.label}`,
            }),
          ]),
      x('FRBRlanguage', { language: names.language }),
    ]),
    x('FRBRManifestation', [
      ...about(manifestation, '.xml', since === undefined ? [address] : [address, page], revision.record.date),
      x('FRBRformat', { value: 'application/xml' }),
    ]),
  ]);
}

/** The schema requires a day: for a month or a year it is the first one. */
export function firstDayOf(date: PartialDate): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** What happened on a day; for a month or a year also the date as known. */
function nameOfDay(date: PartialDate): string {
  return date.length === 10 ? 'publication' : `publication, ${formatDate(date)}`;
}
