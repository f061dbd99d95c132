import { once } from 'node:events';
import { MessageChannel, Worker } from 'node:worker_threads';
import { z } from 'zod';

/** A style sheet to compile, and the folder of the project. */
export interface SheetRequest {
  readonly file: string;
  readonly root: string;
}

export const sheetSchema = z.object({ css: z.string(), files: z.array(z.string()) });

/** A compiled style sheet, and the files that it was made from. */
export type Sheet = Readonly<z.infer<typeof sheetSchema>>;

/** What the thread answers. */
export type CompiledSheet = Sheet | { readonly error: string };

const answerSchema = z.union([sheetSchema, z.object({ error: z.string() })]);

/** Compiles style sheets in a thread that starts with the first of them. */
export interface StyleCompiler {
  /** @throws an error with what Sass says of a sheet that cannot be compiled */
  readonly compile: (request: SheetRequest) => Promise<Sheet>;
  /** Ends the thread. The next sheet starts another. */
  readonly end: () => Promise<void>;
}

/** Sass takes as much memory as the content of a large Code, and the build needs it for its first seconds only. */
export function styleCompiler(): StyleCompiler {
  let thread: Worker | undefined;
  return {
    compile: async (request) => {
      thread ??= new Worker(new URL('style-thread.ts', import.meta.url));
      thread.unref();
      const { port1, port2 } = new MessageChannel();
      thread.postMessage({ ...request, reply: port2 }, [port2]);
      const sheet = z.tuple([answerSchema]).parse(await once(port1, 'message'))[0];
      port1.close();
      if ('error' in sheet) throw new Error(sheet.error);
      return sheet;
    },
    end: async () => {
      const ended = thread?.terminate();
      thread = undefined;
      await ended;
    },
  };
}
