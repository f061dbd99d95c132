import type { Clause, Revision } from '../../model/code.ts';
import { clauseHeading } from '../../model/clause-heading.ts';
import { hasRevisionInForce, standingOf } from '../../model/current-standing.ts';
import { demonstrationStatement } from '../../model/demonstration.ts';
import type { SiteSettings } from '../../model/site-settings.ts';
import { revisionFormats } from '../data-formats.ts';
import { keptLists } from '../addresses.ts';
import { dataPath } from '../data-path.ts';
import { fileRecord } from './json/file-record.ts';
import type { PublishedContent } from '../published-content.ts';
import { say } from '../../words/say.ts';

/** The content of a page for search engines: JSON-LD with the vocabulary of schema.org. */
export type LinkedData = Readonly<Record<string, unknown>>;

const context = 'https://schema.org';

/** A revision, as an example of the Code as a work, with its files. */
export function revisionLegislation(published: PublishedContent, revision: Revision): LinkedData {
  const { addresses, code, documents, settings } = published;
  const { label, record } = revision;
  const before = code.revisions[code.revisions.indexOf(revision) - 1];
  const isLaw = isInForce(published, revision);
  return {
    '@context': context,
    '@id': addresses.revision(label),
    url: addresses.revision(label),
    name: nameOf(published, revision),
    description: record.summary,
    inLanguage: settings.language,
    ...versionOf(published, revision),
    ...(isLaw ? { legislationIdentifier: nameOf(published, revision), legislationType: 'Code of Practice' } : {}),
    datePublished: record.date,
    ...authorship('publisher', settings),
    exampleOfWork: {
      '@type': hasRevisionInForce(code) && !settings.demonstration ? 'Legislation' : 'CreativeWork',
      '@id': addresses.code,
      name: settings.code,
    },
    ...(before === undefined ? {} : { isBasedOn: addresses.revision(before.label) }),
    license: settings.licence.address,
    encoding: [
      ...revisionFormats.map((format) => addresses.data(dataPath.revision(label, format))),
      ...documents.ofRevision(label).map(({ address }) => address),
    ].map((address) => encoding(address, isLaw ? 'LegislationObject' : 'MediaObject')),
  };
}

/** A clause as a part of the revision on its page. */
export function clauseLegislation(published: PublishedContent, revision: Revision, clause: Clause): LinkedData {
  const { addresses } = published;
  return {
    '@context': context,
    '@id': addresses.clause(clause.id),
    name: clauseHeading(clause),
    ...versionOf(published, revision),
    isPartOf: addresses.revision(revision.label),
  };
}

/** The lists that belong to the Code; the others are about bodies and people. */
const inDataset: readonly string[] = ['recommendations', 'actions', 'dispositions', 'consultations'];

/** All data of the site as one `Dataset`. */
export function dataset(published: PublishedContent): LinkedData {
  const { addresses, settings } = published;
  const lists = keptLists(published).filter((name) => inDataset.includes(name));
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
    description: say.dataFiles.legislation.everyRevisionWhatChangedAnd({
      hasRegisters: lists.length > 0,
      lists: lists.join(', '),
    }),
    license: settings.licence.address,
    ...authorship('creator', settings),
    distribution: [
      { '@type': 'DataDownload', contentUrl: addresses.data(dataPath.catalogue), encodingFormat: 'application/json' },
      ...['revisions', 'changes', ...lists].map(table),
    ],
  };
}

function encoding(address: string, type: 'LegislationObject' | 'MediaObject') {
  const { mediaType } = fileRecord({ address, title: '' });
  return { '@type': type, contentUrl: address, encodingFormat: mediaType };
}

/**
 * What a revision is, and its standing. Only what is in force is `Legislation`: a search engine would show a draft under
 * that name as law. Everything else is a `CreativeWork` with its standing in words.
 */
function versionOf(published: PublishedContent, revision: Revision) {
  const { label, record } = revision;
  if (isInForce(published, revision))
    return {
      '@type': 'Legislation',
      version: label,
      legislationDateVersion: record.date,
      legislationLegalForce: `${context}/InForce`,
    };
  return { '@type': 'CreativeWork', version: label, creativeWorkStatus: standingOf(published.code, revision).name };
}

/** Nothing in a demonstration is law, whatever its invented standing. */
function isInForce({ code, settings }: PublishedContent, revision: Revision): boolean {
  return !settings.demonstration && standingOf(code, revision).word === 'in force';
}

/** The body that wrote it. A demonstration has none, and says so in `disambiguatingDescription`. */
function authorship(property: 'publisher' | 'creator', settings: SiteSettings): LinkedData {
  const statement = demonstrationStatement(settings);
  if (statement !== undefined) return { disambiguatingDescription: statement };
  const { name, site } = settings.publisher;
  return { [property]: { '@type': 'GovernmentOrganization', name, url: site } };
}

function nameOf({ settings }: PublishedContent, { label }: Revision): string {
  return say.dataFiles.legislation.revision({ code: settings.code, label });
}
