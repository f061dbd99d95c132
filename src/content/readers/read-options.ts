/** How to read `content/`. */
export interface ReadOptions {
  /**
   * The working draft: `leave out` opens none of its files; `if public` opens its `revision.yaml`, and the others only
   * if that says `public: true`; a candidate reads the draft as if it had been published with that label and record.
   */
  readonly draft: 'include' | 'leave out' | 'if public' | PublicationCandidate;
  /**
   * Frozen revisions: `read` reads all of them in full; `trust` reads those that match their lock, except the latest,
   * only as far as other files depend on them, since they were checked when they were frozen. Default: `read`.
   */
  readonly frozen?: 'read' | 'trust';
  /** Id of a consultation whose outcome is read as if it had been published, though it is still a draft. */
  readonly outcome?: string | undefined;
  /** Whether answers may lack a clearance, to find first what voids one. Default: no. */
  readonly uncleared?: boolean | undefined;
}

/** A working draft that is about to be published. */
export interface PublicationCandidate {
  readonly label: string;
  /** The text of `revision.yaml` as it would be frozen. */
  readonly record: string;
}
