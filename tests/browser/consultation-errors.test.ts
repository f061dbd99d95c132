import { expect, it } from 'vitest';
import { siteContent } from '../../src/web/content.ts';
import { formal, respondentForEachTest, type Respondent } from './respondent.ts';
import { skipWithout } from '../requirements.ts';

type Fields = readonly (readonly [name: string, value: string])[];

const open = respondentForEachTest();

const purpose = ['purpose', 'Say whom it protects.'] as const;
const you = [
  ['capacity', 'individual'],
  ['publish', 'no'],
] as const;
const tenLong = [
  'system-purpose',
  'lawful-and-fair',
  'necessary-and-proportionate',
  'who-may-use',
  'secure-system',
  'record-of-use',
  'helping-understanding',
  'minimum-data',
  'fact-and-intelligence',
  'review-and-updating',
].map((clause) => [`comment.${clause}`, 'x'.repeat(10_000)] as const);

/** What is sent, and the resulting errors: the target of each and the start of its text. */
const cases: readonly (readonly [what: string, fields: Fields, errors: Fields])[] = [
  [
    'nothing at all',
    [],
    [
      ['answer-purpose', 'Answer at least one question'],
      ['answer-capacity', 'Select whether you are responding'],
      ['answer-publish', 'Select whether we may publish'],
    ],
  ],
  ['a text that is too long', [['purpose', 'x'.repeat(10_003)], ...you], [['answer-purpose', '“How can the purpose']]],
  ['a response that is too long', [purpose, ...tenLong, ...you], [['comment-lawful-and-fair', 'Your whole response']]],
  ['a hidden character', [['comment.inspection', 'a\u0007b'], ...you], [['comment-inspection', '“']]],
  [
    'choices that are not on the form',
    [purpose, ['position.inspection', 'maybe'], ['capacity', 'robot'], ['publish', 'no']],
    [
      ['position-inspection', 'Select one of the options'],
      ['answer-capacity', 'Select one of the options'],
    ],
  ],
  ['two answers to one question', [purpose, ...you, ['publish', 'with-name']], [['answer-publish', 'Give one answer']]],
  ['half an email address', [purpose, ...you, ['email', 'someone@']], [['answer-email', 'Enter an email address']]],
  [
    'no name to publish',
    [purpose, ['capacity', 'individual'], ['publish', 'with-name']],
    [['answer-name', 'Enter your name']],
  ],
  [
    'no name of an organisation to publish',
    [purpose, ['capacity', 'organisation'], ['publish', 'with-name']],
    [['answer-organisation', 'Enter the name of the organisation']],
  ],
  ['a box that is not on the form', [purpose, ...you, ['admin', 'yes']], [['', 'The form you sent has a box']]],
  [
    'two buttons',
    [purpose, ...you, ['action', 'check'], ['action', 'send']],
    [['', 'This page could not understand the form']],
  ],
];

it('every error of the form is in the summary, links to its field, and is repeated there', async () => {
  const person = await open({}, false);
  const { page } = person;
  for (const [what, fields, errors] of cases) {
    await person.send(`${formal}/answer/`, fields);

    expect(await page.title(), what).toMatch(/^Error: Respond/);
    expect(await page.locator('main > :first-child').getAttribute('id')).toBe('errors');
    const found = await summaryErrors(person);
    expect(
      found.map(([id]) => id),
      what,
    ).toEqual(errors.map(([id]) => id));
    for (const [index, [, start]] of errors.entries()) expect(found[index]?.[1]).toContain(start);
    await expectEachAtItsField(person);
    for (const [name, value] of fields.filter(([, text]) => text.length > 20)) {
      expect(await page.locator(`textarea[name="${name}"]`).inputValue()).toBe(value);
    }
  }
  expect(await person.stored()).toEqual([]);
});

const asked = siteContent().consultations.find(({ id }) => formal.endsWith(`/${id}`));

const drafts = [
  ['', 'Select the file'],
  ['Dear all,\n  hello: [', 'The file must be a draft'],
  ['consultation: other\nrevision: "1"\nanswers: {}\n', 'The file is a draft for another'],
  [
    `consultation: draft-code-2026\nrevision: "${asked?.revision ?? ''}"\nanswers: { gone: x, purpose: Kept }\n`,
    'The file has answers to questions that are not on this form',
  ],
] as const;

it(
  'every error of a draft file is shown in the same way, and usable answers are kept',
  skipWithout('the long check'),
  async () => {
    const person = await open();
    for (const [text, start] of drafts) {
      await person.send(`${formal}/continue/`, [['text', text]]);

      expect(await person.page.title()).toMatch(/^Error: Respond/);
      expect((await summaryErrors(person)).map(([, message]) => message)).toEqual([expect.stringContaining(start)]);
      await expectEachAtItsField(person);
      expect(await person.page.locator('#answer-purpose').inputValue()).toBe(text.includes('Kept') ? 'Kept' : '');
    }
    expect(await person.faults()).toEqual([]);
  },
);

/** The errors of the summary: target id and text. */
async function summaryErrors({ page }: Respondent): Promise<Fields> {
  return page
    .locator('.govuk-error-summary li')
    .evaluateAll((items) =>
      items.map((item) => [item.querySelector('a')?.hash.slice(1) ?? '', item.textContent.trim()] as const),
    );
}

async function expectEachAtItsField(person: Respondent): Promise<void> {
  const { page } = person;
  for (const [id, message] of await summaryErrors(person)) {
    if (id === '') continue;
    // A field inside closed details must become visible by itself.
    expect(await page.locator(`#${id}`).isVisible()).toBe(true);
    expect(await page.locator(`#${id}-error`).innerText()).toContain(message);
    await page.locator(`.govuk-error-summary a[href="#${id}"]`).first().click();
    expect(await page.evaluate(() => document.activeElement?.id ?? '')).toBe(id);
  }
}
