import { OutOfTime } from './patience.ts';

/** Work that came while earlier work was under way is done together. */
export interface GroupWork<Item, Result> {
  /** Does the work and gives one result for each item, in order; all of a group succeed or fail together. */
  readonly work: (group: readonly Item[]) => Promise<readonly Result[]>;
  /** Most items in a group. */
  readonly largest: number;
  /** Most groups at a time. */
  readonly lanes: number;
  /** How long, in milliseconds, an item waits for its turn. After that nobody is there who waits for it. */
  readonly patience: number;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly since: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A function that adds an item to the work and gives its result.
 *
 * One transaction for all that waited costs one write to the disk instead of one for each;
 * everyone is answered only once their group is done.
 */
export function inGroups<Item, Result>(options: GroupWork<Item, Result>): (item: Item) => Promise<Result> {
  const queue: Waiting<Item, Result>[] = [];
  let busyLanes = 0;

  async function runLane(): Promise<void> {
    busyLanes += 1;
    // Requests that are being read at this moment join the group.
    await new Promise(setImmediate);
    while (queue.length > 0) await runGroup(inTime(queue.splice(0, options.largest)));
    busyLanes -= 1;
  }

  function inTime(waiting: readonly Waiting<Item, Result>[]): readonly Waiting<Item, Result>[] {
    const earliest = performance.now() - options.patience;
    for (const { since, reject } of waiting) if (since < earliest) reject(new OutOfTime());
    return waiting.filter(({ since }) => since >= earliest);
  }

  async function runGroup(group: readonly Waiting<Item, Result>[]): Promise<void> {
    if (group.length === 0) return;
    try {
      const results = await options.work(group.map(({ item }) => item));
      group.forEach(({ resolve, reject }, index) => {
        const result = results[index];
        if (result === undefined) reject(new Error('The work gave no result for an item.'));
        else resolve(result);
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      queue.push({ item, since: performance.now(), resolve, reject });
      if (busyLanes < options.lanes) void runLane();
    });
}
