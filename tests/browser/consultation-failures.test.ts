import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { formal, respondentForEachTest, type Respondent } from './respondent.ts';
import { skipWithout } from '../requirements.ts';

const open = respondentForEachTest();
const words = 'Say whom it protects.';

describe('if a response cannot be accepted, the page says why and returns the text', () => {
  it(
    'because the earlier response was withdrawn in the meantime: it can be sent by itself',
    skipWithout('the long check'),
    async () => {
      const person = await open();
      const { page } = person;
      const claim = await receiptOf(person);
      await page.goto(person.to(`${formal}/withdraw/`));
      await page.locator('#answer-reference').fill(claim.reference);
      await page.locator('#answer-private-code').fill(claim.code);
      await person.press('Continue');
      await person.press('Replace the response');
      await page.locator('#answer-purpose').fill('Better words');
      await page.locator('#answer-capacity').check();
      await page.locator('#answer-publish-option-3').check();
      await person.press('Check your answers');
      const body = new URLSearchParams({ reference: claim.reference, 'private-code': claim.code, action: 'withdraw' });
      expect((await fetch(person.to(`${formal}/withdraw/`), { method: 'POST', body })).status).toBe(200);
      await person.press('Send your response');

      expect(await person.heading()).toBe('The earlier response cannot be replaced');
      await expectText(person, 'Better words');
      await person.press('Send as a separate response');
      expect(await person.heading()).toBe('Response received');
      expect((await person.stored()).map(({ state }) => state).toSorted()).toEqual(['stored', 'withdrawn']);
    },
  );

  it('because its outcome is published: it can be saved as a file', skipWithout('the long check'), async () => {
    const person = await open();
    // The form was opened before its consultation was changed.
    await person.send('/consultations/open-space-2018/answer/', [
      ['purpose', words],
      ['gone', 'x'],
    ]);

    expect(await person.heading()).toBe('Your response was not sent: the consultation has closed');
    await expectText(person, words);
    const [download] = await Promise.all([
      person.page.waitForEvent('download'),
      person.press('Save a draft as a file'),
    ]);
    expect(download.suggestedFilename()).toBe('draft-response.txt');
  });

  it(
    'because too many came from one network: trying again continues from there',
    skipWithout('the long check'),
    async () => {
      const person = await open({ RESPONSES_REQUESTS: '2', RESPONSES_PROXIES: '1' });
      const { page } = person;
      await page.setExtraHTTPHeaders({ 'X-Forwarded-For': '203.0.113.5' });
      await person.check();
      await person.check();
      await person.press('Send your response');
      expect(await person.heading()).toContain('too many requests');
      await expectText(person, words);
      await page.setExtraHTTPHeaders({ 'X-Forwarded-For': '198.51.100.5' });
      await person.press('Try again');

      expect(await person.heading()).toBe('Response received');
    },
  );

  it('because the response store is unavailable: trying again works once it is back', async () => {
    const person = await open({}, false);
    await person.check();
    const database = new DatabaseSync(person.file);
    database.exec('begin exclusive');
    await person.press('Send your response');
    expect(await person.heading()).toBe('Sorry, we could not store your response');
    expect(await person.page.locator('main').innerText()).toContain(words);
    expect(await person.page.locator('#other-ways').count()).toBe(1);
    database.exec('rollback');
    database.close();
    await person.press('Try again');
    expect(await person.heading()).toBe('Response received');
  });
});

describe('if a request cannot be handled, the page says why and lists other ways to respond', () => {
  it('larger than a response may be', skipWithout('the long check'), async () => {
    const person = await open();
    await person.send(`${formal}/answer/`, [['purpose', 'x'.repeat(2_000_000)]]);

    await expectHelp(person, 'We could not read what you sent');
  });

  it('from another site', async () => {
    const person = await open();
    const { page } = person;
    await page.goto(
      `data:text/html,<form method=post action=${person.to(`${formal}/answer/`)}><button>Go</button></form>`,
    );
    await page.getByRole('button', { name: 'Go' }).click();
    await page.waitForURL(/answer/);

    await expectHelp(person, 'We did not accept this: it came from another site');
  });

  it('to withdraw, while responses cannot be looked up', skipWithout('the long check'), async () => {
    const person = await open();
    const { page } = person;
    const { reference, code } = await receiptOf(person);
    await page.goto(person.to(`${formal}/withdraw/`));
    await page.locator('#answer-reference').fill(reference);
    await page.locator('#answer-private-code').fill(code);
    await person.press('Continue');
    const database = new DatabaseSync(person.file);
    database.exec('begin exclusive');
    await person.press('Withdraw the response');
    await expectHelp(person, 'Sorry, we could not look up your response');
    database.exec('rollback');
    database.close();
    await person.press('Try again');
    expect(await person.heading()).toBe('You have withdrawn your response');
  });
});

async function receiptOf(person: Respondent): Promise<{ readonly reference: string; readonly code: string }> {
  await person.check();
  await person.press('Send your response');
  return {
    reference: await person.page.locator('.govuk-panel strong').innerText(),
    code: await person.page.locator('.receipt__code').innerText(),
  };
}

async function expectText(person: Respondent, text: string): Promise<void> {
  expect(await person.page.locator('.answers__text').allInnerTexts()).toContain(text);
  expect(await person.faults()).toEqual([]);
}

async function expectHelp(person: Respondent, title: string): Promise<void> {
  expect(await person.heading()).toBe(title);
  expect(await person.page.locator('#other-ways').count()).toBe(1);
  expect(await person.faults()).toEqual([]);
}
