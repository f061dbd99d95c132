import type { Command } from 'commander';

/**
 * Refuses a command line on which an option has taken the next option for its value: `--why --dry-run` would otherwise do
 * the work for the reason “--dry-run”. For `program.hook('preAction', …)`.
 */
export function refuseMissingValues(_: Command, command: Command): void {
  for (let at: Command | null = command; at !== null; at = at.parent) {
    const { options } = at;
    const names = new Set([...options, ...command.options].flatMap(({ long, short }) => [long, short]));
    const values = at.opts<Record<string, unknown>>();
    for (const option of options) {
      for (const value of [values[option.attributeName()]].flat())
        if (typeof value === 'string' && names.has(value))
          throw new Error(
            `Nothing was done: ${option.long ?? option.flags} has no value before ${value}. Pass it as ${option.flags}.`,
          );
    }
  }
}
