import { expect, describe, it } from 'vitest';
import { keptByBrowser } from './watched-page.ts';
import { formal, respondentForEachTest, type Respondent } from './respondent.ts';
import { storedResponses } from '../responses/stored-responses.ts';
import { temporaryPostgres } from '../responses/temporary-postgres.ts';
import { skipWithout } from '../requirements.ts';

const clauses = ['system-purpose', 'lawful-and-fair', 'inspection'];

const open = respondentForEachTest();

describe('a person with a phone', () => {
  it.each([
    ['without JavaScript', false],
    ['with JavaScript', true],
  ])('%s responds to three clauses and gets a receipt', async (_name, javaScript) => {
    const person = await open({}, javaScript);
    const { page } = person;
    await respondToThreeClauses(person);

    expect(await person.stored()).toHaveLength(1);
    await page.reload();
    expect(await person.heading()).toBe('Response received');
    expect(await person.stored()).toHaveLength(1);
    expect(await page.context().cookies()).toEqual([]);
    if (javaScript) expect(await keptByBrowser(page)).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
    expect(person.watched.offences).toEqual([]);
  });

  it('does so if responses are stored in PostgreSQL', skipWithout('PostgreSQL'), async () => {
    const postgres = await temporaryPostgres();
    const place = { address: postgres?.address ?? '' };
    await respondToThreeClauses(await open({ DATABASE_URL: place.address }));
    const stored = await storedResponses(place);
    await postgres?.stop();

    expect(stored).toHaveLength(1);
  });

  async function respondToThreeClauses(person: Respondent): Promise<void> {
    const { page } = person;
    for (const [index, clause] of clauses.entries()) {
      if (index === 0) await page.goto(person.to(`${formal}/respond/#comment-${clause}`));
      else await page.locator(`.clause-fold:has(#comment-${clause}) > summary`).click();
      await page.locator(`#comment-${clause}`).fill(`\n  Comment ${index}\nsecond line  `);
    }
    await page.locator('#answer-capacity').check();
    await page.locator('#answer-publish').check();
    await page.locator('#answer-name').fill('A. Tester');
    await person.press('Check your answers');
    expect(await person.heading()).toBe('Check your answers before you send them');
    await person.press('Send your response');
    expect(await person.heading()).toBe('Response received');
    const texts = await page.locator('.answers__text').allTextContents();
    expect(texts.filter((text) => text.includes('second line'))).toEqual(
      expect.arrayContaining([0, 1, 2].map((index) => `\n  Comment ${index}\nsecond line  `)),
    );
  }
});

describe('the form', () => {
  it('opens the clause that a link targets, with its field in view', async () => {
    const person = await open();
    const { page } = person;
    await page.goto(person.to(`${formal}/respond/#comment-inspection`));
    await page.locator('#comment-inspection').waitFor({ state: 'visible' });

    expect(
      await page.locator('label[for="comment-inspection"]').evaluate((label) => label.getBoundingClientRect().top),
    ).toBeGreaterThan(0);
    expect(await page.locator('.clause-fold[open]').count()).toBe(1);
  });

  it('shows errors first and by the fields, and keeps what was typed', async () => {
    const person = await open();
    const { page } = person;
    await page.goto(person.to(`${formal}/respond/`));
    await page.locator('#answer-purpose').fill('\nKept  as typed\n');
    await page.locator('#answer-email').fill('nobody');
    await page.locator('#answer-publish').check();
    const [response] = await Promise.all([page.waitForResponse(/answer/), person.press('Check your answers')]);

    expect(response.status()).toBe(422);
    expect(await page.title()).toMatch(/^Error: /);
    await page.waitForFunction(() => document.activeElement?.id === 'errors');
    expect(await page.locator('main > :first-child').getAttribute('id')).toBe('errors');
    const links = page.locator('.govuk-error-summary a');
    expect(await links.count()).toBe(3);
    for (const link of await links.all()) {
      const words = await link.innerText();
      const id = (await link.getAttribute('href'))?.slice(1) ?? '';
      expect(await page.locator(`#${id}-error`).innerText()).toMatch(/^Error:\s/);
      expect(await page.locator(`#${id}-error`).innerText()).toContain(words);
      await link.click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(id);
    }
    expect(await page.locator('#answer-purpose').inputValue()).toBe('\nKept  as typed\n');
    expect(await page.locator('#answer-email').inputValue()).toBe('nobody');
    expect(await person.faults()).toEqual([]);
  });

  it('says how much too long a text is, and cuts nothing off', skipWithout('the long check'), async () => {
    const person = await open();
    const { page } = person;
    const long = 'x'.repeat(10_001);
    await person.fillIn(long);
    expect(await page.locator('.govuk-character-count__message').innerText()).toBe('You have 1 character too many');
    await person.press('Check your answers');

    expect(await page.locator('#answer-purpose-error').innerText()).toContain('Remove 1 character');
    expect(await page.locator('#answer-purpose').inputValue()).toBe(long);
  });

  it('asks before the reader leaves it with unsent text, but not when sending it', async () => {
    const person = await open();
    const { page } = person;
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      void dialog.accept();
    });
    await person.check();
    expect(dialogs).toEqual([]);
    await person.fillIn();
    await page.goto(person.to('/consultations/'));
    expect(dialogs).toEqual(['beforeunload']);
  });

  it('can be filled in and sent by keyboard alone, with a visible focus', async () => {
    const person = await open({}, false);
    const { page } = person;
    await page.goto(person.to(`${formal}/respond/`));
    const hiddenFocus: string[] = [];
    const tabTo = async (id: string): Promise<void> => {
      for (let stop = 0; stop < 120; stop += 1) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === null) return { id: '', shown: false };
          const own = getComputedStyle(element);
          const label = element.matches('[type=radio], [type=checkbox]') ? element.nextElementSibling : null;
          const ring = label === null ? own : getComputedStyle(label, '::before');
          return {
            id: element.id || (element.getAttribute('value') ?? element.textContent.trim()),
            shown: own.outlineStyle !== 'none' || ring.boxShadow !== 'none',
          };
        });
        if (!focus.shown) hiddenFocus.push(focus.id);
        expect(focus.id).not.toContain('leave-empty');
        if (focus.id === id) return;
      }
      throw new Error(`The Tab key does not lead to ${id}`);
    };
    await tabTo('answer-purpose');
    await page.keyboard.type('By keyboard');
    await tabTo('answer-capacity');
    await page.keyboard.press('Space');
    await tabTo('answer-publish');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await tabTo('check');
    await page.keyboard.press('Enter');
    await page.waitForURL(/answer/);
    await tabTo('send');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Response received' }).waitFor();

    expect(hiddenFocus).toEqual([]);
    expect(await person.stored()).toHaveLength(1);
  });
});

describe('the check page', () => {
  it('links back to one answer to change it, and keeps the others', skipWithout('the long check'), async () => {
    const person = await open({}, false);
    const { page } = person;
    await person.check('\nFirst');
    await page.getByRole('button', { name: 'Change your answer to: How can the purpose' }).click();

    expect(new URL(page.url()).hash).toBe('#answer-purpose');
    expect(await page.locator('#answer-purpose').inputValue()).toBe('\nFirst');
    expect(await page.locator('#answer-publish-option-3').isChecked()).toBe(true);
    await page.locator('#answer-purpose').fill('Second');
    await person.press('Check your answers');
    expect(await page.locator('.answers__text').first().innerText()).toBe('Second');
  });

  it('stores one response when its button is pressed twice', async () => {
    const person = await open();
    const { page } = person;
    await person.check();
    await page.getByRole('button', { name: 'Send your response' }).dblclick();
    await page.getByRole('heading', { name: 'Response received' }).waitFor();

    expect(await person.stored()).toHaveLength(1);
  });

  it('asks whether an identical text is a separate response', skipWithout('the long check'), async () => {
    const person = await open();
    for (const title of ['Response received', 'This is identical to a response that we already have']) {
      await person.check();
      await person.press('Send your response');
      expect(await person.heading()).toBe(title);
    }
    expect(await person.faults()).toEqual([]);
    expect(await person.stored()).toHaveLength(1);
    await person.press('Send as a separate response');
    expect(await person.heading()).toBe('Response received');
    expect(await person.stored()).toHaveLength(2);
  });

  it('lets a text that was changed after sending replace the first one', skipWithout('the long check'), async () => {
    const person = await open();
    const { page } = person;
    await person.check();
    const sent = await page
      .locator('form')
      .last()
      .evaluate((form) => {
        const data = new FormData(form instanceof HTMLFormElement ? form : undefined);
        return [...data].map(([name, value]) => [name, typeof value === 'string' ? value : '']);
      });
    await fetch(person.to(`${formal}/answer/`), {
      method: 'POST',
      body: new URLSearchParams([...sent, ['action', 'send']]),
    });
    await person.press('Change your answers');
    await page.locator('#answer-purpose').fill('Another thought');
    await person.press('Check your answers');
    await person.press('Send your response');

    expect(await person.heading()).toBe('You already sent a response from this page');
    expect(await person.faults()).toEqual([]);
    await person.press('Replace the first response');
    expect(await person.heading()).toBe('Response received');
    expect((await person.stored()).map(({ state }) => state).toSorted()).toEqual(['replaced', 'stored']);
  });
});
