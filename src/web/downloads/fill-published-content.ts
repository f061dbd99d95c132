import { publishedRevisions, type Revision } from '../../model/code.ts';
import { memoize } from '../../model/memoize.ts';
import type { Addresses, RegisterName } from '../../downloads/addresses.ts';
import type { Document, Documents, PublishedContent } from '../../downloads/published-content.ts';
import type { Content } from '../../content/content.ts';
import { registeredPoints } from '../../provenance/raised.ts';
import { compare } from '../cached-compare.ts';
import { creditOf } from '../cached-credit.ts';
import { routes } from '../routes.ts';
import { onSite } from '../site-path.ts';
import { builtPairs } from '../views/built-pairs.ts';
import {
  copyLinks,
  formLinks,
  offlinePackLinks,
  outcomeLinks,
  reviewPackLinks,
  type FileLink,
} from '../views/file-links.ts';
import { say } from '../../words/say.ts';

/** The input of the data files and feeds, computed once for each content. */
export const publishedOf: (content: Content) => PublishedContent = memoize(publishedFrom);

function publishedFrom(content: Content): PublishedContent {
  const { code, frozen, settings, workshops, points, themes, consultations, glossary, registers, updates } = content;
  const hashes = new Map(frozen.lock?.revisions.map(({ label, chain }) => [label, chain]));
  const isPublished = ({ draft }: Revision) => !draft;
  // The same object where there is no draft, so that nothing is computed twice.
  const published = code.revisions.every(isPublished) ? code : { ...code, revisions: publishedRevisions(code) };
  return {
    settings,
    code: published,
    workshops,
    points: points.filter((register) => register.isPublished),
    themes,
    consultations,
    glossary,
    registers,
    ...(updates === undefined ? {} : { updates }),
    pairs: builtPairs(code).filter(({ from, to }) => isPublished(from) && isPublished(to)),
    compare,
    credit: () => creditOf(published),
    hashOf: (label) => hashes.get(label),
    addresses: addressesAt(settings.address, points),
    documents: documentsIn(content),
  };
}

const registerPages: Readonly<Record<RegisterName, string>> = {
  recommendations: routes.recommendations,
  actions: routes.actions,
  dispositions: routes.recommendations,
  consultations: routes.consultations,
  points: routes.consultations,
  updates: routes.updates,
  glossary: routes.glossary,
  bodies: routes.whoToGoTo,
  access: routes.whoHasAccess,
};

/** Full addresses of the pages of the site at `site`. */
function addressesAt(site: string, points: Content['points']): Addresses {
  const homes = new Map(registeredPoints(points).map(({ point, register }) => [point.id, register.consultation.id]));
  const at = (path: string) => new URL(path, site).href;
  return {
    home: at(routes.home),
    code: at(routes.code),
    about: at(routes.data),
    changes: at(routes.changes),
    revision: (label) => at(routes.revision(label)),
    inRevision: (label, id) => at(routes.inRevision(label, id)),
    since: (label, id) => at(routes.since(label, id)),
    clause: (id) => at(routes.clause(id)),
    comparison: (from, to) => at(routes.comparison(from, to)),
    recommendation: (id) => at(routes.recommendation(id)),
    theme: (id) => at(routes.recommendationsByTheme(id)),
    action: (id) => at(routes.action(id)),
    workshop: (id) => at(routes.workshop(id)),
    consultation: (id) => at(routes.consultation(id)),
    point: (id) => at(routes.point(homes.get(id) ?? '', id)),
    glossaryTerm: (id) => at(routes.term(id)),
    picture: (sha256, file) => at(routes.picture(sha256, file)),
    register: (name) => at(registerPages[name]),
    update: (date) => at(routes.update(date)),
    link: onSite,
    data: (path) => at(routes.dataFile(path)),
    feed: (path) => at(routes.feed(path)),
  };
}

/** The downloads that pages offer, for the data files to list. */
export function documentsIn({ code, consultations, editions, points, settings, workshops }: Content): Documents {
  const documentOf =
    (of?: string) =>
    ({ name, href }: Pick<FileLink, 'name' | 'href'>): Document => ({
      address: new URL(href, settings.address).href,
      title: of === undefined ? name : `${of}: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    });
  const editionsOf = (label: string): readonly Pick<FileLink, 'name' | 'href'>[] =>
    editions.flatMap(({ revision, kind, title, file }) =>
      revision === label && file !== undefined
        ? [{ name: `${kind}, ${title}`, href: routes.editionFile(label, file) }]
        : [],
    );
  return {
    ofRevision: (label) => {
      const revision = publishedRevisions(code).find((one) => one.label === label);
      const copies = revision === undefined ? [] : copyLinks(code, revision);
      return [...copies, ...editionsOf(label)].map(documentOf(say.files.fillPublishedContent.revision({ label })));
    },
    ofConsultation: (id) => {
      const consultation = consultations.find((one) => one.id === id);
      if (consultation === undefined) return [];
      const hasPoints = consultation.outcome !== undefined && points.some((one) => one.consultation.id === id);
      return [...formLinks(consultation), ...(hasPoints ? outcomeLinks(id) : [])].map(documentOf(consultation.title));
    },
    ofWorkshop: (id) => {
      const title = workshops.find(({ workshop }) => workshop.id === id)?.workshop.title;
      return reviewPackLinks(id).map(documentOf(title));
    },
    ofSite: offlinePackLinks().map(documentOf()),
  };
}
