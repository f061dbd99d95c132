import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { storedResponses, type StoredRow } from '../responses/stored-responses.ts';
import { accessibilityFaults } from './accessibility.ts';
import { startSiteWithStore, whileOpen, type SiteProcess } from './site-process.ts';
import { watchedPage, type WatchedPage } from './watched-page.ts';

/** Address of the formal consultation. */
export const formal = '/consultations/draft-code-2026';

const phone = { width: 320, height: 640 };

/** A respondent with a small phone, and a site with its own clock and response store. */
export interface Respondent {
  readonly watched: WatchedPage;
  readonly page: Page;
  /** The file of the response store. */
  readonly file: string;
  /** The full address of a path of the site. */
  readonly to: (path: string) => string;
  readonly heading: () => Promise<string>;
  /** Presses the first button with that name. */
  readonly press: (name: string) => Promise<void>;
  /** Opens the form and fills in the minimum. */
  readonly fillIn: (purpose?: string) => Promise<void>;
  /** Fills in the form and continues to the check page. */
  readonly check: (purpose?: string) => Promise<void>;
  /** Submits any fields, valid or not, to a path of the site as its form would. */
  readonly send: (path: string, fields: readonly (readonly [name: string, value: string])[]) => Promise<void>;
  /** Accessibility faults and sideways scrolling of the open page. */
  readonly faults: () => Promise<readonly string[]>;
  readonly stored: () => Promise<readonly StoredRow[]>;
}

/** Settings of the site's process, and whether the browser runs JavaScript. */
export type OpenSite = (
  settings?: Readonly<Record<string, string>>,
  javaScriptEnabled?: boolean,
) => Promise<Respondent>;

/**
 * Sets up and cleans up around each test of a file, and returns a function that opens a page of a site. All tests without
 * special settings share one site, with an empty response store for each.
 */
export function respondentForEachTest(): OpenSite {
  let folder: string;
  const special: SiteProcess[] = [];
  let watched: WatchedPage | undefined;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'respondent-'));
  });
  afterEach(async () => {
    await watched?.page.context().close();
    for (const site of special.splice(0)) await site.stop();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function specialSite(settings: Readonly<Record<string, string>>): Promise<Store> {
    const site = await startSiteWithStore(folder, settings);
    special.push(site);
    return site;
  }

  return async (settings = {}, javaScriptEnabled = true) => {
    const { address, file } = await (Object.keys(settings).length === 0 ? sharedSite() : specialSite(settings));
    watched = await watchedPage(address, { viewport: phone, javaScriptEnabled });
    // Its scripts go by the same day as the site.
    await watched.page.clock.setFixedTime(settings['CLOCK'] ?? whileOpen);
    return respondent(watched, address, file);
  };
}

/** The address of a site, and the file of its response store. */
interface Store {
  readonly address: string;
  readonly file: string;
}

function sharedSite(): Store {
  const site = inject('sharedSite');
  if (site === undefined) throw new Error('Only the project “browser” has a site for respondents.');
  const database = new DatabaseSync(site.file);
  database.exec('delete from response');
  database.close();
  return site;
}

function respondent(watched: WatchedPage, address: string, file: string): Respondent {
  const { page } = watched;
  const to = (path: string): string => new URL(path, address).href;
  const heading = (): Promise<string> => page.locator('h1').innerText();
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click();
  async function fillIn(purpose = 'Say whom it protects.'): Promise<void> {
    await page.goto(to(`${formal}/respond/`));
    const late = page.getByRole('button', { name: 'Open the form anyway' });
    if (await late.isVisible()) await late.click();
    await page.locator('#answer-purpose').fill(purpose);
    await page.locator('#answer-capacity').check();
    await page.locator('#answer-publish-option-3').check();
  }
  async function check(purpose?: string): Promise<void> {
    await fillIn(purpose);
    await press('Check your answers');
    expect(await heading()).toBe('Check your answers before you send them');
  }
  async function send(path: string, fields: readonly (readonly [name: string, value: string])[]): Promise<void> {
    await page.goto(to('/consultations/'));
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.evaluate(
      ([action, pairs]) => {
        const form = document.createElement('form');
        Object.assign(form, { method: 'post', action });
        for (const [name, value] of pairs)
          form.append(Object.assign(document.createElement('textarea'), { name, value }));
        document.body.append(form);
        form.submit();
      },
      [to(path), fields] as const,
    );
    await (await answered).finished();
    await page.waitForLoadState();
  }
  async function faults(): Promise<readonly string[]> {
    // Without its style sheet a page has faults that no reader meets.
    await page.waitForLoadState();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    return [...(await accessibilityFaults(page)), ...(wide > 0 ? [`${wide} pixels too wide`] : [])];
  }
  return {
    watched,
    page,
    file,
    to,
    heading,
    press,
    fillIn,
    check,
    send,
    faults,
    stored: () => storedResponses({ file }),
  };
}
