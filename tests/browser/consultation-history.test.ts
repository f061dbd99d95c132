import { describe, expect, it } from 'vitest';
import { formal, respondentForEachTest } from './respondent.ts';

const open = respondentForEachTest();

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('going back, %s', (_name, javaScript) => {
  it('from the check page finds the form as it was typed, and goes on from there', async () => {
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

  it('from the receipt and sending it all again stores nothing more, unless it is a separate response', async () => {
    const person = await open({}, javaScript);
    const { page } = person;
    await person.check();
    await person.press('Send your response');
    const reference = await page.locator('.govuk-panel strong').innerText();
    await page.reload();
    expect(await page.locator('.govuk-panel strong').innerText()).toBe(reference);
    const back = page.waitForURL(/respond/);
    await page.evaluate(() => {
      history.go(-2);
    });
    await back;

    expect(await page.locator('#answer-purpose').inputValue()).toBe('Say whom it protects.');
    await person.press('Check your answers');
    await person.press('Send your response');
    expect(await person.heading()).toBe('This is identical to a response that we already have');
    expect(await person.stored()).toHaveLength(1);
  });
});

it('text of twice the size fits: nothing is cut off, and nothing makes the page scroll sideways', async () => {
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
          !element.matches('.govuk-visually-hidden, .leave-empty') &&
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
});
