import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productionKeys, startSite, type SiteProcess } from '../browser/site-process.ts';
import { recordKeyTests } from '../responses/record-key-tests.ts';
import { storedResponses } from '../responses/stored-responses.ts';
import { isMissing, skipWithout } from '../requirements.ts';
import { waitLimit } from '../timeout.ts';

/** Restricts Firefox to the pages under test, without requests of its own. */
const extraPrefsFirefox = {
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'app.normandy.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.safebrowsing.update.enabled': false,
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
};

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('Firefox %s', skipWithout('Firefox'), (_name, runsScripts) => {
  const folder = mkdtempSync(join(tmpdir(), 'firefox-'));
  const file = join(folder, 'responses.sqlite');
  let site: SiteProcess;
  let browser: Browser;

  beforeAll(async () => {
    if (isMissing('Firefox')) return;
    const environment = { ...(await productionKeys()), RESPONSES_FILE: file, CLOCK: '2026-11-20T12:00:00Z' };
    await recordKeyTests(environment);
    site = await startSite(environment);
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: '/usr/bin/firefox',
      timeout: waitLimit,
      protocolTimeout: 2 * silenceLimit,
      extraPrefsFirefox: { ...extraPrefsFirefox, 'javascript.enabled': runsScripts },
    });
  });
  afterAll(async () => {
    if (isMissing('Firefox')) return;
    await browser.close();
    await site.stop();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page of the site, and records errors of its scripts. */
  async function open(path: string): Promise<{ page: Page; errors: string[] }> {
    const page = await browser.newPage();
    page.setDefaultTimeout(waitLimit);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    // Firefox asks before a page with unsent text is left, and waits for the answer.
    page.on('dialog', (question) => void question.accept());
    await page.goto(new URL(path, site.address).href);
    return { page, errors };
  }

  it.each([
    ['the home page', '/'],
    ['a clause', '/clauses/lawful-and-fair/'],
    ['a comparison', '/changes/0.3...0.4/'],
  ])('shows %s without an error, no wider than the window', async (_name, path) => {
    const { page, errors } = await open(path);
    expect(await page.evaluate('document.querySelectorAll("h1").length')).toBe(1);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('takes a respondent from the form to a receipt', async () => {
    const before = (await storedResponses({ file })).length;
    const { page, errors } = await open('/consultations/raise-an-issue/respond/');
    await page.focus('#answer-issue');
    await page.keyboard.type('Say whom it protects.');
    await press(page, '#answer-capacity');
    await press(page, '#answer-publish-option-3');
    for (const [button, heading] of [
      ['.response-form .govuk-button[value=check]', 'Check your answers before you send them'],
      ['[value=send]', 'Response received'],
    ] as const) {
      await Promise.all([page.waitForNavigation(), press(page, button)]);
      expect(await page.$eval('h1', (found) => found.textContent.trim())).toBe(heading);
    }
    expect(await storedResponses({ file })).toHaveLength(before + 1);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('takes Back from a page with errors and from the check page to every edit', again, async () => {
    const { page } = await open('/consultations/draft-code-2026/respond/');
    await page.type('#answer-purpose', 'First thought');
    await press(page, checkButton);
    await shows(page, /^Error: /);
    await goBack(page);
    await shows(page, /^Respond: /);
    expect(await typed(page)).toBe('First thought');

    await press(page, checkButton);
    await shows(page, /^Error: /);
    await typeMore(page, ', and a second');
    await press(page, '#answer-capacity');
    await press(page, '#answer-publish-option-3');
    await press(page, checkButton);
    await shows(page, /^Check your answers/);
    await goBack(page);
    await shows(page, /^Error: /);
    expect(await typed(page)).toBe('First thought, and a second');
    expect(await isChecked(page, '#answer-publish-option-3')).toBe(true);
    await page.close();
  });

  it('takes Back from a receipt to the same receipt, and to a question if something was changed', again, async () => {
    const before = (await storedResponses({ file })).length;
    const { page } = await open('/consultations/draft-code-2026/respond/');
    await fillIn(page, 'Sent once');
    await press(page, checkButton);
    await shows(page, /^Check your answers/);
    await press(page, '[value=send]');
    await shows(page, /^Response received/);
    const receipt = await reference(page);

    await goBack(page);
    await shows(page, /^Check your answers/);
    expect(await page.$eval('[data-already-sent]', (notice) => notice.checkVisibility())).toBe(runsScripts);
    await press(page, '[value=send]');
    await shows(page, /^Response received/);
    expect(await reference(page)).toBe(receipt);

    await goBack(page);
    await shows(page, /^Check your answers/);
    await press(page, '[value=change]');
    await shows(page, /^Respond: /);
    await typeMore(page, ', and changed');
    await press(page, checkButton);
    await shows(page, /^Check your answers/);
    await press(page, '[value=send]');
    await shows(page, /^You already sent a response from this page/);
    expect(await page.$eval('main', (main) => main.textContent)).toContain('Replace the first response');
    expect(await storedResponses({ file })).toHaveLength(before + 1);
    await page.close();
  });

  it('keeps no page that was sent from a shared computer, and with JavaScript not the form either', again, async () => {
    const { page } = await open('/consultations/draft-code-2026/respond/');
    await fillIn(page, 'Private thought');
    await press(page, '#answer-shared');
    await press(page, checkButton);
    await shows(page, /^Check your answers/);
    await page.goto(new URL('/your-data/', site.address).href);
    await goBack(page);
    await hasNoPage(page);
    expect(await page.content()).not.toContain('Private thought');
    await goBack(page);
    await shows(page, /^Respond: /);
    if (runsScripts) expect(await typed(page)).toBe('');
    await page.close();
  });

  it('forgets a page that was cleared', again, async () => {
    const { page } = await open('/consultations/draft-code-2026/respond/');
    await fillIn(page, 'Private thought');
    await press(page, `.response-form .govuk-button[value=clear]`);
    await shows(page, /^Clear everything/);
    await goBack(page);
    await shows(page, /^Respond: /);
    expect(await typed(page)).toBe('Private thought');
    await press(page, `.response-form .govuk-button[value=clear]`);
    await shows(page, /^Clear everything/);
    await press(page, '[value=cleared]');
    await shows(page, /^We have cleared what you typed/);
    await goBack(page);
    await hasNoPage(page);
    await goBack(page);
    await shows(page, /^Respond: /);
    expect(await typed(page)).toBe('');
    await page.close();
  });
});

const checkButton = '.response-form .govuk-button[value=check]';

async function fillIn(page: Page, purpose: string): Promise<void> {
  await page.type('#answer-purpose', purpose);
  await press(page, '#answer-capacity');
  await press(page, '#answer-publish-option-3');
}

async function typeMore(page: Page, words: string): Promise<void> {
  await page.focus('#answer-purpose');
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

/**
 * After Back, Firefox shows the page but sometimes never answers its remote control again, on no page of that tab. That says
 * nothing about the product, so such a test starts again with another tab.
 */
const again = { retry: { count: 4, condition: /gave no answer|protocolTimeout/ } } as const;

/** Milliseconds without an answer after which Firefox is taken to have stopped answering. */
const silenceLimit = 45_000;

/** Waits for a page with that title. A page that Firefox kept comes back without an event that could be awaited. */
async function shows(page: Page, title: RegExp): Promise<void> {
  await waitForAnswer(
    page,
    '[document.readyState, document.title].join(" ")',
    (answer) => answer.startsWith('complete ') && title.test(answer.slice('complete '.length)),
  );
}

/** Waits for Firefox to say that it does not have a page. */
async function hasNoPage(page: Page): Promise<void> {
  await waitForAnswer(page, 'document.documentURI', (answer) => answer.startsWith('about:neterror'));
}

/** Asks a page again and again, until its answer is the expected one; a failure names the last answer. */
async function waitForAnswer(page: Page, question: string, isExpected: (answer: string) => boolean): Promise<void> {
  const start = performance.now();
  let answeredAt = start;
  let last = '';
  while (!isExpected(last)) {
    const answer = await ask(page, question);
    const now = performance.now();
    if (answer !== '') [last, answeredAt] = [answer, now];
    if (now > answeredAt + silenceLimit) throw new Error('Firefox gave no answer.');
    if (now > start + waitLimit) throw new Error(`Timed out waiting for a page. The last one answered: ${last}`);
    await setTimeout(50);
  }
}

/** Asks a page for a text; while one page takes the place of another, neither answers. */
async function ask(page: Page, expression: string): Promise<string> {
  const answer = page.evaluate(expression).then(String, () => '');
  return Promise.race([answer, setTimeout(5_000, '')]);
}

async function goBack(page: Page): Promise<void> {
  // The page may be gone before it answers.
  await ask(page, 'void history.back()');
}

async function typed(page: Page): Promise<string> {
  return page.$eval('#answer-purpose', (box) => ('value' in box ? String(box.value) : ''));
}

async function isChecked(page: Page, selector: string): Promise<boolean> {
  return page.$eval(selector, (box) => box.matches(':checked'));
}

async function reference(page: Page): Promise<string> {
  return page.$eval('.govuk-panel strong', (found) => found.textContent);
}

/**
 * Presses a button, box or link with the keyboard. A click is aimed at a place on the screen, and misses where a busy
 * computer has not yet scrolled there; and Puppeteer's own method waits for scripts of the page.
 */
async function press(page: Page, selector: string): Promise<void> {
  const isBox = await page.$eval(selector, (element) => element.matches('input[type=radio], input[type=checkbox]'));
  await page.focus(selector);
  await page.keyboard.press(isBox ? ' ' : 'Enter');
}
