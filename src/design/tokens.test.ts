import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { colourDigits } from './colour-digits.ts';
import { colours } from './tokens.ts';

type Colour = keyof typeof colours;

/** Every colour in which words are, with each on which they are. */
const printed: readonly (readonly [Colour, readonly Colour[]])[] = [
  [
    'text',
    [
      'white',
      'band',
      'asideBackground',
      'plainBackground',
      'cautionBackground',
      'foundBackground',
      'draftBackground',
      'insertedBackground',
      'deletedBackground',
    ],
  ],
  ['quiet', ['white', 'foundBackground']],
  ['white', ['accent']],
  ['accent', ['white', 'band']],
  ['link', ['white', 'band', 'cautionBackground']],
  ['cautionText', ['cautionBackground']],
  ['insertedText', ['insertedBackground']],
  ['deletedText', ['deletedBackground']],
  ['insertedLine', ['white', 'plainBackground']],
  ['deletedLine', ['white', 'plainBackground']],
];

/** As WCAG 2.2 defines it: from 1, where two colours are the same, to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(digits: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((from) => {
    const share = Number.parseInt(digits.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('words can be read on what they are printed on', () => {
  const pairs = printed.flatMap(([words, backgrounds]) =>
    backgrounds.map((background) => [words, background] as const),
  );
  test.each(pairs)('%s on %s', (words, background) => {
    expect(contrast(colourDigits(colours[words]), colourDigits(colours[background]))).toBeGreaterThanOrEqual(4.5);
  });

  test('a grey that is too light is found', () => {
    expect(contrast('000000', 'FFFFFF')).toBe(21);
    expect(contrast('777777', 'FFFFFF')).toBeLessThan(4.5);
    expect(contrast('767676', 'FFFFFF')).toBeGreaterThanOrEqual(4.5);
  });

  test('no colour of words or of a background is left out', () => {
    const tried = new Set<string>(printed.flatMap(([words, backgrounds]) => [words, ...backgrounds]));
    const named = Object.keys(colours).filter((name) => /(?:Text|Background)$/.test(name));
    expect(named.filter((name) => !tried.has(name))).toEqual([]);
  });
});

const root = fileURLToPath(new URL('../..', import.meta.url));
const tokens = 'src/design/tokens.ts';

/** A colour as style sheets write it, and as Word does. */
const literals = [
  /(?<=^|["'`(:,\s])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?=["'`);,\s}]|$)/gim,
  /(?<=["'`])[0-9a-f]{6}(?=["'`])/gi,
];

function coloursIn(code: string): readonly string[] {
  return literals.flatMap((literal) => code.match(literal) ?? []);
}

function filesWithColours(): readonly string[] {
  return ['astro.config.mjs', ...['src', 'scripts', 'public'].flatMap(filesUnder)].filter(
    (file) => file !== tokens && coloursIn(readFileSync(join(root, file), 'utf8')).length > 0,
  );
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|mjs|js|astro|scss|css|typ|svg)$/.test(file) && !file.endsWith('.test.ts'))
    .map((file) => join(folder, file));
}

describe('every colour is named in one file', () => {
  test('no other file has one of its own', () => {
    expect(filesWithColours()).toEqual([]);
  });

  test.each(['color: #fff;', 'rgb("#0b0c0c")', "fill: '#1d70b8' }", "color: 'B1B4B6'", 'stroke="#8d99a6"/>'])(
    '%s would be found',
    (code) => {
      expect(coloursIn(code)).toHaveLength(1);
    },
  );

  test.each(['&#123;', 'href="#main"', 'this.#add(words)', "'a[href^='#']'"])('%s is none', (code) => {
    expect(coloursIn(code)).toEqual([]);
  });
});
