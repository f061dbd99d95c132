import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { siteContent } from '../site/content.ts';
import { askedConsultations } from '../site/consultations/asked-consultation.ts';
import { currentNotice } from './edited-content.ts';

/** Each module under the name that it is imported by, and what it exports. */
const modules = new Map<string, () => Readonly<Record<string, unknown>>>([
  ['virtual:site-settings', () => ({ settings: siteContent().settings })],
  ['virtual:consultations', () => ({ asked: askedConsultations(siteContent()) })],
  ['virtual:editor-notice', () => ({ notice: currentNotice() })],
]);

/**
 * Builds into the server what on-demand pages need of `content/`: a serverless host deploys neither that folder nor
 * what reads it.
 */
export function builtInContent(): AstroIntegration {
  return {
    name: 'built-in-content',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

const plugin = {
  name: 'built-in-content',
  resolveId: (id: string) => (modules.has(id) ? `\0${id}` : undefined),
  load: (id: string) => {
    const exported = modules.get(id.replace('\0', ''))?.();
    return exported === undefined ? undefined : moduleText(exported);
  },
};

/** Lets the development server make the modules again, and find the pages of content that came or went. */
export function forgetBuiltIn({ environments }: ViteDevServer): void {
  for (const { moduleGraph, hot } of Object.values(environments)) {
    for (const id of modules.keys()) {
      const module = moduleGraph.getModuleById(`\0${id}`);
      if (module !== undefined) moduleGraph.invalidateModule(module);
    }
    // The name under which Astro clears the addresses that it has worked out.
    hot.send('astro:content-changed', {});
  }
}

/** A module that exports plain data. Parsing a text is quicker than running it, and nothing in it can be code. */
export function moduleText(exported: Readonly<Record<string, unknown>>): string {
  return Object.entries(exported)
    .map(([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`)
    .join('\n');
}
