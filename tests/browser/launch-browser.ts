import { chromium, type Browser } from 'playwright-core';
import { patience } from '../patience.ts';
import { bundledBrowser } from './bundled-browser.ts';

/** Keeps the browser to the pages under test: it asks nobody else for anything. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a browser: the one that `BROWSER_PATH` names; otherwise the one that the project brings on Linux x64;
 * elsewhere an installed Chrome or Edge.
 *
 * @throws an error that says what to install where there is none
 */
export async function launchBrowser(): Promise<Browser> {
  const path = process.env.BROWSER_PATH;
  if (path !== undefined && path !== '') return chromium.launch({ executablePath: path, args, timeout: patience });
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { executablePath, env } = await bundledBrowser();
    return chromium.launch({ executablePath, args, env: { ...process.env, ...env }, timeout: patience });
  }
  return launchInstalled();
}

async function launchInstalled(): Promise<Browser> {
  const reasons: unknown[] = [];
  for (const channel of ['chrome', 'msedge']) {
    try {
      return await chromium.launch({ channel, args, timeout: patience });
    } catch (error) {
      reasons.push(error);
    }
  }
  throw new AggregateError(
    reasons,
    'The browser tests need Chrome or Edge: install one, or name another in BROWSER_PATH.',
  );
}
