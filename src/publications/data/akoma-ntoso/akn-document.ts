import type { ElementContent, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Revision } from '../../../code/code.ts';
import { dateInWords, type PartialDate } from '../../../code/partial-date.ts';
import type { Published } from '../published.ts';
import { elementId } from './element-ids.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** What an Akoma Ntoso document says of itself. */
export interface AknHead {
  /** The revision whose text it is. */
  readonly revision: Revision;
  /** Whether it holds the text before as well, with the changes marked. */
  readonly marked: boolean;
  /** Full address of the file. */
  readonly address: string;
  /** Full address of the page that shows the same. */
  readonly page: string;
  /** The line under its title. */
  readonly line: string;
}

/** A whole document of Akoma Ntoso 3.0, valid against the schema of OASIS, with the elements of its main body. */
export function aknDocument(published: Published, head: AknHead, body: readonly ElementContent[]): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      x('akomaNtoso', { xmlns: namespace }, [
        x('doc', { name: 'codeOfPractice', contains: head.marked ? 'multipleVersions' : 'singleVersion' }, [
          x('meta', [identification(published, head), references(published)]),
          x('preface', [x('p', [x('docTitle', published.settings.code)]), x('p', head.line)]),
          x('mainBody', [...body]),
        ]),
      ]),
    ],
  };
  return `${toXml(root)}\n`;
}

/** The Code as a work, the revision as an expression of it, and the file. */
function identification(
  { addresses, code, settings }: Published,
  { revision, address, page }: AknHead,
): ElementContent {
  const first = code.revisions[0] ?? revision;
  const { language, region } = new Intl.Locale(settings.language);
  const properties = (about: string, date: PartialDate) => [
    x('FRBRthis', { value: about }),
    x('FRBRuri', { value: about }),
    x('FRBRdate', dateOf(date)),
    x('FRBRauthor', { href: '#publisher' }),
  ];
  return x('identification', { source: '#publisher' }, [
    x('FRBRWork', [
      ...properties(addresses.code, first.record.date),
      x('FRBRcountry', { value: (region ?? 'GB').toLowerCase() }),
    ]),
    x('FRBRExpression', [...properties(page, revision.record.date), x('FRBRlanguage', { language })]),
    x('FRBRManifestation', [
      ...properties(address, revision.record.date),
      x('FRBRformat', { value: 'application/xml' }),
    ]),
  ]);
}

/** The schema asks for a day: of a month or a year the first stands, and the name says that no more is known. */
function dateOf(date: PartialDate) {
  const [year = '', month, day] = date.split('-');
  const known = day === undefined ? `publication, ${dateInWords(date)}` : 'publication';
  return { date: `${year}-${month ?? '01'}-${day ?? '01'}`, name: known };
}

function references({ addresses, glossary, settings }: Published): ElementContent {
  const { name, site } = settings.publisher;
  return x('references', { source: '#publisher' }, [
    x('TLCOrganization', { eId: 'publisher', href: site, showAs: name }),
    ...glossary.map(({ id, term }) =>
      x('TLCConcept', { eId: elementId.term(id), href: addresses.glossaryTerm(id), showAs: term }),
    ),
  ]);
}
