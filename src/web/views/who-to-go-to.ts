import type { Bodies } from '../../model/registers/bodies.ts';
import type { MenuLink } from '../navigation.ts';

type Body = Bodies['bodies'][number];

/** A topic, and the bodies that deal with it. */
export interface TopicEntry {
  readonly id: string;
  readonly title: string;
  /** Links to the bodies' entries on the same page. */
  readonly bodies: readonly (MenuLink & { readonly role: string })[];
}

/** The topics with their bodies, in the order of the register. */
export function topicEntries({ topics, bodies }: Bodies): readonly TopicEntry[] {
  return topics.map(({ id, title }) => ({
    id,
    title,
    bodies: bodies.filter((body) => body.topics.includes(id)).map((body) => ({ ...bodyLink(body), role: body.role })),
  }));
}

/** Overlaps between bodies, with links to the entries of both. */
export function overlapEntries({ overlaps, bodies }: Bodies): readonly {
  readonly bodies: readonly MenuLink[];
  readonly sentence: string;
}[] {
  return overlaps.map(({ bodies: ids, sentence }) => ({
    bodies: ids.flatMap((id) => bodies.filter((body) => body.id === id)).map(bodyLink),
    sentence,
  }));
}

/** A body's name with its abbreviation: `Information Commissioner's Office (ICO)`. */
export function bodyName({ name, abbreviation }: Body): string {
  return abbreviation === undefined ? name : `${name} (${abbreviation})`;
}

function bodyLink(body: Body): MenuLink {
  return { text: body.name, href: `#${body.id}` };
}
