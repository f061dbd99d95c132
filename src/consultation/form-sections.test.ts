import { expect, it } from 'vitest';
import { answeredWords } from './answered-words.ts';
import { exampleForm } from './example-consultation.ts';
import { formSections, stillNeeded } from './form-sections.ts';
import { listFields } from './form.ts';

it('has a section for the questions, for each part of the Code, and for the respondent, with every field once', () => {
  const sections = formSections(exampleForm);

  expect(sections.map(({ heading }) => heading)).toEqual([
    'Questions',
    'Purpose',
    'Data',
    'About you and your response',
  ]);
  // A screen does not ask for a postal address.
  const asked = listFields(exampleForm).filter(({ name }) => name !== 'address');
  expect(sections.flatMap(({ fields }) => fields)).toEqual(asked);
});

it('has no section without fields', () => {
  expect(formSections({ ...exampleForm, questions: [], clauses: [] }).map(({ heading }) => heading)).toEqual([
    'About you and your response',
  ]);
});

it('says what is answered in a section, and what still must be', () => {
  const aboutYou = formSections(exampleForm).at(-1);
  expect(aboutYou && stillNeeded(aboutYou, { publish: ['no'] })).toEqual(['capacity']);
  expect(answeredWords(3, 1)).toBe('3 answered, 1 still to answer');
  expect(answeredWords(0, 2)).toBe('2 still to answer');
  expect(answeredWords(0, 0)).toBe('');
});
