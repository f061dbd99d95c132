import { existsSync } from 'node:fs';
import { dirname } from 'node:path';

/** Ends a command with the message of an error, without a stack trace. */
export function exitWithError(error: unknown): never {
  console.error(`\n${messageOf(error)}\n`);
  process.exit(1);
}

/** The message of an error. Replaces system errors about files, folders and connections by a sentence for users. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // The error of @inquirer/prompts after Ctrl+C.
  if (error.name === 'ExitPromptError') return 'Stopped before the question was answered.';
  if (error instanceof RangeError && error.message.includes('call stack'))
    return 'The text has too much inside each other, such as lists in lists. Take some of it out, and run the command again.';
  if (!('code' in error)) return error.message;
  if (error.code === 'ECONNREFUSED' && 'address' in error && 'port' in error)
    return `Nothing is listening at ${String(error.address)}, port ${String(error.port)}.`;
  if (error.code === 'ENOTFOUND' && 'hostname' in error) return `The computer ${String(error.hostname)} was not found.`;
  return ('path' in error ? fileMessages[String(error.code)]?.(String(error.path)) : undefined) ?? error.message;
}

const fileMessages: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) =>
    existsSync(dirname(path))
      ? `There is no file or folder ${path}.`
      : `There is no folder ${dirname(path)}. Create it first.`,
  EEXIST: (path) => `${path} already exists. Use another name, or delete it first.`,
  EISDIR: (path) => `${path} is a folder. Give the name of a file.`,
  EACCES: (path) => `You do not have permission to read or write ${path}.`,
};
