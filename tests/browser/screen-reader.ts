import { fileURLToPath } from 'node:url';
import type { virtual } from '@guidepup/virtual-screen-reader';
import type { Page } from 'playwright-core';

const program = fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js'));
/** Where a page finds the screen reader. */
const [programAddress, starterAddress] = ['/virtual-screen-reader.js', '/start-screen-reader.js'];
const starter = `import { virtual } from '${programAddress}'; window.screenReader = virtual;`;

/** More than any part of a page has: a reader that never ends is a fault. */
const mostPhrases = 50_000;

declare global {
  interface Window {
    screenReader: typeof virtual;
  }
}

/**
 * What a virtual screen reader says, phrase by phrase, where it reads a part of a page from its start to its end.
 *
 * @param page a page of a context with `bypassCSP`: the site itself lets no script in
 * @param part selector of the part
 */
export async function spokenPhrases(page: Page, part: string): Promise<readonly string[]> {
  await page.route(`**${programAddress}`, (route) => route.fulfill({ path: program, contentType: 'text/javascript' }));
  await page.route(`**${starterAddress}`, (route) => route.fulfill({ body: starter, contentType: 'text/javascript' }));
  await page.addScriptTag({ url: starterAddress, type: 'module' });
  return page.evaluate(readToEnd, { part, mostPhrases });
}

/** Runs in the page. Past the end, the reader starts again from the top. */
async function readToEnd(asked: { readonly part: string; readonly mostPhrases: number }): Promise<readonly string[]> {
  const container = document.querySelector<HTMLElement>(asked.part);
  if (container === null) throw new Error(`The page has no ${asked.part}.`);
  const reader = window.screenReader;
  await reader.start({ container });
  const [top, first] = [reader.activeNode, await reader.lastSpokenPhrase()];
  const phrases = [first];
  for (;;) {
    await reader.next();
    const phrase = await reader.lastSpokenPhrase();
    // The end of the first element is of the same node, but has words of its own.
    if (reader.activeNode === top && phrase === first) break;
    phrases.push(phrase);
    if (phrases.length > asked.mostPhrases) throw new Error('The screen reader does not come to an end.');
  }
  await reader.stop();
  return phrases;
}
