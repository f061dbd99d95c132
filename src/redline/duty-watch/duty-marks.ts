import { dutyWords, type DutyWord } from './duty-words.ts';

/** A form of words found in a sentence. */
export interface DutyMark {
  readonly word: DutyWord;
  /** As it stands in the sentence. */
  readonly text: string;
}

/** A number with what it counts, such as `28 days`. */
export interface Quantity {
  readonly text: string;
  readonly value: number;
  /** In the singular; empty where nothing is counted. */
  readonly unit: string;
  /** Whether it is a limit of time, as in `within 28 days` or `every 3 months`: less is stronger. */
  readonly isTimeLimit: boolean;
}

const quotation = /“[^”]*”|"[^"]*"|‘[^’]*’(?!\p{L})/gu;
const written = new Map(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, index) => [word, index + 1],
  ),
);
const time = /^(?:second|minute|hour|day|week|month|year)$/;
const quantity = new RegExp(
  `(?:\\b(within|every|than|least|after) )?(?<![\\p{L}\\p{N}-])(\\d[\\d,.]*\\d|\\d|${[...written.keys()].join('|')})(%| (?:working )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\\b)?`,
  'giu',
);

/** The forms that carry the force of a sentence, in order. What is quoted carries none. */
export function dutyMarks(sentence: string): readonly DutyMark[] {
  let rest = sentence.replaceAll(quotation, (quoted) => ' '.repeat(quoted.length));
  const found = dutyWords.flatMap((word) => {
    const marks: { readonly place: number; readonly mark: DutyMark }[] = [];
    rest = rest.replaceAll(word.pattern, (text: string, ...others: readonly unknown[]) => {
      const place = others.find((other) => typeof other === 'number') ?? 0;
      marks.push({ place, mark: { word, text } });
      return '_'.repeat(text.length);
    });
    return marks;
  });
  return found
    .toSorted((one, other) => one.place - other.place)
    .map(({ mark }) => mark)
    .filter(({ word }) => word.force !== undefined || word.lost !== undefined);
}

/** The numbers and time limits of a sentence, in order. */
export function quantities(sentence: string): readonly Quantity[] {
  return [...sentence.matchAll(quantity)].map(([text, leading = '', number = '', unit = '']) => {
    const name = unit.trim().toLowerCase().replace(/s$/, '');
    return {
      text: text.replace(/^(?:than|least|after) /i, ''),
      value: written.get(number.toLowerCase()) ?? Number(number.replaceAll(',', '')),
      unit: name,
      isTimeLimit: time.test(name.replace('working ', '')) && /^(?:within|every)$/i.test(leading),
    };
  });
}

/** Whether the sentence binds anybody. */
export function hasDuty(sentence: string): boolean {
  return dutyMarks(sentence).some(({ word }) => (word.force ?? 0) >= 2);
}
