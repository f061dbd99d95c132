import type { ConsultationOutcome } from '../../consultation/consultation.ts';
import type { Points } from '../../model/points/points.ts';
import type { Message } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/quote.ts';
import type { Keys } from '../yaml/positions.ts';

/** A figure that a person wrote. */
interface TypedFigure {
  /** Whether it is in the outcome in `consultation.yaml`, and not in `points.yaml`. */
  readonly inOutcome: boolean;
  readonly keys: Keys;
  readonly message: Message;
}

const units = 'one|two|three|four|five|six|seven|eight|nine';
const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const number = `(?:\\d[\\d,.]*|(?:${tens})(?:[- ](?:${units}))?|${teens}|${units}|(?:a|one|several) (?:dozen|hundred|thousand)|(?:dozens|scores|hundreds|thousands) of)`;
const fraction = '(?:(?:almost |about |over )?half|(?:a|one|two|three|four|nine)[- ](?:third|quarter|fifth|tenth)s?)';
const people = '(?:people|individuals?|organisations?|bodies|members of the public)';
const respondents = '(?:responses?|respondents?|letters)';
const said =
  '(?:said|asked|wrote|responded|replied|raised|told|thought|wanted|agreed|disagreed|supported|opposed|felt|made|called for)';

/** Words that say how many people said something. Other numbers, such as those of a time limit, are no figures. */
const figure = new RegExp(
  [
    `${number}(?: \\p{L}+)? ${respondents}`,
    `${number} ?(?:%|per ?cent)`,
    `${number} ${people} ${said}`,
    `${number} (?:out of|of|in) (?:the |every )?${number} (?:${respondents}|${people}|${said})`,
    `${fraction} (?:of )?(?:all )?(?:the |those |our )?(?:${respondents}|${people} (?:who )?${said}|(?:who|that) ${said})`,
  ]
    .map((pattern) => `(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`)
    .join('|'),
  'iu',
);

/** Every figure in an outcome with points that a person typed: the command counts and writes them. */
export function typedFigures(outcome: ConsultationOutcome, { points, themes }: Points): readonly TypedFigure[] {
  return [
    ...numbersIn(outcome).map((keys) => ({ inOutcome: true, keys: ['outcome', ...keys], message: numberMessage })),
    ...inTexts({ summary: outcome.summary, late: outcome.late, equality: outcome.equality, themes: outcome.themes }, [
      'outcome',
    ]).map((found) => ({ inOutcome: true, ...found })),
    ...inTexts({ themes, points }, []).map((found) => ({
      inOutcome: false,
      ...found,
    })),
  ];
}

function numbersIn({ responses, themes }: ConsultationOutcome): readonly Keys[] {
  return [
    ...(responses === undefined ? [] : [['responses']]),
    ...themes.flatMap((theme, index) => (theme.responses === undefined ? [] : [['themes', index, 'responses']])),
  ];
}

const numberMessage: Message = {
  unexpected: 'Unexpected figure that was typed',
  expected: 'expected figures only under `counted`, where the command writes them',
  todo: 'Remove the line: the page prints what was counted.',
};

/** Every text in a value that says how many people said something. */
function inTexts(value: unknown, keys: Keys): readonly { readonly keys: Keys; readonly message: Message }[] {
  if (typeof value === 'string') {
    const found = figure.exec(value)?.[0];
    if (found === undefined) return [];
    return [
      {
        keys,
        message: {
          unexpected: `Unexpected figure ${quote(found)} that was typed`,
          expected: 'expected words without a count: the page prints what was counted',
          todo: 'Say it without the number.',
        },
      },
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    inTexts(inner, [...keys, Array.isArray(value) ? Number(key) : key]),
  );
}
