/**
 * What the software prints in a page of the body where the page has a tag, such as `<Contacts />` alone on a line, and what
 * each tag prints. Everything else on the page is the body's own text.
 */
export const pageParts = {
  Contents: 'the parts and clauses of the current revision',
  Revisions: 'the published revisions, each with its date and status',
  Counts: 'how many recommendations, actions and consultations there are',
  Workshops: 'the workshops, each with a link to how its points were counted',
  Consultations: 'the consultations, each with its dates',
  Contacts: 'how to contact the body, and the formats that it sends',
  DataMap: 'what is stored about responses, why and for how long',
  Licence: 'the licence of the text',
  Invented: 'the mark of what is invented, in a demonstration',
} as const;

export type PagePart = keyof typeof pageParts;

/** Whether a name is that of a tag that prints a part of a page. */
export function isPagePart(name: string | null): name is PagePart {
  return name !== null && Object.hasOwn(pageParts, name);
}
