import { CommanderError, type Command } from 'commander';
import { vi } from 'vitest';

/** The result of a command: its output and exit code. */
export interface ProgramResult {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/**
 * Runs a command in this process, without a terminal. Starting Node for each command would take most of a test's time;
 * `scripts/commands/programs.test.ts` starts each program as users do.
 */
export async function runProgram(program: Command, args: readonly string[]): Promise<ProgramResult> {
  const [out, errors]: [string[], string[]] = [[], []];
  const log = vi.spyOn(console, 'log').mockImplementation((...words) => void out.push(`${words.join(' ')}\n`));
  const error = vi.spyOn(console, 'error').mockImplementation((...words) => void errors.push(`${words.join(' ')}\n`));
  for (const command of everyCommand(program)) {
    command
      .exitOverride()
      .configureOutput({ writeOut: (text) => out.push(text), writeErr: (text) => errors.push(text) });
  }
  const { exitCode } = process;
  process.exitCode = 0;
  try {
    await program.parseAsync(args, { from: 'user' });
    return { code: process.exitCode, out: out.join(''), errors: errors.join('') };
  } catch (thrown) {
    errors.push(thrown instanceof Error ? thrown.message : String(thrown));
    const code = thrown instanceof CommanderError ? thrown.exitCode : 1;
    return { code, out: out.join(''), errors: errors.join('') };
  } finally {
    process.exitCode = exitCode;
    log.mockRestore();
    error.mockRestore();
  }
}

function everyCommand(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}
