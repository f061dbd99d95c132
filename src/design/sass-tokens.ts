import type { Importer } from 'sass';
import { colours, typeSizes } from './tokens.ts';

const address = 'design:tokens';

/** Gives style sheets what the tokens say: `@use 'design:tokens'` there, and `tokens.$inserted-text` or `tokens.$size-small`. */
export const sassTokens: Importer<'sync'> = {
  canonicalize: (url) => (url === address ? new URL(address) : null),
  load: () => ({ contents: scssOf({ ...colours, ...sizes }), syntax: 'scss' }),
};

const sizes = Object.fromEntries(Object.entries(typeSizes).map(([name, points]) => [`size-${name}`, `${points}pt`]));

function scssOf(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `$${inKebabCase(name)}: ${value};\n`)
    .join('');
}

function inKebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
