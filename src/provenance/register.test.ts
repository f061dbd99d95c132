import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { actionsSchema, actionStatesSchema } from '../model/workshops/action.ts';
import { recommendationsSchema } from '../model/workshops/recommendation.ts';
import { themesSchema, workshopSchema } from '../model/workshops/workshop.ts';

const content = new URL('../../content/', import.meta.url);
const folder = new URL('workshops/2018-10-04-workshop-2/', content);

function read(file: URL): unknown {
  return parse(readFileSync(file, 'utf8'));
}

const themes = themesSchema.parse(read(new URL('themes.yaml', content)));
const workshop = workshopSchema.parse(read(new URL('workshop.yaml', folder)));
const recommendations = recommendationsSchema.parse(read(new URL('recommendations.yaml', folder)));
const actions = actionsSchema.parse(read(new URL('actions.yaml', folder)));
const states = actionStatesSchema.parse(read(new URL('action-states.yaml', folder)));

/** Top-level bullets, counted manually in the source, and points after joining. */
const counts: readonly (readonly [section: string, bullets: number, points: number])[] = [
  ['1.1', 0, 0],
  ['1.2', 0, 1],
  ['2.1', 7, 7],
  ['2.2', 7, 7],
  ['2.3', 16, 16],
  ['3.1', 2, 2],
  ['3.2', 9, 8],
  ['3.3', 26, 26],
  ['4.1', 4, 4],
  ['4.2', 4, 4],
  ['4.3', 8, 8],
  ['5.1', 18, 15],
  ['5.2', 5, 5],
  ['5.3', 5, 5],
  ['6.1', 23, 19],
  ['6.2', 6, 6],
  ['6.3', 11, 9],
  ['take-aways', 15, 15],
];

/** Deadlines of actions 1 to 33, as the source's tables give them. */
const deadlines = [
  ...['2018-10', '2018-11', '2018-11', '2018-12', '2018-12', '2018-12', '2018-12', '2018-11', '2019-02', '2019-02'],
  ...['2019-02', '2018-12', '2019-02', '2019-02', '2018-12', '2019-05', '2019-05', '2019-05', '2019-05', '2019-05'],
  ...['2018-12', '2018-12', '2018-12', '2019-02', '2018-11', '2018-12', '2018-12', '2018-12', '2018-11', '2018-11'],
  ...['2019-02', '2018-12', '2019-05'],
];

/** Actions in a table of the source without a point before them, and their section. */
const withoutPoint = new Map([[18, '3']]);

describe('the register of the workshop', () => {
  test('states for each section the bullets of the source and the points that they make', () => {
    expect(workshop.sections.map(({ section, bullets, points }) => [section, bullets, points])).toEqual(counts);
  });

  test('marks the three lost headings as restored', () => {
    const restored = workshop.sections.filter((section) => section.restored).map(({ section }) => section);
    expect(restored).toEqual(['2.3', '3.3', '4.3']);
  });

  test.each(counts)('holds every bullet of section %s once, in order', (section, bullets, points) => {
    const entries = recommendations.filter((entry) => entry.section === section);
    expect(entries).toHaveLength(points);
    expect(entries.flatMap((entry) => entry.bullets)).toEqual(Array.from({ length: bullets }, (_, index) => index + 1));
  });

  test('names every point after its section and its first bullet', () => {
    for (const { id, section, bullets } of recommendations) {
      expect(id).toBe(`ws2-${section === 'take-aways' ? 'kt' : section}-${bullets[0] ?? 1}`);
    }
  });

  test('has no bullets only for the one point that was prose', () => {
    expect(recommendations.filter(({ bullets }) => bullets.length === 0).map(({ id }) => id)).toEqual(['ws2-1.2-1']);
  });

  test('counts answered questions separately from points that wait for an answer', () => {
    const count = (kind: string) => recommendations.filter((entry) => entry.kind === kind).length;
    expect({
      answered: count('question answered'),
      led: count('led to an action'),
      considered: count('to be considered'),
      takeAway: count('take-away'),
    }).toEqual({ answered: 42, led: 33, considered: 67, takeAway: 15 });
  });

  test('files no point under a kind that its section does not have', () => {
    for (const { id, section, kind } of recommendations) {
      if (section.endsWith('.1')) expect(['question answered', 'led to an action'], id).toContain(kind);
      if (section.endsWith('.2')) expect(['led to an action', 'to be considered'], id).toContain(kind);
      if (section.endsWith('.3')) expect(kind, id).toBe('to be considered');
      expect(kind === 'take-away', id).toBe(section === 'take-aways');
    }
  });

  test('gives the answer to every answered question', () => {
    const silent = recommendations.filter((entry) => entry.kind === 'question answered' && entry.answer === undefined);
    expect(silent).toEqual([]);
  });

  test('names an action for every point that led to one, and none for an answered question', () => {
    for (const { id, kind, actions: numbers } of recommendations) {
      if (kind === 'led to an action') expect(numbers, id).not.toEqual([]);
      if (kind === 'question answered') expect(numbers, id).toEqual([]);
    }
  });

  test('ties points for further consideration to no action but the review of purpose and commitments', () => {
    const later = recommendations.filter(({ kind }) => kind === 'to be considered');
    expect(new Set(later.flatMap((entry) => entry.actions))).toEqual(new Set([12]));
  });

  test('finds every commitment and paragraph that the source names', () => {
    const named = recommendations.filter(({ names }) => names.length > 0).map(({ id, names }) => [id, ...names]);
    expect(named).toEqual([
      ['ws2-2.1-6', 'J'],
      ['ws2-2.2-5', 'K', 'J'],
      ['ws2-2.3-8', 'N'],
      ['ws2-2.3-9', 'G'],
      ['ws2-2.3-12', '17'],
      ['ws2-2.3-13', '16'],
    ]);
  });

  test('uses every theme, and none that is not listed', () => {
    expect(new Set(recommendations.map(({ theme }) => theme))).toEqual(new Set(themes.map(({ id }) => id)));
    expect(new Set(themes.map(({ id }) => id)).size).toBe(themes.length);
  });
});

describe('the actions', () => {
  test('are the 33 of the source, each due in the month that the source gives', () => {
    expect(actions.map(({ id, number, deadline }) => [id, number, deadline])).toEqual(
      deadlines.map((deadline, index) => [`ws2-a${index + 1}`, index + 1, deadline]),
    );
  });

  test('arise in the sections whose points led to them', () => {
    for (const { number, sections } of actions) {
      const alone = withoutPoint.get(number);
      const sources = recommendations.filter((entry) => entry.kind !== 'take-away' && entry.actions.includes(number));
      const arose = alone === undefined ? new Set(sources.map(({ section }) => section)) : new Set([alone]);
      expect(sections, `action ${number}`).toEqual([...arose]);
    }
  });

  test('without a point before them are explained in the count of the section', () => {
    for (const [number, section] of withoutPoint) {
      expect(recommendations.filter((entry) => entry.actions.includes(number))).toEqual([]);
      const counted = workshop.sections.filter((row) => row.section.startsWith(`${section}.`)).map(({ how }) => how);
      expect(counted.join(' ')).toContain(`Action ${number} `);
    }
  });

  test('are named by points only if they exist', () => {
    const known = new Set(actions.map(({ number }) => number));
    expect(recommendations.flatMap((entry) => entry.actions).filter((number) => !known.has(number))).toEqual([]);
  });

  test('each have one state, said to be illustrative and not later than its stated date', () => {
    expect(states.illustrative).toBe(true);
    expect(states.states.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
    for (const { action, date } of states.states) {
      if (date !== undefined) expect(date <= states.asAt.slice(0, date.length), action).toBe(true);
    }
  });

  test('that are done or done in part have the month in which that was reached, and no others', () => {
    for (const { action, state, date } of states.states) {
      expect(date !== undefined, action).toBe(state === 'done' || state === 'done in part');
    }
  });

  test('do not say in words that they are late, because that follows from their dates', () => {
    for (const { action, evidence } of states.states) expect(evidence, action).not.toMatch(/\b(?:late|deadline)\b/);
  });
});
