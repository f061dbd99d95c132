/** Asks whether to go on. @throws where the answer is no, and where nobody is there to be asked and `--yes` was not passed */
export async function confirmOrEnd(yes: boolean, message: string): Promise<void> {
  if (yes) return;
  if (!process.stdin.isTTY) throw new Error(`${message} Nothing was done: pass --yes to do it.`);
  const { confirm } = await import('@inquirer/prompts');
  if (!(await confirm({ message, default: false }))) throw new Error('Nothing was done.');
}
