import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import type { Content } from '../../content/content.ts';
import { siteContent } from '../content.ts';
import { menusOf } from '../navigation.ts';
import { registersOn, registersWithPage } from '../register-pages.ts';
import { daysToFind, examplePlaces } from '../views/day-page.ts';
import { consultationsWithTexts } from '../consultations/consultation-with-texts.ts';
import { currentNotice } from './edited-content.ts';

/** What each virtual module exports. */
const modules = new Map<string, () => Readonly<Record<string, unknown>>>([
  ['virtual:site-settings', () => ({ settings: siteContent().settings })],
  ['virtual:registers', () => registerNames(siteContent())],
  ['virtual:menus', () => ({ menus: menusOf(siteContent()) })],
  ['virtual:consultations', () => ({ consultations: consultationsWithTexts(siteContent()) })],
  [
    'virtual:days-of-change',
    () => ({ days: daysToFind(siteContent().code), example: examplePlaces(siteContent().code) }),
  ],
  ['virtual:receipt-keys', () => ({ receiptKeys: siteContent().receiptKeys })],
  ['virtual:editor-notice', () => ({ notice: currentNotice() })],
]);

/**
 * Bundles what on-demand pages need from `content/` into the server: a serverless host deploys neither that folder nor
 * the code that reads it.
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

/** Makes the development server reload the modules, and find pages that were added to or deleted from the content. */
export function invalidateBuiltInContent({ environments }: ViteDevServer): void {
  for (const { moduleGraph, hot } of Object.values(environments)) {
    for (const id of modules.keys()) {
      const module = moduleGraph.getModuleById(`\0${id}`);
      if (module !== undefined) moduleGraph.invalidateModule(module);
    }
    // Astro clears its list of addresses on this event.
    hot.send('astro:content-changed', {});
  }
}

function registerNames(content: Content) {
  return { kept: [...registersOn(content)], withPage: [...registersWithPage(content)] };
}

/** A module that exports plain data, as JSON: parsing is faster than running it, and nothing in it can be code. */
export function moduleText(exported: Readonly<Record<string, unknown>>): string {
  return Object.entries(exported)
    .map(([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`)
    .join('\n');
}
