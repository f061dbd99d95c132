import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/**
 * A message as a short piece of JavaScript without any library, for scripts of pages: a string, or a function of what is put
 * into it. With markup the function returns a list, as on a page (see `Word`).
 *
 * @throws if the message has what no message has, such as a date
 */
export function compileMessage(message: string, locale: string): string {
  if (!/\{|<\//.test(message)) return JSON.stringify(message);
  const join = message.includes('</') ? joinParts : joinStrings;
  return `((v)=>${join(parse(message), { locale, join })})`;
}

/** What the pieces of a message are compiled with. */
interface Compiling {
  readonly locale: string;
  /** The pieces of a message, or of a branch or the markup in it, as one expression. */
  readonly join: (elements: readonly MessageFormatElement[], compiling: Compiling) => string;
  /** The number that `#` stands for. */
  readonly counted?: string;
}

function joinStrings(elements: readonly MessageFormatElement[], compiling: Compiling): string {
  return elements.length === 0 ? '""' : elements.map((element) => compile(element, compiling)).join('+');
}

/** Strings beside each other become one, as on a page. */
const together =
  '((a)=>a.reduce((o,p)=>{const l=o.length-1;typeof p=="string"&&typeof o[l]=="string"?o[l]+=p:o.push(p);return o},[]))';

function joinParts(elements: readonly MessageFormatElement[], compiling: Compiling): string {
  const parts = elements.map((element) => {
    const part = compile(element, compiling);
    return element.type === TYPE.plural || element.type === TYPE.select || element.type === TYPE.tag
      ? `...${part}`
      : part;
  });
  return `${together}([${parts.join(',')}])`;
}

function compile(element: MessageFormatElement, compiling: Compiling): string {
  const { locale, join, counted = '' } = compiling;
  switch (element.type) {
    case TYPE.literal:
      return JSON.stringify(element.value);
    case TYPE.argument:
      return `v.${element.value}`;
    case TYPE.pound:
      return `${counted}.toLocaleString(${JSON.stringify(locale)})`;
    case TYPE.plural: {
      const value = `v.${element.value}`;
      const rules = `new Intl.PluralRules(${JSON.stringify(locale)}).select(${value})`;
      return choose(element.options, { ...compiling, counted: value }, `["="+${value}]`, rules);
    }
    case TYPE.select:
      return choose(element.options, compiling, `[v.${element.value}]`);
    case TYPE.tag:
      return `[v.${element.value}(${join(element.children, compiling)})].flat()`;
    default:
      throw new Error(`A script cannot say this message: ${JSON.stringify(element)}`);
  }
}

/** One of several branches: the one of an exact value, of a form of the language, or `other`. */
function choose(
  options: Readonly<Record<string, { readonly value: readonly MessageFormatElement[] }>>,
  compiling: Compiling,
  exact: string,
  form?: string,
): string {
  const branches = Object.entries(options).map(
    ([name, { value }]) => `${JSON.stringify(name)}:${compiling.join(value, compiling)}`,
  );
  const others = form === undefined ? 'o.other' : `o[${form}]??o.other`;
  const isExact = form === undefined || Object.keys(options).some((name) => name.startsWith('='));
  return `((o)=>${isExact ? `o${exact}??` : ''}(${others}))({${branches.join(',')}})`;
}
