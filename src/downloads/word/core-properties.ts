import { x } from 'xastscript';
import { toTimestamp, type PartialDate } from '../../model/partial-date.ts';
import { xmlText } from '../xml-text.ts';

/** The metadata of a Word file. */
export interface DocumentFacts {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  /** Language of the text, such as `en-GB`. */
  readonly language: string;
  /** The label of the revision. */
  readonly version: string;
  /** Legal standing of the revision. */
  readonly status: string;
  /** The date of the revision, as precisely as known. */
  readonly date: PartialDate;
}

/** The core properties of a Word file (ECMA-376 part 2, clause 11). `docx` itself would write the current time. */
export function coreProperties({ title, subject, creator, language, version, status, date }: DocumentFacts): string {
  const time = { 'xsi:type': 'dcterms:W3CDTF' };
  return xmlText([
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
        x('dcterms:created', time, toTimestamp(date)),
        x('dcterms:modified', time, toTimestamp(date)),
      ],
    ),
  ]);
}
