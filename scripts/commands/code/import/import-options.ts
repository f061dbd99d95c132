/** Options of the import command. */
export interface ImportOptions {
  readonly new?: string;
  readonly title?: string;
  readonly accept?: true;
  readonly as?: readonly string[];
  readonly trackedChanges?: string;
  readonly comments?: string;
  readonly dryRun?: true;
}
