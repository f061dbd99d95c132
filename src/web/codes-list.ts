import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { z } from 'zod';
import { colours } from '../design/tokens.ts';
import { robotsText } from './robots-text.ts';

/** What a list of Codes takes from `data/index.json` of a built site. */
export const listedCodeSchema = z.object({
  page: z.url(),
  title: z.string(),
  // Absent in what older software built.
  language: z.string().default('en-GB'),
  publisher: z.object({ name: z.string() }),
  demonstration: z.boolean().optional(),
  notice: z.string().optional(),
});
export type ListedCode = z.infer<typeof listedCodeSchema>;

/** A file of the list, by its path. */
export interface ListFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The page that leads to several Codes, each of which is a site below a path of the same address, with its style sheet and
 * the `robots.txt` of the address, which no site below a path can have.
 */
export function codesList(title: string, codes: readonly ListedCode[]): readonly ListFile[] {
  return [
    { path: 'index.html', text: page(title, codes) },
    { path: 'codes.css', text: style },
    {
      path: 'robots.txt',
      text: robotsText(codes.map((code) => ({ home: homeOf(code), demonstration: code.demonstration ?? false }))),
    },
  ];
}

/** Why these Codes cannot be at one address, in a sentence; undefined if they can. */
export function clashOf(codes: readonly ListedCode[]): string | undefined {
  const homes = codes.map(homeOf);
  for (const [index, home] of homes.entries()) {
    const other = homes.find((one, at) => at !== index && (one.startsWith(home) || !isAtHostOf(one, home)));
    if (other !== undefined)
      return isAtHostOf(other, home)
        ? `${other} is ${other === home ? 'the address of two of the sites' : `below ${home}, where another site answers`}. Give each its own path in \`address\` in site.yaml, and build it again.`
        : `${home} and ${other} are at different hosts, and one page at one address cannot list both.`;
  }
  return undefined;
}

const isAtHostOf = (one: string, other: string): boolean => new URL(one).host === new URL(other).host;

const homeOf = ({ page }: ListedCode): string => new URL('../', page).href;

function page(title: string, codes: readonly ListedCode[]): string {
  // What the page says of its own is in the language of the first.
  const [{ language } = { language: 'en-GB' }] = codes;
  const items = codes.map((code) =>
    h('li', code.language === language ? {} : { lang: code.language }, [
      h('a', { href: homeOf(code) }, code.title),
      h('p', code.publisher.name),
      ...(code.notice === undefined ? [] : [h('p', code.notice)]),
    ]),
  );
  const head = h('head', [
    h('meta', { charset: 'utf-8' }),
    h('title', title),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    ...(codes.every(({ demonstration }) => demonstration === true)
      ? [h('meta', { name: 'robots', content: 'noindex' })]
      : []),
    h('link', { rel: 'stylesheet', href: 'codes.css' }),
  ]);
  const body = h('body', [h('main', [h('h1', title), h('ul', items)])]);
  return `${toHtml([{ type: 'doctype' }, h('html', { lang: language }, [head, body])])}\n`;
}

const style = `:root { color-scheme: light dark }
body { margin: 0; font: 1.1875rem/1.5 'Segoe UI', 'Noto Sans', Arial, sans-serif; border-top: 0.5rem solid ${colours.accent} }
main { max-width: 45rem; margin: auto; padding: 2rem 1rem }
ul { list-style: none; padding: 0 }
li { padding: 1rem 0; border-top: 1px solid }
li a { font-size: 1.5rem; font-weight: bold }
p { margin: 0.25rem 0 0 }
`;
