import { TimeoutError } from './timeouts.ts';

/** How work is batched. */
export interface BatchOptions<Item, Result> {
  /** Processes a batch and returns one result for each item, in order; a batch succeeds or fails as a whole. */
  readonly processBatch: (group: readonly Item[]) => Promise<readonly Result[]>;
  /** Maximum number of items in a batch. */
  readonly maxItems: number;
  /** Maximum number of batches at a time. */
  readonly concurrency: number;
  /** How long, in milliseconds, an item may wait. After that, its caller has given up. */
  readonly timeout: number;
}

interface QueuedItem<Item, Result> {
  readonly item: Item;
  readonly queuedAt: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Returns a function that queues an item and resolves to its result.
 *
 * Items that arrive while a batch is running form the next one: one transaction costs one write to the disk instead of
 * one per item. Each caller is answered only once its batch is done.
 */
export function batch<Item, Result>(options: BatchOptions<Item, Result>): (item: Item) => Promise<Result> {
  const queue: QueuedItem<Item, Result>[] = [];
  let activeWorkers = 0;

  async function runWorker(): Promise<void> {
    activeWorkers += 1;
    // Lets requests that are being read join the batch.
    await new Promise(setImmediate);
    while (queue.length > 0) await runGroup(rejectExpired(queue.splice(0, options.maxItems)));
    activeWorkers -= 1;
  }

  function rejectExpired(waiting: readonly QueuedItem<Item, Result>[]): readonly QueuedItem<Item, Result>[] {
    const earliest = performance.now() - options.timeout;
    for (const { queuedAt, reject } of waiting) if (queuedAt < earliest) reject(new TimeoutError());
    return waiting.filter(({ queuedAt }) => queuedAt >= earliest);
  }

  async function runGroup(group: readonly QueuedItem<Item, Result>[]): Promise<void> {
    if (group.length === 0) return;
    try {
      const results = await options.processBatch(group.map(({ item }) => item));
      group.forEach(({ resolve, reject }, index) => {
        const result = results[index];
        if (result === undefined) reject(new Error('The batch returned no result for an item.'));
        else resolve(result);
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      queue.push({ item, queuedAt: performance.now(), resolve, reject });
      if (activeWorkers < options.concurrency) void runWorker();
    });
}
