import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { formal, respondentForEachTest } from './respondent.ts';
import { skipWithout } from '../requirements.ts';

const open = respondentForEachTest();

describe('a draft', () => {
  it('is saved as a file, and continued from the file', skipWithout('the long check'), async () => {
    const person = await open({}, false);
    const { page } = person;
    await person.fillIn('\nHalf a thought');
    const [download] = await Promise.all([page.waitForEvent('download'), person.press('Save a draft as a file')]);
    const file = await download.path();
    expect(readFileSync(file, 'utf8')).toContain('Half a thought');
    expect(download.suggestedFilename()).toBe('draft-response.txt');

    await page.goto(person.to(`${formal}/respond/`));
    await page.getByText('Continue from a file').click();
    await person.press('Continue from this draft');
    expect(await page.locator('#answer-file-error').innerText()).toContain('Select the file');
    await page.locator('#answer-file').setInputFiles(file);
    await person.press('Continue from this draft');
    expect(await page.locator('#answer-purpose').inputValue()).toBe('\nHalf a thought');
    expect(await page.locator('#answer-capacity').isChecked()).toBe(true);
    expect(await person.stored()).toEqual([]);
  });
});

describe('the form', () => {
  it.each([320, 768, 1280])('breaks no word of a choice in two on a screen of %i pixels', async (width) => {
    const { page, to } = await open({}, false);
    await page.setViewportSize({ width, height: 900 });
    await page.goto(to(`${formal}/respond/`));
    const broken = await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
      const labels = document.querySelectorAll('.govuk-radios__label, .govuk-checkboxes__label');
      const texts = [...labels].flatMap(({ firstChild }) => firstChild ?? []);
      return texts.flatMap((text) =>
        [...(text.textContent ?? '').matchAll(/[\p{L}’']+/gu)].flatMap(({ 0: word, index }) => {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          return new Set(Array.from(range.getClientRects(), ({ top }) => top)).size > 1 ? [word] : [];
        }),
      );
    });
    expect(broken).toEqual([]);
  });
});

describe('reference and private code', () => {
  it('withdraw a response, after which it cannot be found', async () => {
    const person = await open();
    const { page } = person;
    await person.check();
    await person.press('Send your response');
    const reference = await page.locator('.govuk-panel strong').innerText();
    const code = await page.locator('.receipt__code').innerText();
    expect(await person.faults()).toEqual([]);

    await page.goto(person.to(`${formal}/withdraw/`));
    expect(await person.faults()).toEqual([]);
    await person.press('Continue');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await person.faults()).toEqual([]);
    for (const title of ['You have withdrawn your response', 'We could not find your response']) {
      await page.goto(person.to(`${formal}/withdraw/`));
      await page.locator('#answer-reference').fill(reference);
      await page.locator('#answer-private-code').fill(code.toLowerCase());
      // As by pressing Enter in the box.
      await page.locator('#answer-private-code').press('Enter');
      if (title !== 'We could not find your response') {
        expect(await person.heading()).toBe('Withdraw or replace this response?');
        expect(await person.faults()).toEqual([]);
        await person.press('Withdraw the response');
      }
      expect(await person.heading()).toBe(title);
      expect(await person.faults()).toEqual([]);
    }
    expect(await person.stored()).toMatchObject([{ state: 'withdrawn', sealed: null }]);
  });

  it('replace a response by a new one', skipWithout('the long check'), async () => {
    const person = await open();
    const { page } = person;
    await person.check();
    await person.press('Send your response');
    const reference = await page.locator('.govuk-panel strong').innerText();
    const code = await page.locator('.receipt__code').innerText();
    await page.goto(person.to(`${formal}/withdraw/`));
    await page.locator('#answer-reference').fill(reference);
    await page.locator('#answer-private-code').fill(code);
    await person.press('Continue');
    await person.press('Replace the response');
    expect(await person.heading()).toContain('Replace your response');
    await page.locator('#answer-purpose').fill('Better');
    await page.locator('#answer-capacity').check();
    await page.locator('#answer-publish-option-3').check();
    await person.press('Check your answers');
    await person.press('Send your response');

    expect(await page.locator('main').innerText()).toContain(reference);
    expect((await person.stored()).map(({ state }) => state).toSorted()).toEqual(['replaced', 'stored']);
  });
});

describe('what the endpoint says', () => {
  it('before opening: not sent, and the text is on the page', skipWithout('the long check'), async () => {
    const person = await open({ CLOCK: '2026-10-31T12:00:00Z' });
    const { page } = person;
    await person.fillIn();
    await person.press('Check your answers');

    expect(await person.heading()).toContain('has not opened yet');
    expect(await page.locator('main').innerText()).toContain('Say whom it protects.');
    expect(await person.faults()).toEqual([]);
  });

  it(
    'after the closing day: taken and marked as late, and no longer to be withdrawn',
    skipWithout('the long check'),
    async () => {
      const person = await open({ CLOCK: '2027-01-30T00:00:05Z' });
      const { page } = person;
      await person.check();
      expect(await page.locator('main').innerText()).toContain('marked as late');
      await person.press('Send your response');
      expect(await page.locator('main').innerText()).toContain('after the closing day');
      expect(await person.faults()).toEqual([]);
      expect(await person.stored()).toMatchObject([{ late: 1 }]);
      await page.goto(person.to(`${formal}/answer/`));
      expect(await person.heading()).toBe('This consultation has passed its closing day');
      await page.goto(person.to(`${formal}/withdraw/`));
      await page.locator('#answer-reference').fill('x');
      await page.locator('#answer-private-code').fill('x');
      await person.press('Continue');
      expect(await person.heading()).toContain('can no longer withdraw');
      expect(await person.faults()).toEqual([]);
    },
  );

  it('if the database is locked: sorry, with the text on the page, and it recovers by itself', async () => {
    const person = await open();
    const { page } = person;
    await person.check();
    const database = new DatabaseSync(person.file);
    database.exec('begin exclusive');
    const [response] = await Promise.all([page.waitForResponse(/answer/), person.press('Send your response')]);
    expect(response.status()).toBe(503);
    expect(await person.heading()).toContain('could not store');
    expect(await page.locator('main').innerText()).toContain('Say whom it protects.');
    expect(await person.faults()).toEqual([]);
    database.exec('rollback');
    database.close();
    await person.press('Try again');
    expect(await person.heading()).toBe('Response received');
    expect(await person.stored()).toHaveLength(1);
  });

  it('to too many requests: wait, with the text on the page', skipWithout('the long check'), async () => {
    const person = await open({ RESPONSES_REQUESTS: '1', RESPONSES_PROXIES: '1' });
    const { page } = person;
    // This computer itself is never limited, so the request comes from elsewhere through a proxy.
    await page.setExtraHTTPHeaders({ 'X-Forwarded-For': '203.0.113.5' });
    await person.check();
    await person.press('Send your response');

    expect(await person.heading()).toContain('too many requests');
    expect(await page.locator('main').innerText()).toContain('Say whom it protects.');
    expect(await person.faults()).toEqual([]);
  });

  it.each([
    ['/consultations/open-space-2018/answer/', 'This consultation has closed'],
    [`${formal}/answer/`, 'You can respond to this consultation'],
    ['/consultations/nothing/answer/', 'Page not found'],
    [`${formal}/nowhere/`, 'Page not found'],
  ])('at %s', skipWithout('the long check'), async (path, title) => {
    const person = await open();
    const { page } = person;
    await page.goto(person.to(path));

    expect(await person.heading()).toBe(title);
    expect(await person.faults()).toEqual([]);
  });
});
