import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/commands/run-node.ts';
import { catalogueFor, languages } from './catalogues.ts';
import { compileMessage } from './compile-message.ts';
import { english } from './en/english.ts';
import type { Messages } from './message.ts';
import { isList, speak } from './speak.ts';

/** Every message of a catalogue, by its key such as `form.messages.removeIt`. */
function everyMessage(messages: Messages, above = ''): readonly (readonly [string, string])[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${above}${key}`, value] as const]
      : isList(value)
        ? [[`${above}${key}`, value.join(', ')] as const]
        : everyMessage(value, `${above}${key}.`),
  );
}

/** What is put into a message: `count` of a plural, `isOpen` of a choice, `link` as markup. */
function valuesOf(elements: readonly MessageFormatElement[]): readonly string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.argument:
        return [`{${element.value}}`];
      case TYPE.plural:
      case TYPE.select:
        return [
          `{${element.value}, ${element.type === TYPE.plural ? 'plural' : 'select'}}`,
          ...Object.values(element.options).flatMap(({ value }) => valuesOf(value)),
        ];
      case TYPE.tag:
        return [`<${element.value}>`, ...valuesOf(element.children)];
      case TYPE.literal:
      case TYPE.pound:
        return [];
      default:
        throw new Error(`A message has what no other has: ${JSON.stringify(element)}`);
    }
  });
}

const englishMessages = everyMessage(english);
const hasValues = (message: string) => /\{|<\//.test(message);
const namesIn = (message: string) => [...new Set(hasValues(message) ? valuesOf(parse(message)) : [])].toSorted();

describe('the catalogues', () => {
  it('put the same things into each message as the English one', () => {
    for (const { words } of Object.values(languages)) {
      const others = new Map(everyMessage(words));
      for (const [key, message] of englishMessages) {
        expect(namesIn(others.get(key) ?? ''), key).toEqual(namesIn(message));
      }
    }
  });

  it('have no message that nothing says', () => {
    const files = globSync('{src,scripts}/**/*.{ts,astro,mdx}', { cwd: projectRoot });
    const said = files.flatMap(
      (file) => readFileSync(join(projectRoot, file), 'utf8').match(/\bsay(?:\s*\.\w+)+/g) ?? [],
    );
    const keys = new Set(said.map((words) => words.replaceAll(/\s/g, '').slice('say.'.length)));
    const isSaid = (key: string): boolean =>
      keys.has(key) || (key.includes('.') && isSaid(key.slice(0, key.lastIndexOf('.'))));
    expect(englishMessages.map(([key]) => key).filter((key) => !isSaid(key))).toEqual([]);
  });

  it('have whole messages, and no pieces that code would put together', () => {
    const isPiece = (message: string): boolean => /^[\s,;:.)]|[\s,;(]$/.test(message);
    expect(englishMessages.filter(([, message]) => isPiece(message)).map(([key]) => key)).toEqual([]);
  });

  it('count one thing as one: “1 action”, not “1 actions”', () => {
    const isAlwaysMany = (message: string): boolean => /\{(?:count|total|number)\d*\} \p{Letter}+s\b/u.test(message);
    expect(englishMessages.filter(([, message]) => isAlwaysMany(message)).map(([key]) => key)).toEqual([]);
  });

  it('speak each kind of English with the one catalogue', () => {
    expect(['en', 'en-GB', 'EN-us'].map(catalogueFor)).toEqual(['en', 'en', 'en']);
  });

  it('speak no language that nobody translated', () => {
    expect(['cy', 'cy-GB', 'constructor', ''].map(catalogueFor)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('a message in a script', () => {
  it.each([0, 1, 2, 1234])('says of %i what a page says of it', (count) => {
    const spoken = speak(Object.fromEntries(englishMessages), 'en-GB');
    for (const [key, message] of englishMessages) {
      const values: Readonly<Record<string, unknown>> = Object.fromEntries(
        namesIn(message).map((name): [string, unknown] => {
          const [, tag] = /^<(\w+)>$/.exec(name) ?? [];
          if (tag !== undefined) return [tag, (words: unknown) => ({ [tag]: words })];
          const [, value = '', kind] = /^\{(\w+)(?:, (\w+))?\}$/.exec(name) ?? [];
          return [value, kind === 'plural' ? count : kind === 'select' ? count === 1 : value];
        }),
      );
      const word = spoken[key];
      // oxlint-disable-next-line no-eval -- this is how a page runs it
      const inScript: unknown = (0, eval)(compileMessage(message, 'en-GB'));
      const saidBy = (one: unknown): unknown =>
        typeof one === 'function' ? (one as (put: unknown) => unknown)(values) : one;
      expect(saidBy(inScript), key).toEqual(saidBy(word));
    }
  });
});
