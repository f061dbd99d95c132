import { codePointName, hiddenCharacters, isBlank } from '../../src/model/hidden-characters.ts';

/** A value that a command needs. */
export interface Question {
  /** The question to ask. */
  readonly message: string;
  /** How to pass it on the command line, such as `--title <words>`. */
  readonly pass: string;
  /** What stands in the answer to begin with, on a terminal. */
  readonly draft?: string | undefined;
  /** Returns what is wrong with an answer; `undefined` if it is valid. */
  readonly validate?: (answer: string) => string | undefined;
}

/**
 * Returns the given value, or asks for it on a terminal.
 *
 * @throws if the value is invalid, or if there is none and no terminal; the error says what to pass
 */
export async function ask(given: string | undefined, { message, pass, draft, validate }: Question): Promise<string> {
  const problemWith = (answer: string) => {
    if (isBlank(answer)) return 'It cannot be empty.';
    const [hidden] = hiddenCharacters(answer);
    if (hidden !== undefined) return `It has an invisible character, ${codePointName(hidden)}. Type it again.`;
    return validate?.(answer.trim());
  };
  if (given !== undefined) {
    const problem = problemWith(given);
    if (problem !== undefined) throw new Error(`${pass}: ${problem}`);
    return given.trim();
  }
  if (!process.stdin.isTTY) throw new Error(`${message} Pass it as ${pass}.`);
  // Imported here, because it takes longer to load than most commands run.
  const { input } = await import('@inquirer/prompts');
  const begun = draft === undefined ? {} : ({ default: draft, prefill: 'editable' } as const);
  return (await input({ message, ...begun, validate: (answer) => problemWith(answer) ?? true })).trim();
}
