import { inSequence } from '../../../model/list-labels.ts';

/** How one level of a list is numbered, as far as its label shows it. */
export interface NumberFormat {
  /** As the standard names it, such as `lowerRoman`. */
  readonly format: string;
  /** Figures are filled up with zeros to so many, as `001` has three. */
  readonly width?: number;
  /** A pattern such as `%1.%2`, with `%2` for the number of the second level. */
  readonly text: string;
  readonly start: number;
  /** Whether all its numbers are figures, as in contracts. */
  readonly isLegal?: boolean;
}

/** The number of a paragraph at a depth of a list, as Word prints it. */
export function numberText(
  levels: readonly NumberFormat[],
  depth: number,
  counts: readonly number[],
  write: typeof formatted = formatted,
): string {
  const own = levels[depth];
  return (own?.text ?? '').replace(/%(\d)/g, (_, place: string) => {
    const level = levels[Number(place) - 1];
    const number = counts[Number(place) - 1] ?? level?.start ?? 1;
    if (level?.format === 'none' && own?.isLegal !== true) return '';
    return own?.isLegal === true ? String(number) : write(number, level?.format ?? 'decimal', level?.width);
  });
}

/** The same as a clause has it, which counts `aa`, `ab`, `ac` after `z`. */
export function numberInClause(levels: readonly NumberFormat[], depth: number, counts: readonly number[]): string {
  return numberText(levels, depth, counts, (value, format, width) => {
    if (format === 'lowerLetter') return inSequence('a', value);
    return format === 'upperLetter' ? inSequence('A', value) : formatted(value, format, width);
  });
}

/** Whether the number of a level is printed as Word prints it, rather than in figures. */
export function isKnownFormat(format: string): boolean {
  return format in formats || format === 'none' || format === 'bullet';
}

/** The largest number that a list of Word has. */
const most = 32_767;

function formatted(value: number, format: string, width = 0): string {
  const write = formats[format];
  return write === undefined || value < 0 || value > most
    ? String(value).padStart(width, '0')
    : write(value).padStart(width, '0');
}

/** After `z`, Word repeats each letter: `aa`, `bb`, `cc`. */
const letters = (value: number): string => repeated('abcdefghijklmnopqrstuvwxyz', value);

function repeated(signs: string, value: number): string {
  if (value < 1) return String(value);
  const all = Array.from(signs);
  return (all[(value - 1) % all.length] ?? '').repeat(Math.ceil(value / all.length));
}

/** Numbers that Unicode has as one character each, from a first one on, and in figures beyond. */
const characters =
  (first: number, count: number) =>
  (value: number): string =>
    value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value);

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: (value) => inSequence('i', value),
  upperRoman: (value) => inSequence('I', value),
  ordinal: (value) => `${value}${ordinalEnd(value)}`,
  cardinalText: (value) => capitalised(cardinal(value)),
  ordinalText: (value) => capitalised(ordinal(value)),
  numberInDash: (value) => `- ${value} -`,
  hex: (value) => value.toString(16).toUpperCase(),
  chicago: (value) => repeated('*†‡§', value),
  decimalFullWidth: (value) => String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  decimalEnclosedCircle: characters(0x2460, 20),
  decimalEnclosedCircleChinese: characters(0x2460, 20),
  decimalEnclosedParen: characters(0x2474, 20),
  decimalEnclosedFullstop: characters(0x2488, 20),
  russianLower: (value) => repeated('абвгдежзиклмнопрстуфхцчшщыэюя', value),
  russianUpper: (value) => repeated('АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ', value),
};

function ordinalEnd(value: number): string {
  const [tens, ones] = [value % 100, value % 10];
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][ones] ?? 'th';
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

function cardinal(value: number): string {
  if (value < 20) return small[value] ?? String(value);
  if (value < 100)
    return (tens[Math.floor(value / 10)] ?? '') + (value % 10 === 0 ? '' : `-${small[value % 10] ?? ''}`);
  if (value >= 1000) return String(value);
  const rest = value % 100;
  return `${small[Math.floor(value / 100)] ?? ''} hundred${rest === 0 ? '' : ` ${cardinal(rest)}`}`;
}

function ordinal(value: number): string {
  return cardinal(value).replace(/[a-z]+$/, (last) => irregular[last] ?? `${last.replace(/y$/, 'ie')}th`);
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
