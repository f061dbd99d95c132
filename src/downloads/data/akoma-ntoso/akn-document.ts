import type { ElementContent, Root } from 'xast';
import { x } from 'xastscript';
import type { Revision } from '../../../model/code.ts';
import { standingOf } from '../../../model/current-standing.ts';
import { authorName, demonstrationStatement } from '../../../model/demonstration.ts';
import { formatDate } from '../../../model/partial-date.ts';
import type { PublishedContent } from '../../published-content.ts';
import { firstDayOf, identification, type AknFile } from './akn-identification.ts';
import { lifecycle, temporalData } from './akn-lifecycle.ts';
import { aknNames, conceptId, documentType } from './akn-names.ts';
import { nameElements, type NamingOptions } from './element-ids.ts';
import { xmlText } from '../../xml-text.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** An Akoma Ntoso document apart from its text. */
export interface AknHead extends AknFile {
  /** What the text is, before the label of its revision. */
  readonly title: string;
}

/** A whole Akoma Ntoso 3.0 document, valid against the OASIS schema, around the elements of its main body. */
export function aknDocument(
  published: PublishedContent,
  head: AknHead,
  body: readonly ElementContent[],
  naming: NamingOptions = {},
): string {
  const { code, settings } = published;
  const { revision, since, title } = head;
  nameElements(body, naming);
  const statement = demonstrationStatement(settings);
  const periods = temporalData(published, revision);
  const root: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      x('akomaNtoso', { xmlns: namespace }, [
        x('doc', { name: documentType, contains: since === undefined ? 'singleVersion' : 'multipleVersions' }, [
          x('meta', [
            identification(published, head),
            lifecycle(published, revision),
            ...periods,
            references(published),
          ]),
          x('preface', [
            x('p', [x('docTitle', settings.code)]),
            x('p', [title, x('docNumber', revision.label), ', ', dateElement(revision)]),
            x('p', [x('docStatus', standingOf(code, revision).name)]),
            ...(statement === undefined ? [] : [x('p', statement)]),
          ]),
          x('mainBody', periods.length === 0 ? {} : { period: '#tmpg_1' }, [...body]),
        ]),
      ]),
    ],
  };
  return `${xmlText(root, { closeEmptyElements: true, tightClose: true })}\n`;
}

function dateElement({ record }: Revision): ElementContent {
  return x('docDate', { date: firstDayOf(record.date) }, formatDate(record.date));
}

/** What the document refers to: the body, its first version, kinds of event, and the terms of the glossary. */
function references({ code, glossary, settings }: PublishedContent): ElementContent {
  const names = aknNames({ code, settings });
  const { body, country, name } = names;
  const [first] = code.revisions;
  return x('references', { source: `#${body}` }, [
    ...(first === undefined
      ? []
      : [
          x('original', {
            eId: 'original',
            href: names.expression(first.label),
            showAs: `${settings.code}, revision ${first.label}`,
          }),
        ]),
    x('TLCOrganization', {
      eId: body,
      href: `/akn/ontology/organization/${country}.${body}`,
      showAs: authorName(settings),
    }),
    ...concepts.map(([eId, showAs]) => x('TLCConcept', { eId, href: `/akn/ontology/concept/${eId}`, showAs })),
    ...glossary.map(({ id, term }) =>
      x('TLCConcept', { eId: conceptId(id), href: `/akn/ontology/concept/${name}.${id}`, showAs: term }),
    ),
  ]);
}

/** What happens to a revision: the ids that events and periods refer to. */
const concepts = [
  ['publication', 'Publication'],
  ['inForce', 'In force'],
  ['superseded', 'Superseded'],
  ['withdrawn', 'Withdrawn'],
  ['removed', 'Text removed'],
] as const;
