import { publishedRevisions } from '../../code/code.ts';
import type { Document, Documents } from '../../publications/data/published.ts';
import type { Content } from '../../source/content.ts';
import { routes } from '../routes.ts';
import { copyLinksOf, formsOf, packsOfSite, reviewPacksOf, type FileLink } from '../views/file-links.ts';

/** What pages give away as files, as the data list it. */
export function documentsIn({ code, consultations, editions, settings, workshops }: Content): Documents {
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
      const copies = revision === undefined ? [] : copyLinksOf(code, revision);
      return [...copies, ...editionsOf(label)].map(documentOf(`Revision ${label}`));
    },
    ofConsultation: (id) => {
      const consultation = consultations.find((one) => one.id === id);
      return consultation === undefined ? [] : formsOf(consultation).map(documentOf(consultation.title));
    },
    ofWorkshop: (id) => {
      const title = workshops.find(({ workshop }) => workshop.id === id)?.workshop.title;
      return reviewPacksOf(id).map(documentOf(title));
    },
    ofSite: packsOfSite().map(documentOf()),
  };
}
