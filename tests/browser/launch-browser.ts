import { chromium, type Browser } from 'playwright-core';
import { waitLimit } from '../timeout.ts';
import { bundledBrowser } from './bundled-browser.ts';

/** Restricts the browser to the pages under test, without requests of its own. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Only this computer's own address resolves. Playwright could block requests instead, but that disables the cache.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * Starts a browser: the one in `BROWSER_PATH`, or the bundled one on Linux x64, or an installed Chrome or Edge.
 *
 * @throws an error that says what to install if there is none
 */
export async function launchBrowser(): Promise<Browser> {
  const path = process.env.BROWSER_PATH;
  if (path !== undefined && path !== '') return chromium.launch({ executablePath: path, args, timeout: waitLimit });
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { executablePath, env } = await bundledBrowser();
    return chromium.launch({ executablePath, args, env: { ...process.env, ...env }, timeout: waitLimit });
  }
  return launchInstalled();
}

async function launchInstalled(): Promise<Browser> {
  const reasons: unknown[] = [];
  for (const channel of ['chrome', 'msedge']) {
    try {
      return await chromium.launch({ channel, args, timeout: waitLimit });
    } catch (error) {
      reasons.push(error);
    }
  }
  throw new AggregateError(
    reasons,
    'The browser tests need Chrome or Edge: install one, or name another in BROWSER_PATH.',
  );
}
