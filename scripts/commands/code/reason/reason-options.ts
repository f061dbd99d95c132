import type { Command } from 'commander';

/** The reason for a change, as options give it. */
export interface ReasonOptions {
  readonly because?: string;
  readonly sentence?: string;
  readonly note?: string;
  readonly covers?: readonly string[];
}

/** Adds the options by which a command takes the reason for a change without asking. */
export function addReasonOptions(command: Command): Command {
  return command
    .option(
      '--because <reason>',
      'what led to the change, such as "recommendation: ws2-2.3-9" or "decision: Plainer words"',
    )
    .option('--sentence <sentence>', 'why, in one public sentence')
    .option('--note <sentence>', 'what the change means for people, in one public sentence')
    .option(
      '--covers <words>',
      'words that this reason added or removed, if it is one of several; repeatable',
      collect,
    );
}

/** Whether the options give a reason. */
export function hasReason({ because, sentence, note }: ReasonOptions): boolean {
  return [because, sentence, note].some((given) => given !== undefined);
}

/** Refuses half a reason without a terminal, before anything is changed. */
export function assertWholeReason(options: ReasonOptions): void {
  const { because, sentence, note } = options;
  const isWhole = [because, sentence, note].every((given) => given !== undefined);
  if (hasReason(options) && !isWhole && !process.stdin.isTTY)
    throw new Error('Nothing was changed. Pass --because, --sentence and --note together, or none of them.');
}

/** Collects the values of an option that can be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
