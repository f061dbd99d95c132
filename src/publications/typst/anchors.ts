/** The places of one document that references lead to: each name once, since Typst refuses to lead to two places. */
export interface Anchors {
  /** The name, or nothing where the document has a place of that name already. */
  readonly claim: (name: string) => string | undefined;
}

/** The anchors of a document of which nothing is written yet. */
export function newAnchors(): Anchors {
  const claimed = new Set<string>();
  return {
    claim(name) {
      if (claimed.has(name)) return undefined;
      claimed.add(name);
      return name;
    },
  };
}
