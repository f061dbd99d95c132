import { codeProgram } from '../program.ts';
import { runProgram } from '../../testing/run-program.ts';

/** Runs `npm run code -- …` on a content folder, without a terminal. */
export async function runCode(folder: string, ...args: readonly string[]) {
  const { code, out, errors } = await runProgram(await codeProgram(), ['--content', folder, ...args]);
  return { succeeded: code === 0, output: (out + errors).replaceAll(folder, 'content') };
}
