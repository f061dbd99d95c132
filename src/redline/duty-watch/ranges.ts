import type { Quantity } from './quantities.ts';

/** "Between 8 pm and 7 am" and "from 8 pm until 7 am": its second end limits nothing by itself. */
export function withPlainRanges(quantities: readonly Quantity[], sentence: string): readonly Quantity[] {
  return quantities.map((quantity, index) => {
    const start = quantities[index - 1];
    if (start === undefined || !/^(?:from|between) /iu.test(start.text)) return quantity;
    const between = sentence.slice(start.to, quantity.from);
    const [, word = '', end = ''] = /^(?:(until|till|up to|to) )?(.*)$/iu.exec(quantity.text) ?? [];
    const isEnd = word === '' ? /^ (?:and|to) (?:the )?$/iu.test(between) : /^ (?:the )?$/u.test(between);
    if (!isEnd) return quantity;
    const { least, most, base } = quantity;
    // "Between 45 % and 55 %" is a minimum and a maximum. A span of time is one thing that starts and ends.
    if (/^between /iu.test(start.text) && ['%', 'degrees', 'metres', 'grams', 'litres'].includes(base))
      return { ...quantity, text: end, sense: 'limit', strict: false, form: `to ${least} ${most} ${base}` };
    return { ...quantity, text: end, sense: undefined, strict: false, form: `to ${least} ${most} ${base}` };
  });
}
