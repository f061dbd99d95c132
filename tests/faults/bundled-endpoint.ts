import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

let bundled: Promise<string> | undefined;

/**
 * The source of `endpoint.ts` with everything that it imports, in one file. The tests start it so often that reading its
 * hundreds of modules one by one would take most of their time.
 */
export function bundledEndpoint(): Promise<string> {
  return (bundled ??= bundle());
}

async function bundle(): Promise<string> {
  const { output } = await build({
    input: fileURLToPath(new URL('endpoint.ts', import.meta.url)),
    platform: 'node',
    logLevel: 'warn',
    write: false,
    output: { codeSplitting: false },
  });
  return output[0].code;
}
