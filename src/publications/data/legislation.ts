import type { Clause, Revision } from '../../code/code.ts';
import { clauseHeading } from '../../code/clause-heading.ts';
import { standingOf } from '../../code/standing-of.ts';
import { dataPath } from './data-path.ts';
import { licence } from './json/catalogue.ts';
import { fileRecord } from './json/file-record.ts';
import type { Published } from './published.ts';

/** A page's content as search engines read it: JSON-LD in the words of schema.org. */
export type LinkedData = Readonly<Record<string, unknown>>;

const context = 'https://schema.org';

/** A revision as `Legislation`: an example of the Code as a work, with the files in which it can be taken. */
export function revisionLegislation(published: Published, revision: Revision): LinkedData {
  const { addresses, code, documents, settings } = published;
  const { label, record } = revision;
  const before = code.revisions[code.revisions.indexOf(revision) - 1];
  return {
    '@context': context,
    '@type': 'Legislation',
    '@id': addresses.revision(label),
    url: addresses.revision(label),
    name: `${settings.code}, revision ${label}`,
    description: record.summary,
    inLanguage: settings.language,
    legislationIdentifier: label,
    legislationType: 'Code of Practice',
    ...versionOf(published, revision),
    datePublished: record.date,
    publisher: { '@type': 'GovernmentOrganization', name: settings.publisher.name, url: settings.publisher.site },
    exampleOfWork: { '@type': 'Legislation', '@id': addresses.code, name: settings.code },
    ...(before === undefined ? {} : { isBasedOn: addresses.revision(before.label) }),
    license: licence,
    encoding: [
      ...(['xml', 'json', 'md', 'txt'] as const).map((format) => addresses.data(dataPath.revision(label, format))),
      ...documents.ofRevision(label).map(({ address }) => address),
    ].map(encoding),
  };
}

/** A clause as a part of the revision that its page shows. */
export function clauseLegislation(published: Published, revision: Revision, clause: Clause): LinkedData {
  const { addresses } = published;
  return {
    '@context': context,
    '@type': 'Legislation',
    '@id': addresses.clause(clause.id),
    name: clauseHeading(clause),
    ...versionOf(published, revision),
    isPartOf: addresses.revision(revision.label),
  };
}

/** All data of the site as one `Dataset`. */
export function dataset({ addresses, settings }: Published): LinkedData {
  const table = (name: string) => ({
    '@type': 'DataDownload',
    contentUrl: addresses.data(dataPath.table(name, 'csv')),
    encodingFormat: 'text/csv',
  });
  return {
    '@context': context,
    '@type': 'Dataset',
    '@id': addresses.about,
    name: `${settings.code}: revisions, changes and reasons`,
    description:
      'Every revision, what changed and why, and the registers of recommendations, actions and consultations.',
    license: licence,
    creator: { '@type': 'GovernmentOrganization', name: settings.publisher.name, url: settings.publisher.site },
    distribution: [
      { '@type': 'DataDownload', contentUrl: addresses.data(dataPath.catalogue), encodingFormat: 'application/json' },
      ...['revisions', 'changes', 'recommendations', 'actions', 'dispositions', 'consultations'].map(table),
    ],
  };
}

function encoding(address: string) {
  const { mediaType } = fileRecord({ address, title: '' });
  return { '@type': 'LegislationObject', contentUrl: address, encodingFormat: mediaType };
}

function versionOf({ code }: Published, revision: Revision) {
  const isInForce = standingOf(code, revision).word === 'in force';
  return {
    legislationDateVersion: revision.record.date,
    legislationLegalForce: `${context}/${isInForce ? 'InForce' : 'NotInForce'}`,
  };
}
