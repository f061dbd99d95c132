import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../built-pages.ts';

/** What is the same in every language: names of formats and standards, addresses, and marks of the software itself. */
const sameEverywhere =
  /https?:\/\/\S+|mailto:\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)+\b|\/[\w/.-]+\/|\b(?:PDF|Word|HTML|JSON|CSV|XML|Akoma Ntoso|Markdown|ZIP|USB|SHA-256|UTF-8|Atom|MIT|CC BY|BibTeX|RIS|CSL|kB|MB|[A-Z]|[ivx]+|[a-z])\b|\b[0-9a-f]{7,}\b|\b\w*\d\w*\b/g;

/** The phrases of a content folder, as one text in which a phrase of a page can be found. */
export function phrasesOf(content: string): string {
  return filesIn(content)
    .filter((file) => /\.(?:ya?ml|mdx)$/.test(file))
    .map((file) => inOneLine(readFileSync(join(content, file), 'utf8').replaceAll(/<[^>]*>|[*_`"“”[\]]/g, ' ')))
    .join(' ¶ ')
    .toLowerCase();
}

/** The English in a text that is neither made up nor a phrase of the content. */
export function englishIn(text: string, phrases: string): readonly string[] {
  return text
    .replaceAll(sameEverywhere, ' ')
    .split(/[\p{Script=Cyrillic}]+|[^\p{Letter}\p{Number}’' ,-]+/u)
    .map((piece) => inOneLine(piece).replace(/^[\s,’'-]+|[\s,’'-]+$/g, ''))
    .filter((piece) => /[A-Za-z]{2}/.test(piece) && !phrases.includes(piece.toLowerCase()) && !isOfContent(piece, phrases));
}

/** Whether every part between commas is in the content, as in a list of names. */
function isOfContent(piece: string, phrases: string): boolean {
  return piece.split(/, /).every((part) => phrases.includes(part.toLowerCase()));
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
