import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/**
 * A message as a short piece of JavaScript without any library, for scripts of pages: a string, or a function of what is put
 * into it.
 *
 * @throws if the message has markup, which scripts do not print
 */
export function compileMessage(message: string, locale: string): string {
  if (!/\{|<\//.test(message)) return JSON.stringify(message);
  return `((v)=>${join(parse(message), locale, undefined)})`;
}

function join(elements: readonly MessageFormatElement[], locale: string, counted: string | undefined): string {
  return elements.length === 0 ? '""' : elements.map((element) => compile(element, locale, counted)).join('+');
}

function compile(element: MessageFormatElement, locale: string, counted: string | undefined): string {
  switch (element.type) {
    case TYPE.literal:
      return JSON.stringify(element.value);
    case TYPE.argument:
      return `v.${element.value}`;
    case TYPE.pound:
      return `${counted ?? ''}.toLocaleString(${JSON.stringify(locale)})`;
    case TYPE.plural: {
      const value = `v.${element.value}`;
      const rules = `new Intl.PluralRules(${JSON.stringify(locale)}).select(${value})`;
      return choose(element.options, locale, value, `["="+${value}]`, rules);
    }
    case TYPE.select:
      return choose(element.options, locale, counted, `[v.${element.value}]`);
    default:
      throw new Error(`A script cannot say this message: ${JSON.stringify(element)}`);
  }
}

/** One of several branches: the one of an exact value, of a form of the language, or `other`. */
function choose(
  options: Readonly<Record<string, { readonly value: readonly MessageFormatElement[] }>>,
  locale: string,
  counted: string | undefined,
  exact: string,
  form?: string,
): string {
  const branches = Object.entries(options).map(
    ([name, { value }]) => `${JSON.stringify(name)}:${join(value, locale, counted)}`,
  );
  const others = form === undefined ? 'o.other' : `o[${form}]??o.other`;
  const isExact = form === undefined || Object.keys(options).some((name) => name.startsWith('='));
  return `((o)=>${isExact ? `o${exact}??` : ''}(${others}))({${branches.join(',')}})`;
}
