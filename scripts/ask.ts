/** A value that a command needs. */
export interface Question {
  /** What is asked for, as a question. */
  readonly message: string;
  /** How it is given on the command line, such as `--title <words>`. */
  readonly pass: string;
  /** Says what is wrong with an answer; nothing where it will do. */
  readonly refuse?: (answer: string) => string | undefined;
}

/**
 * The value that was given, or else the answer to a question.
 *
 * @throws where it will not do, and where nobody is there to be asked: the error says what to pass
 */
export async function ask(given: string | undefined, { message, pass, refuse }: Question): Promise<string> {
  const wrong = (answer: string) => (answer.trim() === '' ? 'It cannot be empty.' : refuse?.(answer.trim()));
  if (given !== undefined) {
    const problem = wrong(given);
    if (problem !== undefined) throw new Error(`${pass}: ${problem}`);
    return given.trim();
  }
  if (!process.stdin.isTTY) throw new Error(`${message} Pass it as ${pass}.`);
  // Only here, because it takes longer to load than most commands take.
  const { input } = await import('@inquirer/prompts');
  return (await input({ message, validate: (answer) => wrong(answer) ?? true })).trim();
}
