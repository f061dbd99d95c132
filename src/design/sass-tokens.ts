import type { Importer } from 'sass';
import { colours, darkColours, typeSizes } from './tokens.ts';

const address = 'design:tokens';

/**
 * Makes the tokens available to Sass: `@use 'design:tokens'`, then `tokens.$inserted-text` or `tokens.$size-small`. A
 * colour that is another in the dark is a custom property, which `tokens.schemes` sets, once for the site; those of plots
 * are set by `tokens.plot-schemes`, where there is one.
 */
export const sassTokens: Importer<'sync'> = {
  canonicalize: (url) => (url === address ? new URL(address) : null),
  load: () => ({ contents: tokensModule(), syntax: 'scss' }),
};

function tokensModule(): string {
  const dark = new Map(Object.entries<string>(darkColours));
  const changing = Object.entries(colours).filter(([name, colour]) => dark.get(name) !== colour);
  const fixed = Object.entries(colours).filter(([name, colour]) => dark.get(name) === colour);
  const sizes = Object.entries(typeSizes).map(([name, points]) => [`size-${name}`, `${points}pt`] as const);
  const variables = [...fixed, ...changing.map(([name]) => [name, `var(${propertyOf(name)})`] as const), ...sizes];
  const ofPlots = changing.filter(([name]) => name.startsWith('plot'));
  const ofPages = changing.filter(([name]) => !name.startsWith('plot'));
  const properties = (named: typeof changing, value: (name: string, light: string) => string): string =>
    named.map(([name, light]) => `${propertyOf(name)}: ${value(name, light)};\n`).join('');
  const schemes = (named: typeof changing): string => `
  :root { ${properties(named, (_name, light) => light)} }
  @media screen and (prefers-color-scheme: dark) { :root { ${properties(named, (name) => dark.get(name) ?? '')} } }`;
  return `${variables.map(([name, value]) => `$${kebabCase(name)}: ${value};\n`).join('')}
@mixin schemes {
  :root { color-scheme: light dark; }${schemes(ofPages)}
  @media print { :root { color-scheme: light; } }
}
@mixin plot-schemes {${schemes(ofPlots)}
}
`;
}

const propertyOf = (name: string): string => `--${kebabCase(name)}`;

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
