/** Something that is made at its first use and kept, unless making it failed. */
export interface Remembered<T> {
  readonly get: () => Promise<T>;
  /** Ends what was made, if anything was; the next use makes it again. */
  readonly end: () => Promise<void>;
}

export function remembered<T>(make: () => Promise<T>, end: (made: T) => Promise<void>): Remembered<T> {
  let made: Promise<T> | undefined;
  return {
    get() {
      made ??= make().catch((error: unknown) => {
        made = undefined;
        throw error;
      });
      return made;
    },
    async end() {
      const ending = made;
      made = undefined;
      if (ending !== undefined) await end(await ending);
    },
  };
}
