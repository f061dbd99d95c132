import type { Messages } from './message.ts';
import { isList } from './speak.ts';

/**
 * The keys of the messages that a catalogue lacks beside the English one, such as `form.messages.removeIt`. The compiler
 * finds them too, but nobody has to run it before a build.
 */
export function missingKeys(english: Messages, words: Messages, above = ''): readonly string[] {
  return Object.entries(english).flatMap(([name, message]): readonly string[] => {
    const key = `${above}${name}`;
    const other = words[name];
    if (typeof message === 'string') return typeof other === 'string' && other !== '' ? [] : [key];
    if (isList(message)) return Array.isArray(other) ? [] : [key];
    return other === undefined || typeof other === 'string' || isList(other)
      ? [key]
      : missingKeys(message, other, `${key}.`);
  });
}
