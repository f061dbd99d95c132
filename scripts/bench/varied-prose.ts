import { pickOne, type Random } from '../../tests/generated-code/random.ts';

/** The words that make up half of any English text, most common first. */
const common = (
  'the of to and a in is for that must be by or on it with as are not which this any from may has an at should have ' +
  'their where each only when than such under other no all if within before after its who between every without'
).split(' ');

const beginnings =
  'ac ar ben cal com con cor de dis en ex fac for gen im in jus leg man mon nor ob par per pre pro re sec sub tran'.split(
    ' ',
  );
const middles =
  'bor cep cer cul der duc fer fin form gra jec lat lev lig miss nat ord pel port press quir scrib serv sist spect tain tend tract vers vis voc'.split(
    ' ',
  );
const endings = 'ance ation e ed ence er ic ing ion ity ive ment or s tion ual ure y'.split(' ');
const rare = beginnings.flatMap((start) => middles.flatMap((middle) => endings.map((end) => start + middle + end)));

/**
 * A random word with the frequencies of English prose: half are among fifty common words, the others come from sixteen
 * thousand, of which a few hundred recur and most appear once.
 */
export function word(random: Random): string {
  const words = random() < 0.5 ? common : rare;
  const skew = words === common ? 2 : 3;
  return words[Math.floor(random() ** skew * words.length)] ?? 'the';
}

/** The given number of words, with an occasional comma or number. */
export function phrase(random: Random, length: number): string {
  const words = Array.from({ length }, () => (random() < 0.03 ? String(Math.ceil(random() * 60)) : word(random)));
  return words.map((each, index) => (index < length - 1 && random() < 0.08 ? `${each},` : each)).join(' ');
}

/** A sentence of eight to twenty-eight words. */
export function variedSentence(random: Random): string {
  const words = phrase(random, 6 + Math.floor(random() * 20)).replace(/,$/, '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${pickOne(random, ['must', 'should', 'may'])} ${word(random)}.`;
}
