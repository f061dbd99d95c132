import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './catalogues.ts';
import type { Messages } from './message.ts';

type Spoken = string | readonly string[] | ((values: Readonly<Record<string, unknown>>) => unknown) | SpokenMessages;

interface SpokenMessages {
  readonly [key: string]: Spoken;
}

/** Makes words of the messages of a language: see `Words`. A message is parsed when it is first said. */
export function speak(messages: Messages, locale: Language['locale']): SpokenMessages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [
      key,
      typeof message === 'string' ? spoken(message, locale) : isList(message) ? message : speak(message, locale),
    ]),
  );
}

function spoken(message: string, locale: string): Spoken {
  if (!/\{|<\//.test(message)) return message;
  let format: IntlMessageFormat | undefined;
  const isMarkedUp = message.includes('</');
  return (values) => {
    format ??= new IntlMessageFormat(message, locale);
    const said: unknown = format.format(values);
    return isMarkedUp && !Array.isArray(said) ? [said] : said;
  };
}

/** Whether a part of a catalogue is a list of names, which nothing is put into. */
export function isList(part: readonly string[] | Messages): part is readonly string[] {
  return Array.isArray(part);
}
