/** The places of one document that references lead to: each name once, since Typst refuses to lead to two places. */
export interface Anchors {
  /** The name, or nothing where the document has a place of that name already. */
  readonly claim: (name: string) => string | undefined;
  /** A part begins: it can be handed out by itself. */
  readonly beginPart: () => void;
  /**
   * Whether a word of the Code is used for the first time in its part. Only there it leads to its meaning: in print every
   * link is in colour, and read aloud each is announced.
   */
  readonly isFirstUse: (term: string) => boolean;
}

/** The anchors of a document of which nothing is written yet. */
export function newAnchors(): Anchors {
  const claimed = new Set<string>();
  const used = new Set<string>();
  return {
    claim: (name) => (isNewIn(claimed, name) ? name : undefined),
    beginPart: () => {
      used.clear();
    },
    isFirstUse: (term) => isNewIn(used, term),
  };
}

/** Whether a name is not in a set yet, in which it is from then on. */
function isNewIn(names: Set<string>, name: string): boolean {
  if (names.has(name)) return false;
  names.add(name);
  return true;
}
