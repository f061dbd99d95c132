import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { firstMoment, type PartialDate } from '../../code/partial-date.ts';

/** What a Word file says of itself. */
export interface DocumentFacts {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  /** Language of the text, such as `en-GB`. */
  readonly language: string;
  /** The label of the revision. */
  readonly version: string;
  /** How the revision stands. */
  readonly status: string;
  /** The date of the revision, as exactly as it is known. */
  readonly date: PartialDate;
}

/** The core properties of a Word file (ECMA-376 part 2, clause 11). `docx` itself would write the time of the day. */
export function coreProperties({ title, subject, creator, language, version, status, date }: DocumentFacts): string {
  const time = { 'xsi:type': 'dcterms:W3CDTF' };
  return toXml([
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8" standalone="yes"' },
    x(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      [
        x('dc:title', title),
        x('dc:subject', subject),
        x('dc:creator', creator),
        x('cp:lastModifiedBy', creator),
        x('dc:language', language),
        x('cp:version', version),
        x('cp:contentStatus', status),
        x('dcterms:created', time, firstMoment(date)),
        x('dcterms:modified', time, firstMoment(date)),
      ],
    ),
  ]);
}
