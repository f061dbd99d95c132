import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { accessSchema } from './access.ts';
import { bodiesSchema } from './bodies.ts';
import { yourDataSchema } from './your-data.ts';

function text(name: string): string {
  return readFileSync(new URL(`../../../content/registers/${name}.yaml`, import.meta.url), 'utf8');
}

const codeFolder = new URL('../../../content/code/', import.meta.url);
const bodies = bodiesSchema.parse(parse(text('bodies')));
const access = accessSchema.parse(parse(text('access')));
const yourData = yourDataSchema.parse(parse(text('your-data')));

/** Ends with its source in brackets: `(write-up, section 3.2)`, `(Police Act 1996, section 54)`. */
const withSource = /\((?:[^()]|\([^()]*\))+\)\.$/;

function isUnique(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

describe('the register of bodies', () => {
  const ids = bodies.bodies.map(({ id }) => id);

  test('has each body and each topic once', () => {
    expect(isUnique(ids)).toBe(true);
    expect(isUnique(bodies.topics.map(({ id }) => id))).toBe(true);
  });

  test('leads from every topic to at least one body, and from no body to an unknown topic', () => {
    const topics = new Set(bodies.topics.map(({ id }) => id));
    expect(new Set(bodies.bodies.flatMap((body) => body.topics))).toEqual(topics);
  });

  test('maps overlaps only between bodies that it has', () => {
    expect(bodies.overlaps.flatMap((overlap) => overlap.bodies).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has every body to which the Code links', () => {
    const clauses = readdirSync(codeFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.mdx'),
    );
    const linked = clauses.flatMap((file) =>
      [...readFileSync(new URL(file, codeFolder), 'utf8').matchAll(/\]\((https:[^)]+)\)/g)].flatMap(
        ([, url]) => url ?? [],
      ),
    );
    // Where this Code and a law are to be read.
    const isBody = (url: string) => url !== 'https://www.gov.uk' && !url.startsWith('https://www.legislation.gov.uk/');
    const known = bodies.bodies.map(({ site }) => site);
    expect(linked.length).toBeGreaterThan(10);
    expect([...new Set(linked)].filter((url) => isBody(url) && !known.includes(url))).toEqual([]);
  });

  test('gives the source of everything that a body can or cannot do', () => {
    const statements = bodies.bodies.flatMap(({ can, cannot }) => [...can, ...cannot]);
    expect(statements.filter((statement) => !withSource.test(statement))).toEqual([]);
  });

  test('leads to an official site for every body', () => {
    expect(bodies.bodies.filter(({ site }) => site === undefined)).toEqual([]);
  });
});

describe('the register of access', () => {
  test('has each organisation once', () => {
    expect(isUnique(access.organisations.map(({ id }) => id))).toBe(true);
  });

  test('gives no reason or extent if access is not known', () => {
    const guessed = access.organisations.filter(
      (entry) => entry.access === 'not known' && (entry.reason !== undefined || entry.extent !== undefined),
    );
    expect(guessed).toEqual([]);
  });

  test('points to a place in the write-up for every entry', () => {
    for (const { id, source } of access.organisations) expect(source, id).toMatch(/^\d\.\d, bullets? \d/);
  });

  test('says what is not known', () => {
    expect(access.notKnown).not.toEqual([]);
  });
});

describe('the page about your data', () => {
  test('has what a person may want to do, in the order in which they would', () => {
    expect(yourData.rights.map(({ id }) => id)).toEqual(['see', 'challenge', 'correct', 'delete']);
  });

  test('names the law behind every right, with its limits', () => {
    for (const { id, law, limits } of yourData.rights) {
      expect(law, id).toMatch(/^Data Protection Act 2018, sections? 4[567]/);
      expect(limits, id).not.toEqual([]);
    }
  });
});

test.each(['bodies', 'access', 'your-data'])('the register %s has no telephone number and no postcode', (name) => {
  expect(text(name)).not.toMatch(/(?:\+44|\b0)[\d ]{8,}\d/);
  expect(text(name)).not.toMatch(/\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/);
});
