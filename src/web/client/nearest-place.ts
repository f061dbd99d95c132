/** A place of a page that has an address. */
export interface PagePlace {
  readonly id: string;
  /** What it is called: `paragraph 16`. */
  readonly name: string;
}

/**
 * The place nearest to one that an address names and the page does not have: what the place would be in
 * (`northern-ireland-use__9` is in `northern-ireland-use`), or what somebody called by its number (`paragraph-16-b`, `para16`).
 */
export function nearestPlace(asked: string, places: readonly PagePlace[]): PagePlace | undefined {
  for (let id = asked; id !== ''; id = id.replace(/[_.-]*[^_.-]*$/, '')) {
    const place = places.find((one) => one.id === id);
    if (place !== undefined) return place;
  }
  const key = nameKey(asked);
  const named = places
    .map((place) => ({ place, name: nameKey(place.name) }))
    .filter(({ name }) => name !== '' && startsWithName(key, name));
  const [longest] = named.sort((one, other) => other.name.length - one.name.length);
  return longest?.place;
}

/** Whether a name goes on after another: `16b` does with `16`; `166` does not, nor does a word after its first letter. */
function startsWithName(key: string, name: string): boolean {
  if (!key.startsWith(name)) return false;
  const next = key.charAt(name.length);
  return !(/\d$/.test(name) && /\d/.test(next)) && !(name.length === 1 && /\p{L}/u.test(next) && /\p{L}/u.test(name));
}

/** A name without its unit and its marks: `paragraph 16(b)`, `para-16-b` and `16b` are one. */
function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:paragraph|para|commitment|clause|article|section|rule)s?(?=[^\p{L}])/u, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
