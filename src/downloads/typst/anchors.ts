/** The link targets of one document. Each name is used once, since Typst refuses a link with two targets. */
export interface Anchors {
  /** Returns the name, or undefined where the document has an anchor of that name already. */
  readonly claim: (name: string) => string | undefined;
  /** Starts a part, which may be handed out on its own. */
  readonly beginPart: () => void;
  /**
   * Whether a term is used for the first time in its part. Only that use is linked to the definition: in print every
   * link is coloured, and screen readers announce each.
   */
  readonly isFirstUse: (term: string) => boolean;
}

/** The anchors of a new document. */
export function newAnchors(): Anchors {
  const claimed = new Set<string>();
  const used = new Set<string>();
  return {
    claim: (name) => (addTo(claimed, name) ? name : undefined),
    beginPart: () => {
      used.clear();
    },
    isFirstUse: (term) => addTo(used, term),
  };
}

/** Adds a name to a set, and says whether it was new. */
function addTo(names: Set<string>, name: string): boolean {
  if (names.has(name)) return false;
  names.add(name);
  return true;
}
