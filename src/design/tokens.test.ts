import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { colourDigits } from './colour-digits.ts';
import { colours, darkColours } from './tokens.ts';

type Colour = keyof typeof colours;

const grounds: readonly Colour[] = ['paper', 'asideBackground', 'plainBackground', 'foundBackground'];

/** Every text colour, with its backgrounds. */
const pairings: readonly (readonly [Colour, readonly Colour[]])[] = [
  ['text', [...grounds, 'cautionBackground', 'draftBackground', 'insertedBackground', 'deletedBackground']],
  ['quiet', grounds],
  ['link', [...grounds, 'cautionBackground']],
  ['visited', [...grounds, 'cautionBackground']],
  ['trim', ['paper', 'asideBackground']],
  ['alarm', ['paper', 'asideBackground']],
  ['onTrim', ['trim']],
  ['white', ['accent']],
  ['focusText', ['focusBackground', 'trimOnAccent']],
  ['cautionText', ['paper', 'asideBackground', 'cautionBackground']],
  ['insertedText', ['insertedBackground']],
  ['deletedText', ['deletedBackground']],
];

/** On paper, marks and headings have these colours, on white or a tint. */
const onPaper: readonly Colour[] = ['text', 'quiet', 'accent', 'link', 'insertedLine', 'deletedLine'];

/** What is seen and not read, such as the border of a field or a bar of a plot, with its backgrounds. */
const shapes: readonly (readonly [Colour, readonly Colour[]])[] = [
  ['edge', ['paper', 'asideBackground']],
  ['asideLine', ['paper']],
  ['trim', ['paper', 'asideBackground']],
  ['trimOnAccent', ['accent']],
  ['insertedLine', ['paper', 'insertedBackground']],
  ['deletedLine', ['paper', 'deletedBackground']],
  ['alarm', ['paper']],
  ['plotAccepted', ['paper']],
  ['plotInPart', ['paper']],
  ['plotNoted', ['paper']],
  ['plotOutOfScope', ['paper']],
  ['plotDeclined', ['paper']],
  ['plotOpen', ['paper']],
];

const schemes: readonly (readonly [string, Readonly<Record<Colour, string>>])[] = [
  ['by day', colours],
  ['in the dark', darkColours],
];

/** Contrast as WCAG 2.2 defines it: from 1 for equal colours to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const contrastOf = (one: string, other: string): number => contrast(digitsOf(one), digitsOf(other));
const digitsOf = (colour: string): string => colourDigits(`#${colour.slice(1)}`);

function luminance(digits: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((from) => {
    const share = Number.parseInt(digits.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const inEachScheme = (pairs: typeof pairings) =>
  pairs.flatMap(([one, backgrounds]) =>
    backgrounds.flatMap((background) =>
      schemes.map(([scheme, { [one]: first, [background]: second }]) => ({ one, background, scheme, first, second })),
    ),
  );

describe('colours have enough contrast', () => {
  test.each(inEachScheme(pairings))('$one on $background can be read $scheme', ({ first, second }) => {
    expect(contrastOf(first, second)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(inEachScheme(shapes))('$one on $background can be seen $scheme', ({ first, second }) => {
    expect(contrastOf(first, second)).toBeGreaterThanOrEqual(3);
  });

  test.each(onPaper)('%s can be read on paper', (name) => {
    for (const sheet of [colours.white, colours.plainBackground])
      expect(contrastOf(colours[name], sheet)).toBeGreaterThanOrEqual(4.5);
  });

  test('a grey that is too light is detected', () => {
    expect(contrast('000000', 'FFFFFF')).toBe(21);
    expect(contrast('777777', 'FFFFFF')).toBeLessThan(4.5);
    expect(contrast('767676', 'FFFFFF')).toBeGreaterThanOrEqual(4.5);
  });

  test('no colour of text, backgrounds or plots is left out', () => {
    const tested = new Set<string>([...pairings, ...shapes].flatMap(([words, backgrounds]) => [words, ...backgrounds]));
    const named = Object.keys(colours).filter((name) => /(?:Text|Background)$|^plot/.test(name));
    expect(named.filter((name) => !tested.has(name))).toEqual([]);
  });
});

const root = fileURLToPath(new URL('../..', import.meta.url));
const tokens = 'src/design/tokens.ts';

/** Colour literals in style sheets and in Word. */
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
  return (
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(
        (file) =>
          /\.(?:ts|mjs|js|astro|scss|css|typ|svg)$/.test(file) &&
          !file.endsWith('.test.ts') &&
          !/\btesting\//.test(file),
      )
      // The figures of a Code have the colours that its editors gave them.
      .filter((file) => !/\/fixtures\/.*\.svg$/.test(file))
      .map((file) => join(folder, file))
  );
}

describe('every colour is named in one file', () => {
  test('no other file has a colour literal', () => {
    expect(filesWithColours()).toEqual([]);
  });

  test.each(['color: #fff;', 'rgb("#0b0c0c")', "fill: '#1d70b8' }", "color: 'B1B4B6'", 'stroke="#8d99a6"/>'])(
    '%s would be detected',
    (code) => {
      expect(coloursIn(code)).toHaveLength(1);
    },
  );

  test.each(['&#123;', 'href="#main"', 'this.#add(words)', "'a[href^='#']'"])('%s is not a colour', (code) => {
    expect(coloursIn(code)).toEqual([]);
  });
});
