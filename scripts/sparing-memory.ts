/** For Node: clears away short-lived objects early. The default lets them pile up to as much as the content itself takes. */
export const smallYoungGeneration = '--max-semi-space-size=8';

/** For the environment: lets the bundler and the C library give memory back at once. Both read it when a process starts. */
export const givesMemoryBack = { MALLOC_ARENA_MAX: '1', MIMALLOC_PURGE_DELAY: '0' };

/**
 * The same for setting type. With one arena, the threads that set a long document would wait for each other; with the usual
 * eight a core, what one of them has given back is no use to the others.
 */
export const givesMemoryToThreads = { MALLOC_ARENA_MAX: '2' };
