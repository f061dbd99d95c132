/** Irregular forms, each with the form that it is one of. */
const irregular = new Map(
  (
    'kept keep, held hold, made make, given give, gave give, told tell, sent send, taken take, took take, shown show, ' +
    'written write, wrote write, found find, said say, met meet, paid pay, sought seek, done do, seen see, known know, ' +
    'gone go, brought bring, left leave, led lead, laid lay, sold sell, spent spend, lent lend, built build, bought buy, ' +
    'caught catch, taught teach, thought think, chosen choose, begun begin, broken break, spoken speak, stolen steal, ' +
    'going go, doing do, dying die, lying lie, tying tie, using use, drawn draw, withdrawn withdraw, driven drive, frozen freeze, hidden hide, worn wear, sworn swear, torn tear, ' +
    'thrown throw, grown grow, flown fly, stood stand, understood understand, undertaken undertake, overseen oversee, ' +
    'heard hear, lost lose, felt feel, meant mean, won win, run run, ridden ride, risen rise, arisen arise, fallen fall, ' +
    'bound bind, wound wind, fed feed, bred breed, dealt deal, lit light, slept sleep, swept sweep, swum swim, ' +
    'forbidden forbid, forgotten forget, overridden override, redrawn redraw, rewritten rewrite, upheld uphold, ' +
    'withheld withhold, mistaken mistake, people person, children child, men man, women woman, bodies body, ' +
    'knives knife, shelves shelf, wives wife, halves half, loaves loaf, calves calf, wolves wolf, thieves thief, feet foot, ' +
    'teeth tooth, mice mouse, geese goose, sung sing, shot shoot, hung hang, struck strike, stuck stick, rung ring, dug dig, ' +
    'drunk drink, eaten eat, blown blow, bitten bite, beaten beat, woven weave, shaken shake, sat sit, slid slide, fled flee, ' +
    'policies policy, station station, criteria criterion, copies copy'
  )
    .split(', ')
    .map((pair): [string, string] => {
      const [form = '', base = ''] = pair.split(' ');
      return [form, base];
    }),
);

/**
 * The part of a word that stays in its other forms, so that `deletes`, `deleted` and `deletion` are equal. It is rough on
 * purpose: it only decides that two wordings are the same, never what they mean.
 */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = findStem(word);
  stems.set(word, found);
  return found;
}

/** Those of all words so far: a Code has few different words, and asks for each of them many times. */
const stems = new Map<string, string>();

function findStem(word: string): string {
  const plain = word.replace(/'s?$/u, '');
  const known = irregular.get(plain);
  if (known !== undefined) return known === plain ? plain : stem(known);
  if (plain.length < 4 || !/^[\p{L}-]+$/u.test(plain)) return plain;
  const singular = plain
    .replace(/ies$/u, 'y')
    .replace(/(?<=ss|sh|ch|x|z)es$/u, '')
    .replace(/(?<![su])s$/u, '');
  const base = singular
    .replace(/(?<=\p{L}{3})(?:ing|ed)$/u, '')
    .replace(/(?<=\p{L}{4})(?:ation|ion)$/u, '')
    .replace(/(?<=\p{L}{2})ied$/u, 'y');
  return base
    .replace(/([^aeiouls])\1$/u, '$1')
    .replace(/(?<=\p{L}{2})([iy])z(?=e?$|at)/u, '$1s')
    .replace(/our$/u, 'or')
    .replace(/(?<=\p{L}{2})(?:e|at)$/u, '')
    .replace(/i$/u, 'y');
}

/** Whether a word may follow `be` in the passive, such as `published`, `kept` or `put`. */
export function isParticiple(word: string): boolean {
  return word.endsWith('ed') || irregular.has(word) || ['put', 'cut', 'set', 'read', 'shut', 'let'].includes(word);
}

/** Words that say little by themselves: a change of one of them is a change of grammar. */
export const grammarWords: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its they them their he him his she her hers we us our you your who which whose whom ' +
    'is are was were be been being am has have had having do does did done of to in on at by for from with as than then ' +
    'there here such so also and or but nor whether under about because via per through into onto upon own it them themselves itself what how why if where when'
  ).split(' '),
);
