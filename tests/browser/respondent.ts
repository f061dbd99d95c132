import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { storedResponses, type StoredRow } from '../responses/stored-responses.ts';
import { accessibilityFaults } from './accessibility.ts';
import { recordKeyTests } from '../responses/record-key-tests.ts';
import { productionKeys, startSite, type SiteProcess } from './site-process.ts';
import { watchedPage, type WatchedPage } from './watched-page.ts';

/** Address of the formal consultation. */
export const formal = '/consultations/draft-code-2026';

const telephone = { width: 320, height: 640 };
const whileOpen = '2026-11-20T12:00:00Z';

/** A respondent with a small telephone, and the site with a clock and a store of its own. */
export interface Respondent {
  readonly watched: WatchedPage;
  readonly page: Page;
  /** The file in which responses are kept. */
  readonly file: string;
  /** The full address of a path of the site. */
  readonly to: (path: string) => string;
  readonly heading: () => Promise<string>;
  /** Presses the first button of that name. */
  readonly press: (name: string) => Promise<void>;
  /** Opens the form and fills in the least that it takes. */
  readonly fillIn: (purpose?: string) => Promise<void>;
  /** Does so and goes on to the check page. */
  readonly check: (purpose?: string) => Promise<void>;
  /** Sends fields to a path of the site as a form of the site would, however wrong they are. */
  readonly send: (path: string, fields: readonly (readonly [name: string, value: string])[]) => Promise<void>;
  /** What a machine finds wrong with the page at hand. */
  readonly faults: () => Promise<readonly string[]>;
  readonly stored: () => Promise<readonly StoredRow[]>;
}

/** Settings of the site's process, and whether the browser runs JavaScript. */
export type OpenSite = (
  settings?: Readonly<Record<string, string>>,
  javaScriptEnabled?: boolean,
) => Promise<Respondent>;

/**
 * Prepares and clears up around each test of a file; the function that it gives opens a page of a site.
 * One site serves all tests of the file that ask for no settings of their own; each finds nothing stored there.
 */
export function respondentForEachTest(): OpenSite {
  let folder: string;
  let usual: Promise<ServedSite> | undefined;
  const own: SiteProcess[] = [];
  let watched: WatchedPage | undefined;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'respondent-'));
  });
  afterEach(async () => {
    await watched?.page.context().close();
    for (const site of own.splice(0)) await site.stop();
  });
  afterAll(async () => {
    await (await usual)?.site.stop();
    rmSync(folder, { recursive: true });
  });

  async function serve(settings: Readonly<Record<string, string>>): Promise<ServedSite> {
    const file = join(mkdtempSync(join(folder, 'store-')), 'responses.sqlite');
    const store = 'DATABASE_URL' in settings ? {} : { RESPONSES_FILE: file };
    const environment = { ...(await productionKeys()), ...store, CLOCK: whileOpen, ...settings };
    await recordKeyTests(environment);
    return { site: await startSite(environment), file };
  }
  async function usualSite(): Promise<ServedSite> {
    const served = await (usual ??= serve({}));
    const database = new DatabaseSync(served.file);
    database.exec('delete from response');
    database.close();
    return served;
  }
  async function ownSite(settings: Readonly<Record<string, string>>): Promise<ServedSite> {
    const served = await serve(settings);
    own.push(served.site);
    return served;
  }

  return async (settings = {}, javaScriptEnabled = true) => {
    const { site, file } = await (Object.keys(settings).length === 0 ? usualSite() : ownSite(settings));
    watched = await watchedPage(site.address, { viewport: telephone, javaScriptEnabled });
    return respondent(watched, site.address, file);
  };
}

/** A site and the file in which it keeps responses. */
interface ServedSite {
  readonly site: SiteProcess;
  readonly file: string;
}

function respondent(watched: WatchedPage, address: string, file: string): Respondent {
  const { page } = watched;
  const to = (path: string): string => new URL(path, address).href;
  const heading = (): Promise<string> => page.locator('h1').innerText();
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click();
  async function fillIn(purpose = 'Say whom it protects.'): Promise<void> {
    await page.goto(to(`${formal}/respond/`));
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
    // Without its style sheet a page has faults that nobody meets.
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
