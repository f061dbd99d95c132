import { compileString } from 'sass';
import { expect, test } from 'vitest';
import { sassTokens } from './sass-tokens.ts';
import { colours, darkColours } from './tokens.ts';

const css = (source: string) =>
  compileString(`@use 'design:tokens';\n${source}`, { importers: [sassTokens] }).css.replace(/\s+/g, ' ');

test('a colour that changes in the dark is a custom property, and one that stays is not', () => {
  expect(css('p { color: tokens.$inserted-text; }')).toBe('p { color: var(--inserted-text); }');
  expect(css('p { color: tokens.$focus-text; }')).toBe(`p { color: ${colours.focusText}; }`);
});

test('a dark screen has the dark colours, and paper never has', () => {
  const [light = '', dark = '', paper = ''] = css('@include tokens.schemes;').split('@media ');

  expect(light).toContain('color-scheme: light dark;');
  expect(light).toContain(`--paper: ${colours.paper};`);
  expect(dark).toMatch(/^screen and \(prefers-color-scheme: dark\)/);
  expect(dark).toContain(`--paper: ${darkColours.paper};`);
  expect(paper).toMatch(/^print \{ :root \{ color-scheme: light; \} \}/);
});

test('the colours of plots are set apart, for the pages that have one', () => {
  expect(css('@include tokens.schemes;')).not.toContain('--plot-');
  expect(css('@include tokens.plot-schemes;').split('@media ')).toEqual([
    expect.stringContaining(`--plot-accepted: ${colours.plotAccepted};`),
    expect.stringContaining(`--plot-accepted: ${darkColours.plotAccepted};`),
  ]);
});
