/** A resource that is created at its first use and shared, unless creating it failed. */
export interface SharedResource<T> {
  readonly get: () => Promise<T>;
  /** Closes the resource if it was created; the next use creates it again. */
  readonly close: () => Promise<void>;
}

export function sharedResource<T>(create: () => Promise<T>, end: (resource: T) => Promise<void>): SharedResource<T> {
  let resource: Promise<T> | undefined;
  return {
    get() {
      resource ??= create().catch((error: unknown) => {
        resource = undefined;
        throw error;
      });
      return resource;
    },
    async close() {
      const closing = resource;
      resource = undefined;
      if (closing !== undefined) await end(await closing);
    },
  };
}
