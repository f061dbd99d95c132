import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { buildSite } from '../build-site.ts';
import { projectRoot } from '../run-node.ts';

/** What happened when the site was built from the content. */
export interface BuildTrial {
  /** The last lines of the output, where it failed. */
  readonly failure?: string;
  /** The addresses of the site in use that it would no longer have. */
  readonly gone: readonly string[];
}

/** Builds the site from a content folder into a folder that is deleted. @param deployed the public files in use */
export async function tryBuild(content: string, deployed: string | undefined): Promise<BuildTrial> {
  // Within the project, whose packages the build loads.
  const out = join(projectRoot, 'var', 'upgrade-check');
  try {
    const { succeeded, output } = await buildSite(
      {
        watched: true,
        env: { CONTENT_DIR: resolve(content), ...(deployed === undefined ? { PUBLICATIONS: 'none' } : {}) },
      },
      ['--outDir', out],
    );
    if (!succeeded) return { failure: output.trim().split('\n').slice(-20).join('\n'), gone: [] };
    return { gone: deployed === undefined ? [] : goneFrom(deployed, join(out, 'client')) };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Files whose names change with their bytes, that only scripts read, or that are a form of another one. */
const unnamed = /^\/(?:_astro|pagefind)\/|\.(?:br|gz)$/;

/** The addresses of one built site that another does not have. @throws if the first is no built site */
export function goneFrom(deployed: string, built: string): readonly string[] {
  if (!existsSync(join(deployed, 'index.html')))
    throw new Error(`${deployed} is not the folder of a built site. Give the one that has its index.html.`);
  const now = addressesIn(built);
  return [...addressesIn(deployed)].filter((address) => !now.has(address)).toSorted();
}

function addressesIn(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `/${relative(folder, join(parentPath, name)).split(sep).join('/')}`);
  return new Set(files.filter((file) => !unnamed.test(file)).map((file) => file.replace(/\/index\.html$/, '/')));
}
