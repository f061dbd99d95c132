import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import { defineConfig } from 'astro/config';
import { sassTokens } from './src/design/sass-tokens.ts';
import { builtInContent } from './src/integrations/built-in-content.ts';
import { compressFiles } from './src/integrations/compress-files.ts';
import { gateContent } from './src/integrations/gate-content.ts';
import { sitemap } from './src/integrations/sitemap.ts';
import { hostHeaders } from './src/integrations/host-headers.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { offlinePack, publications } from './src/integrations/publications.ts';
import { watchContent } from './src/integrations/watch-content.ts';

export default defineConfig({
  output: 'static',
  // The endpoint has a limit of its own for bodies, computed from the form.
  adapter: node({ mode: 'middleware', bodySizeLimit: 0 }),
  integrations: [
    mdx(),
    watchContent(),
    gateContent(),
    builtInContent(),
    publications(),
    sitemap(),
    searchIndex(),
    offlinePack(),
    compressFiles(),
    hostHeaders(),
  ],
  session: false,
  // The endpoint has a rule of its own, which lets real people through behind a proxy that ends TLS.
  security: { checkOrigin: false },
  cacheDir: './.astro',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  // `true`, not the default `'jsx'`, which would join the words on either side of a line break between two tags.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // No smart punctuation: a page says what its source says, character for character.
  markdown: { processor: unified({ smartypants: false }), syntaxHighlight: false },
  vite: {
    css: { preprocessorOptions: { scss: { importers: [sassTokens] } } },
    build: {
      // Nothing is put into a page as a data: address, which the content security policy would refuse.
      assetsInlineLimit: 0,
      rollupOptions: {
        onwarn(warning, warn) {
          // Astro marks every MDX page with a directive that the bundler does not know.
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
});
