/** What the editor chose. */
export interface ImportOptions {
  readonly new?: string;
  readonly title?: string;
  readonly accept?: true;
  readonly as: readonly string[];
  readonly trackedChanges?: string;
  readonly comments?: string;
  readonly dryRun?: true;
}
