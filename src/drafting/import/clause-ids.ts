import GithubSlugger from 'github-slugger';

/**
 * Creates an id for each title, unique among themselves and those already taken: `keeping-records`. At most six words,
 * to keep addresses short.
 */
export function createClauseIds(titles: readonly string[], taken: Iterable<string>): readonly string[] {
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
