import type { Plugin } from 'vite';
import type { Messages } from '../../words/message.ts';
import { isList } from '../../words/speak.ts';
import { compileMessage } from '../../words/compile-message.ts';
import { catalogueFor, languages } from '../../words/catalogues.ts';
import { siteLanguage } from '../../words/language.ts';

const imported = /import \{ ([\w, ]+) \} from '[./]*words\/say\.ts';/;

/**
 * Puts the words that a script says into the script, in the language of the site: a script that imported the catalogue would
 * carry all of it.
 */
export function wordsInScripts(): Plugin {
  return {
    name: 'words-in-scripts',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    transform: (code, id) => (/\.(?:ts|astro)\b/.test(id) && imported.test(code) ? withWords(code) : undefined),
  };
}

/** A script with its words in place of their keys. */
export function withWords(script: string, language = siteLanguage): string {
  const { words, locale } = languages[catalogueFor(language) ?? ''] ?? languages['en'] ?? {};
  if (words === undefined || locale === undefined) return script;
  const message = (key: string): string => {
    const found = key.split('.').reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), words);
    if (!isMessages(found)) throw new Error(`A script says \`say.${key}\`, which is no message.`);
    return compiled(found, locale);
  };
  return script
    .replace(imported, (_, names: string) =>
      names.includes('locale') ? `const locale = ${JSON.stringify(locale)};` : '',
    )
    .replaceAll(/(?<!typeof )\bsay\.((?:\w+\.)*\w+)/g, (_, key: string) => message(key));
}

/** A message, or an object of several where a script picks one. */
function compiled(message: Messages[string], locale: string): string {
  if (typeof message === 'string') return compileMessage(message, locale);
  if (isList(message)) return JSON.stringify(message);
  const entries = Object.entries(message).map(([key, one]) => `${JSON.stringify(key)}:${compiled(one, locale)}`);
  return `({${entries.join(',')}})`;
}

function isMessages(value: unknown): value is Messages[string] {
  return (
    typeof value === 'string' || Array.isArray(value) || (isRecord(value) && Object.values(value).every(isMessages))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
