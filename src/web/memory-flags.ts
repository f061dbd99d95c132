/** Node option: collects short-lived objects early. By default they pile up to as much memory as the content itself. */
export const smallYoungGeneration = '--max-semi-space-size=8';

/** Environment variables that make the bundler and the C library return memory at once. Read when a process starts. */
export const returnMemoryAtOnce = { MALLOC_ARENA_MAX: '1', MIMALLOC_PURGE_DELAY: '0' };

/**
 * The same for typesetting. With one arena, threads that typeset a long document wait for each other; with the default of
 * eight per core, they cannot reuse each other's memory.
 */
export const typesettingMemory = { MALLOC_ARENA_MAX: '2' };
