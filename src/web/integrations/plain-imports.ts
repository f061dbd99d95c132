import type { Plugin } from 'vite';

/**
 * Leaves a script that is fetched later to the browser. Vite would wrap it in a helper that looks for style sheets of such a
 * script, of which there are none, and that weighs as much as a script of a page.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper\.js$/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
