import { describe, expect, it } from 'vitest';
import { formal, respondentForEachTest, type Respondent } from './respondent.ts';
import { skipWithout } from '../requirements.ts';

const open = respondentForEachTest();

/** How far below the top of the first screen something begins. */
const topOf = async ({ page }: Respondent, selector: string): Promise<number> =>
  (await page.locator(selector).first().boundingBox())?.y ?? Infinity;

const bySelector = { heading: 'h1', panel: '.govuk-panel', errors: '#errors' } as const;

async function expectFirst(person: Respondent, what: keyof typeof bySelector, javaScript: boolean): Promise<void> {
  const selector = bySelector[what];
  expect(await topOf(person, selector)).toBeLessThan(200);
  if (!javaScript) return;
  await person.page.waitForFunction((one) => document.activeElement?.matches(one), selector);
  expect(await person.faults()).toEqual([]);
}

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('one comment, %s', (_name, javaScript) => {
  it('goes from the clause over three pages to the receipt, and each says first what it is', async () => {
    const person = await open({}, javaScript);
    const { page } = person;
    await page.goto(person.to('/clauses/lawful-and-fair/'));
    await page
      .getByRole('link', { name: /^Comment on this clause/ })
      .first()
      .click();
    await page.waitForURL(/comment\/\?on=lawful-and-fair$/);
    expect(await topOf(person, 'h1')).toBeLessThan(200);
    expect(await topOf(person, '.clause-beside .prose')).toBeLessThan(640);
    if (javaScript) expect(await person.faults()).toEqual([]);

    await person.press('Continue');
    await expectFirst(person, 'errors', javaScript);
    expect(await page.title()).toMatch(/^Error: Comment on/);
    await page.locator('#comment-lawful-and-fair').fill('Say who decides.');
    await person.press('Continue');
    expect(await person.heading()).toContain('About you');
    await expectFirst(person, 'heading', javaScript);
    await page.locator('#answer-capacity').check();
    expect(await page.locator('#answer-organisation').isVisible()).toBe(false);
    await page.locator('#answer-publish-option-2').check();
    await person.press('Check your answers');
    await expectFirst(person, 'heading', javaScript);
    expect(await page.locator('.answers__text').first().innerText()).toBe('Say who decides.');
    await person.press('Send your response');
    await expectFirst(person, 'panel', javaScript);
    expect(await person.stored()).toHaveLength(1);
  });
});

describe('the whole form', () => {
  it(
    'shows one section at a time if asked to, goes back a section, and keeps the choice after an error',
    skipWithout('the long check'),
    async () => {
      const person = await open();
      const { page } = person;
      await page.goto(person.to(`${formal}/respond/`));
      await page.locator('#answer-purpose').fill('x');
      await page.locator('.form-sections summary').click();
      expect(await page.locator('[data-answered]').first().innerText()).toContain('1 answered');
      await page.getByRole('link', { name: 'one section at a time' }).click();
      await page
        .getByRole('link', { name: /^Next:/ })
        .locator('visible=true')
        .click();
      await page.waitForFunction(() => document.activeElement?.id === 'section-2-heading');
      expect(await page.locator('#answer-purpose').isVisible()).toBe(false);
      expect(await page.locator('.form-section').locator('visible=true').count()).toBe(1);
      expect(await person.faults()).toEqual([]);
      await page.goBack();
      expect(await page.locator('#answer-purpose').inputValue()).toBe('x');
      expect(await page.locator('#answer-purpose').isVisible()).toBe(true);

      await person.press('Check your answers');
      await page.locator('#errors').waitFor();
      await page.locator('.response-form--in-sections').waitFor();
      expect(await page.locator('.form-section').locator('visible=true').count()).toBe(1);
      await page.locator('.govuk-error-summary a[href="#answer-publish"]').click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer-publish');
      await page.locator('.form-sections summary').click();
      await page.getByRole('link', { name: 'the whole form' }).click();
      await page.locator('#answer-purpose').waitFor();
    },
  );

  it(
    'is taken away once the consultation is closed, with the buttons that lead to it',
    skipWithout('the long check'),
    async () => {
      const person = await open();
      const { page } = person;
      const toForm = `main a[href^="${formal}/respond/"], main a[href^="${formal}/comment/"]`;
      for (const [day, words, links] of [
        ['2026-11-29T12:00:00Z', 'Open: closes in 61 days.', true],
        ['2027-01-30T12:00:00Z', 'Closed on 29 January 2027.', false],
      ] as const) {
        await page.clock.setFixedTime(day);
        for (const path of ['/', '/code/', '/clauses/lawful-and-fair/', `${formal}/`]) {
          await page.goto(person.to(path));
          expect(await page.locator('main [data-consultation]').first().innerText(), path).toContain(words);
          expect((await page.locator(toForm).count()) > 0, path).toBe(links);
        }
      }
      await page.goto(person.to(`${formal}/respond/`));
      expect(await person.heading()).toMatch(/^Closed:/);
      expect(await page.locator('#answer-purpose').isVisible()).toBe(false);
      await person.press('Open the form anyway');
      expect(await page.locator('#answer-purpose').isVisible()).toBe(true);
    },
  );
});
