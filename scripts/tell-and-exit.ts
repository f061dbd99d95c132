/** Ends a command with what went wrong in one sentence, for a person rather than a programmer. */
export function tellAndExit(error: unknown): never {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
