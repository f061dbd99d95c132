import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Messages } from '../../src/words/message.ts';
import { isList } from '../../src/words/speak.ts';

const latin = 'abcdefghijklmnopqrstuvwxyz';
const cyrillic = 'абцдефгхийклмнопярстувшщыз';
const letters = new Map(
  Array.from(latin, (letter, index): [string, string] => [letter, cyrillic.charAt(index)]).flatMap(([from, to]) => [
    [from, to],
    [from.toUpperCase(), to.toUpperCase()],
  ]),
);

/** A catalogue with every letter of its messages made up, and what is put into them as it was. */
export function madeUpWords(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [
      key,
      typeof message === 'string'
        ? madeUpMessage(message)
        : isList(message)
          ? message.map(madeUpText)
          : madeUpWords(message),
    ]),
  );
}

function madeUpMessage(message: string): string {
  return /\{|<\//.test(message) ? parse(message).map(madeUp).join('') : madeUpText(message);
}

/** A text with every letter made up. */
export function madeUpText(text: string): string {
  return Array.from(text, (letter) => letters.get(letter) ?? letter).join('');
}

function madeUp(element: MessageFormatElement): string {
  switch (element.type) {
    case TYPE.literal:
      return madeUpText(element.value).replaceAll(/[{}<>]+/g, (mark) => `'${mark}'`);
    case TYPE.argument:
      return `{${element.value}}`;
    case TYPE.pound:
      return '#';
    case TYPE.tag:
      return `<${element.value}>${element.children.map(madeUp).join('')}</${element.value}>`;
    case TYPE.plural:
    case TYPE.select: {
      const branches = Object.entries(element.options).map(
        ([name, { value }]) => `${name} {${value.map(madeUp).join('')}}`,
      );
      return `{${element.value}, ${element.type === TYPE.plural ? 'plural' : 'select'}, ${branches.join(' ')}}`;
    }
    default:
      throw new Error(`A message has what no other has: ${JSON.stringify(element)}`);
  }
}
