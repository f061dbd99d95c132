import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { formal, respondentForEachTest } from './respondent.ts';
import { skipWithout } from '../requirements.ts';

const open = respondentForEachTest();

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('going back, %s', (_name, javaScript) => {
  it('from the check page restores the form, and continues from there', async () => {
    const person = await open({}, javaScript);
    const { page } = person;
    await person.check('\nFirst thought');
    await page.goBack();

    expect(await page.locator('#answer-purpose').inputValue()).toBe('\nFirst thought');
    expect(await page.locator('#answer-capacity').isChecked()).toBe(true);
    await page.locator('#answer-purpose').fill('Second thought');
    await person.press('Check your answers');
    await person.press('Send your response');
    expect(await person.heading()).toBe('Response received');
    expect(await page.locator('.answers__text').first().innerText()).toBe('Second thought');
    expect(await person.stored()).toHaveLength(1);
  });

  it('to a page with errors shows its edits, and from the receipt sends nothing twice', async () => {
    const person = await open({}, javaScript);
    const { page } = person;
    await page.goto(person.to(`${formal}/respond/`));
    await page.locator('#answer-purpose').fill('First thought');
    await person.press('Check your answers');
    expect(await page.title()).toMatch(/^Error: /);
    await page.locator('#answer-purpose').fill('Second thought');
    await page.locator('#answer-capacity').check();
    await page.locator('#answer-publish-option-3').check();
    await person.press('Check your answers');
    // Back while one page still takes the place of another is refused by the browser.
    await page.locator('h1', { hasText: 'Check your answers' }).waitFor();
    await page.goBack();
    expect(await page.locator('#answer-purpose').inputValue()).toBe('Second thought');
    await page.goForward();
    await person.press('Send your response');
    const reference = await page.locator('.govuk-panel strong').innerText();

    await page.goBack();
    expect(await person.heading()).toBe('Check your answers before you send them');
    expect(await page.locator('[data-already-sent]').isVisible()).toBe(javaScript);
    await person.press('Send your response');
    expect(await page.locator('.govuk-panel strong').innerText()).toBe(reference);
    expect(await person.stored()).toHaveLength(1);
  });

  it(
    'after the network failed shows the page with its edits, and sends them',
    skipWithout('the long check'),
    async () => {
      const person = await open({}, javaScript);
      const { page } = person;
      await person.check('First thought');
      await person.press('Change your answers');
      await page.locator('#answer-purpose').fill('Second thought');
      const without = async (button: string): Promise<void> => {
        await page.context().setOffline(true);
        const failed = page.waitForEvent('requestfailed');
        await person.press(button);
        await failed;
        await page.waitForURL(/^chrome-error:/);
        await page.context().setOffline(false);
        await page.goBack();
      };
      await without('Check your answers');
      expect(await page.locator('#answer-purpose').inputValue()).toBe('Second thought');
      await person.press('Check your answers');
      await without('Send your response');
      expect(await person.heading()).toBe('Check your answers before you send them');
      await person.press('Send your response');
      expect(await page.locator('.answers__text').first().innerText()).toBe('Second thought');
      expect(await person.stored()).toHaveLength(1);
    },
  );

  it(
    'from the receipt and sending it all again stores nothing more, unless it is a separate response',
    skipWithout('the long check'),
    async () => {
      const person = await open({}, javaScript);
      const { page } = person;
      await person.check();
      await person.press('Send your response');
      const reference = await page.locator('.govuk-panel strong').innerText();
      await page.reload();
      expect(await page.locator('.govuk-panel strong').innerText()).toBe(reference);
      await backToForm(page, 2);

      expect(await page.locator('#answer-purpose').inputValue()).toBe('Say whom it protects.');
      await person.press('Check your answers');
      await person.press('Send your response');
      expect(await person.heading()).toBe('This is identical to a response that we already have');
      expect(await person.stored()).toHaveLength(1);
    },
  );
});

it.each([
  ['a shared computer', '#answer-shared', ['Check your answers']],
  ['clearing it', '#answer-purpose', ['Clear this page', 'Clear what I typed']],
] as const)('after %s, Back shows a form without what was typed', async (_name, box, buttons) => {
  const person = await open();
  const { page } = person;
  await person.fillIn('Private thought');
  await page.locator(box).click();
  for (const button of buttons) await person.press(button);
  await backToForm(page, buttons.length);
  expect(await page.locator('#answer-purpose').inputValue()).toBe('');
});

it(
  'text at twice the size fits: nothing is cut off, and no page scrolls sideways',
  skipWithout('the long check'),
  async () => {
    const person = await open();
    const { page } = person;
    await page.setViewportSize({ width: 1280, height: 800 });
    const misfits = async (): Promise<readonly string[]> =>
      page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
        const { scrollWidth, clientWidth } = document.documentElement;
        const cut = [...document.querySelectorAll<HTMLElement>('main *')].filter(
          (element) =>
            getComputedStyle(element).overflowY === 'hidden' &&
            !element.matches('.govuk-visually-hidden, i, .leave-empty') &&
            element.scrollHeight > element.clientHeight + 1,
        );
        return [
          ...(scrollWidth > clientWidth ? [`${scrollWidth} pixels wide`] : []),
          ...cut.map((element) => `cut off: ${element.className}`),
        ];
      });

    await page.goto(person.to(`${formal}/respond/#comment-inspection`));
    expect(await misfits()).toEqual([]);
    await person.press('Check your answers');
    expect(await misfits()).toEqual([]);
    await person.check();
    expect(await misfits()).toEqual([]);
    await person.press('Send your response');
    expect(await misfits()).toEqual([]);
    await page.goto(person.to(`${formal}/withdraw/`));
    expect(await misfits()).toEqual([]);
  },
);

async function backToForm(page: Page, pages: number): Promise<void> {
  const back = page.waitForURL(/respond/);
  await page
    .evaluate((steps) => {
      history.go(-steps);
    }, pages)
    // The page may be gone before it answers.
    .catch(() => undefined);
  await back;
}
