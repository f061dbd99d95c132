import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { buildCache, cacheFolder } from './build-cache.ts';
import { compileSheet } from './style-cache.ts';
import { styleCompiler, type Sheet } from './style-compiler.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Compiles each style sheet once, in a thread with Sass's fast synchronous API, and gives it to a build as plain CSS under a name that
 * ends in `.css`. By default Vite compiles each sheet again for every part of a build with the slow API, which doubles the
 * build of a small site.
 */
export function compiledStyles(): Plugin {
  const sheets = new Map<string, Promise<Sheet>>();
  const cache = buildCache(cacheFolder());
  const compiler = styleCompiler();
  let isBuild = false;
  return {
    name: 'compiled-styles',
    enforce: 'pre',
    configResolved({ command, logger }) {
      isBuild = command === 'build';
      const warn = logger.warn.bind(logger);
      logger.warn = (message, options) => {
        // The minifier does not know this pseudo-class yet, and keeps it.
        if (!message.includes("'target-current'")) warn(message, options);
      };
    },
    async resolveId(source, importer, options) {
      // The development server keeps the name, because it looks for changes of the file of that name.
      if (!isBuild) return undefined;
      // Vite asks for it after an import with `?url`, which gives the address of the sheet.
      if (source.endsWith('.scss.css?transform-only')) return source;
      if (!/\.scss(?:\?url)?$/.test(source)) return undefined;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved === null ? undefined : resolved.id.replace(/\.scss(?=$|\?)/, '.scss.css');
    },
    async load(id) {
      const [, file] = /^(.*\.scss)(?:\.css)?(?:\?(?!url$)|$)/.exec(id) ?? [];
      if (file === undefined) return undefined;
      const sheet = sheets.get(file) ?? compileSheet(file, root, cache, compiler);
      sheets.set(file, sheet);
      const { css, files } = await sheet;
      for (const source of files) this.addWatchFile(source);
      return css;
    },
    watchChange: () => {
      sheets.clear();
    },
    closeBundle: compiler.end,
  };
}
