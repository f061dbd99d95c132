import { runNode } from '../../run-node.ts';

/** Runs `npm run code -- …` on a folder of content, with nobody there to be asked. */
export async function runCode(folder: string, ...args: readonly string[]) {
  const { succeeded, output } = await runNode(['scripts/code.ts', '--content', folder, ...args], {
    env: { NO_COLOR: '1' },
  });
  return { succeeded, output: output.replaceAll(folder, 'content') };
}
