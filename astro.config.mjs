import { siteBase } from './src/web/integrations/site-base.ts';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import { defineConfig } from 'astro/config';
import { builtInContent } from './src/web/integrations/built-in-content.ts';
import { compiledStyles } from './src/web/integrations/compiled-styles.ts';
import { compressFiles } from './src/web/integrations/compress-files.ts';
import { keptPages } from './src/web/integrations/kept-pages.ts';
import { gateContent } from './src/web/integrations/gate-content.ts';
import { sitemap } from './src/web/integrations/sitemap.ts';
import { hostHeaders } from './src/web/integrations/host-headers.ts';
import { plainImports } from './src/web/integrations/plain-imports.ts';
import { searchIndex } from './src/web/integrations/search-index.ts';
import { offlinePack, downloads } from './src/web/integrations/downloads.ts';
import { unusedClasses } from './src/web/integrations/unused-classes.ts';
import { builtInSettings } from './src/web/use-site-settings.ts';
import { wordsInScripts } from './src/web/integrations/words-in-scripts.ts';
import { watchContent } from './src/web/integrations/watch-content.ts';

export default defineConfig({
  // The path of `address` in `site.yaml`.
  base: siteBase,
  output: 'static',
  // The endpoint limits bodies itself, with a size computed from the form.
  adapter: node({ mode: 'middleware', bodySizeLimit: 0 }),
  integrations: [
    mdx(),
    watchContent(),
    gateContent(),
    builtInContent(),
    downloads(),
    sitemap(),
    searchIndex(),
    offlinePack(),
    compressFiles(),
    hostHeaders(),
    keptPages(),
  ],
  session: false,
  // The endpoint checks the origin itself, in a way that works behind a proxy that ends TLS.
  security: { checkOrigin: false },
  cacheDir: './.astro',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  // `true`, because the default `'jsx'` joins words around a line break between two tags.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // No smart punctuation: pages keep the characters of their source.
  markdown: { processor: unified({ smartypants: false }), syntaxHighlight: false },
  vite: {
    define: builtInSettings(siteBase),
    plugins: [compiledStyles(), plainImports(), wordsInScripts()],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // The search in one file, because each further request costs a kilobyte of headers. Nothing that other pages share.
              codeSplitting: {
                groups: [
                  {
                    name: 'search',
                    test: /[\\/]src[\\/]search[\\/](?!similar-words)|[\\/]stemmer[\\/]|[\\/](?:message-so-far|result-item|search-files|forgiving-search|in-turn)\.ts$/,
                  },
                ],
              },
            },
          },
        },
      },
    },
    css: { lightningcss: { unusedSymbols: [...unusedClasses] } },
    build: {
      // No data: URLs, which the content security policy blocks.
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog(level, log, report) {
          // Astro adds a directive to every MDX page that the bundler does not know.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
  },
});
