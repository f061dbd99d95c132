/** Node option: collects short-lived objects early. By default they pile up to as much memory as the content itself. */
export const smallYoungGeneration = '--max-semi-space-size=8';

/**
 * Node options for the build. The heap grows by no more than three tenths between two collections, and not to almost
 * three times what is in use, as by default. Twice the small young generation, because a page needs that much while it is made.
 * `gc` is there for `releaseHeap`.
 */
export const sparingHeap = ['--max-semi-space-size=16', '--heap-growing-percent=30', '--expose-gc'] as const;

/**
 * Gives back what the heap holds beyond what is in use, for work that comes after in another heap. V8 by itself keeps it
 * until it would allocate again. Does nothing in a process without `sparingHeap`.
 */
export function releaseHeap(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/**
 * Environment variables that make the bundler and the C library return memory at once, and not keep large pages or some for
 * each of many threads: the bundler is a small part of a build, and takes as long with one. Read when a process starts.
 */
export const returnMemoryAtOnce = {
  MALLOC_ARENA_MAX: '1',
  MIMALLOC_PURGE_DELAY: '0',
  MIMALLOC_ALLOW_THP: '0',
  RAYON_NUM_THREADS: '1',
  TOKIO_WORKER_THREADS: '1',
};

/**
 * The same for typesetting, with a thread for each processor (Rayon takes 0 for that). With one arena, threads that typeset a
 * long document wait for each other; with the default of eight per core, they cannot reuse each other's memory.
 */
export const typesettingMemory = { MALLOC_ARENA_MAX: '2', RAYON_NUM_THREADS: '0' };
