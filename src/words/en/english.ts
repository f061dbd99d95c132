import { frame } from './frame.ts';

/** Everything that the software says, in English. */
export const english = { frame } as const;
