import { fileURLToPath } from 'node:url';
import type { virtual } from '@guidepup/virtual-screen-reader';
import type { Page } from 'playwright-core';

const program = fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js'));
/** Addresses at which a page loads the screen reader. */
const [programAddress, starterAddress] = ['/virtual-screen-reader.js', '/start-screen-reader.js'];
const starter = `import { virtual } from '${programAddress}'; window.screenReader = virtual;`;

/** More than any part of a page has, to detect an endless loop. */
const maxPhrases = 50_000;

declare global {
  interface Window {
    screenReader: typeof virtual;
  }
}

/**
 * The phrases of a virtual screen reader that reads a part of a page from start to end.
 *
 * @param page a page of a context with `bypassCSP`, because the site allows no injected script
 * @param part selector of the part
 */
export async function spokenPhrases(page: Page, part: string): Promise<readonly string[]> {
  await page.route(`**${programAddress}`, (route) => route.fulfill({ path: program, contentType: 'text/javascript' }));
  await page.route(`**${starterAddress}`, (route) => route.fulfill({ body: starter, contentType: 'text/javascript' }));
  await page.addScriptTag({ url: starterAddress, type: 'module' });
  return page.evaluate(readToEnd, { part, maxPhrases });
}

/** Runs in the page. After the end, the reader starts again from the top. */
async function readToEnd(options: { readonly part: string; readonly maxPhrases: number }): Promise<readonly string[]> {
  const container = document.querySelector<HTMLElement>(options.part);
  if (container === null) throw new Error(`The page has no ${options.part}.`);
  const reader = window.screenReader;
  await reader.start({ container });
  const [top, first] = [reader.activeNode, await reader.lastSpokenPhrase()];
  const phrases = [first];
  for (;;) {
    await reader.next();
    const phrase = await reader.lastSpokenPhrase();
    // The end of the first element has the same node, but another phrase.
    if (reader.activeNode === top && phrase === first) break;
    phrases.push(phrase);
    if (phrases.length > options.maxPhrases) throw new Error('The screen reader never reached the end.');
  }
  await reader.stop();
  return phrases;
}
