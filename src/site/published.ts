import { publishedRevisions, type Revision } from '../code/code.ts';
import { onceFor } from '../code/once-for.ts';
import type { Addresses, RegisterName } from '../publications/data/addresses.ts';
import type { Published } from '../publications/data/published.ts';
import type { Content } from '../source/content.ts';
import { compare } from './compare.ts';
import { documentsIn } from './publications/documents.ts';
import { routes } from './routes.ts';
import { builtPairs } from './views/built-pairs.ts';

/** What the data and the feeds are made from, worked out once. */
export const publishedOf: (content: Content) => Published = onceFor(publishedFrom);

function publishedFrom(content: Content): Published {
  const { code, frozen, settings, workshops, themes, consultations, glossary, registers, updates } = content;
  const hashes = new Map(frozen.lock?.revisions.map(({ label, chain }) => [label, chain]));
  const isPublished = ({ draft }: Revision) => !draft;
  return {
    settings,
    code: { ...code, revisions: publishedRevisions(code) },
    workshops,
    themes,
    consultations,
    glossary,
    registers,
    ...(updates === undefined ? {} : { updates }),
    pairs: builtPairs(code).filter(({ from, to }) => isPublished(from) && isPublished(to)),
    compare,
    hashOf: (label) => hashes.get(label),
    addresses: addressesAt(settings.address),
    documents: documentsIn(content),
  };
}

const registerPages: Readonly<Record<RegisterName, string>> = {
  recommendations: routes.recommendations,
  actions: routes.actions,
  dispositions: routes.recommendations,
  consultations: routes.consultations,
  updates: routes.updates,
  glossary: routes.glossary,
  bodies: routes.whoToGoTo,
  access: routes.whoHasAccess,
};

/** Full addresses of the site's pages, where it is at `site`. */
function addressesAt(site: string): Addresses {
  const at = (path: string) => new URL(path, site).href;
  return {
    home: at(routes.home),
    code: at(routes.code),
    about: at(routes.data),
    changes: at(routes.changes),
    revision: (label) => at(routes.revision(label)),
    inRevision: (label, id) => at(routes.inRevision(label, id)),
    clause: (id) => at(routes.clause(id)),
    comparison: (from, to) => at(routes.comparison(from, to)),
    recommendation: (id) => at(routes.recommendation(id)),
    action: (id) => at(routes.action(id)),
    workshop: (id) => at(routes.workshop(id)),
    consultation: (id) => at(routes.consultation(id)),
    glossaryTerm: (id) => at(routes.term(id)),
    register: (name) => at(registerPages[name]),
    update: (date) => at(routes.update(date)),
    data: (path) => at(routes.dataFile(path)),
    feed: (path) => at(routes.feed(path)),
  };
}
