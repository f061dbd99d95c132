/** Asks for confirmation. @throws if the answer is no, or if there is no terminal and `--yes` was not passed */
export async function confirmOrAbort(yes: boolean, message: string): Promise<void> {
  if (yes) return;
  if (!process.stdin.isTTY) throw new Error(`${message} Nothing was done. To confirm, pass --yes.`);
  const { confirm } = await import('@inquirer/prompts');
  if (!(await confirm({ message, default: false }))) throw new Error('Nothing was done.');
}
