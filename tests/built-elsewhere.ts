import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../scripts/commands/build-site.ts';
import { builtSite } from '../src/web/server/built-site.ts';
import { drain } from '../src/web/server/drain.ts';
import { listen } from '../src/web/server/listen.ts';
import { siteServer } from '../src/web/server/site-server.ts';
import { filesIn, type BuiltPage } from './built-pages.ts';

/** A site that a test built from content of its own, below the path of its address. */
export interface BuiltElsewhere {
  /** The folder of its public files. */
  readonly client: string;
  readonly pages: readonly BuiltPage[];
  /** The address on a server of every file. */
  readonly files: readonly string[];
}

/** Builds content into a folder of its own. @throws the output of the build, if it fails */
export async function buildElsewhere(
  content: string,
  out: string,
  path: string,
  env: Readonly<Record<string, string>> = {},
): Promise<BuiltElsewhere> {
  const { succeeded, output } = await buildSite({ env: { CONTENT_DIR: content, ...env } }, ['--outDir', out]);
  if (!succeeded) throw new Error(output);
  const client = join(out, 'client');
  const inSite = filesIn(client);
  return {
    client,
    files: inSite.map((file) => `${path}${file.slice(1)}`),
    pages: inSite
      .filter((file) => file.endsWith('.html'))
      .map((file) => ({
        address: `${path}${file.slice(1).replace(/index\.html$/, '')}`,
        html: readFileSync(join(client, file), 'utf8'),
      })),
  };
}

/** Serves a built site on a free port of this computer. The address has no path and ends in a slash. */
export async function serveElsewhere(
  out: string,
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const server = siteServer(await builtSite(out));
  return {
    address: await listen(server, { host: '127.0.0.1', port: 0, orNext: false }),
    stop: () => drain(server, 0),
  };
}

/** An address in a text: of a link, a form, a picture, a style, a script, an entry of the data or of a feed. */
const addresses =
  /(?:href|src|action|formaction|srcset|content|data-[a-z-]+)="(\/[^"]*)"|url\(["']?(\/[^)"']*)|"(?:href|address|page)":\s*"(\/[^"]*)"|\]\((\/[^)]*)\)/g;

/**
 * The addresses in a text of a site that are not below its path; full ones of its host count. What the text of the Code links to
 * is in JSON as the editors wrote it, within the site.
 */
export function addressesOutside(text: string, site: string): readonly string[] {
  const { origin, pathname } = new URL(site);
  const full = Array.from(text.matchAll(/https?:\/\/[^\s"'<>)\\&]+/g), ([address]) => address)
    .filter((address) => address.startsWith(`${origin}/`))
    .map((address) => address.slice(origin.length));
  const rooted = Array.from(text.matchAll(addresses), ([, ...parts]) => parts.find((part) => part) ?? '');
  // Names in the XML of law look like addresses, and lead nowhere.
  return [...full, ...rooted].filter(
    (address) => !address.startsWith(pathname) && `${address}/` !== pathname && !/^\/(?:akn\/|\/)/.test(address),
  );
}
