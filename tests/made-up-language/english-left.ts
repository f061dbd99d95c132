import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../built-pages.ts';

/** What is the same in every language: names of formats and standards, addresses, and marks of the software itself. */
const sameEverywhere =
  /\b[A-Z0-9]{5}(?:-[A-Z0-9]{5}){2,}\b|https?\b\S*|\b[\w-]+\/|mailto:\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)+\b|\/[\w/.-]+\/|\b(?:PDF|Word|HTML|JSON|CSV|XML|Akoma Ntoso|Markdown|ZIP|USB|SHA-256|UTF-8|Atom|MIT|CC BY|BibTeX|RIS|CSL|GMT|BST|zip|Optional|[A-Z]{3}-[A-Z]{3}|kB|MB|[A-Z]|[ivx]+|[a-z])\b|\b[0-9a-f]{7,}\b|\b\w*\d\w*\b/g;

/** The phrases of a content folder, without keys of YAML, as one text in which a phrase of a page can be found. */
export function phrasesOf(content: string): string {
  return filesIn(content)
    .filter((file) => /\.(?:ya?ml|mdx)$/.test(file))
    .map((file) =>
      readFileSync(join(content, file), 'utf8')
        .replaceAll(/^[\s-]*[\w-]+:(?=\s)|(?<=[{,] )\w+:/gm, ' ¶ ')
        .replaceAll(/<[^>]*>|\]\([^)]*\)|[*_`"“”[\]]/g, ''),
    )
    .map(asPhrases)
    .join('¶');
}

/** A text as phrases beside those of a content folder. */
export function asPhrases(text: string): string {
  return ` ${wordsAlone(text).toLowerCase()} `;
}

/** A text without what is the same everywhere, its sentences and parts divided by `¶`. */
function wordsAlone(text: string): string {
  return inOneLine(text.replaceAll(sameEverywhere, ' ').replaceAll(/[^\p{Letter}\p{Number}’' ,\n-]+|,/gu, ' ¶ '));
}

/** The English in a text that is neither made up nor a phrase of the content. */
export function englishIn(text: string, phrases: string): readonly string[] {
  return text
    .replaceAll(sameEverywhere, ' ')
    .split(/[\p{Script=Cyrillic}]+|[^\p{Letter}\p{Number}’' -]+/u)
    .map((piece) => inOneLine(piece).replace(/^[\s,’'-]+|[\s,’'-]+$/g, ''))
    .filter((piece) => /[A-Za-z]{2}/.test(piece) && !isOfContent(piece.toLowerCase(), phrases));
}

/** Whether it is a phrase of the content, or a few in a row: a link, a reference or the cell of a table ends one. */
function isOfContent(piece: string, phrases: string, most = 6): boolean {
  if (phrases.includes(` ${piece} `)) return true;
  const words = piece.split(' ');
  return (
    most > 1 &&
    words.some(
      (_, index) =>
        index > 0 &&
        phrases.includes(` ${words.slice(0, index).join(' ')} `) &&
        isOfContent(words.slice(index).join(' '), phrases, most - 1),
    )
  );
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
