import GithubSlugger from 'github-slugger';

/**
 * Ids out of titles, each different from the others and from those that are taken: `keeping-records`.
 * At most six words, so that an address stays short.
 */
export function idsFor(titles: readonly string[], taken: Iterable<string>): readonly string[] {
  const slugger = new GithubSlugger();
  for (const id of taken) slugger.slug(id);
  return titles.map((title) => {
    const words = title
      .normalize('NFKD')
      .toLowerCase()
      .replace(/['’]/g, '')
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '');
    return slugger.slug(words.slice(0, 6).join('-') || 'clause');
  });
}
