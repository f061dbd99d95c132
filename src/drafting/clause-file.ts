import { stringify } from 'yaml';
import type { ClauseFrontMatter } from '../model/clause-front-matter.ts';
import { setValue } from './yaml-splice.ts';

/** Writes a clause file from its front matter and its text in MDX. */
export function clauseFile(front: ClauseFrontMatter, text: string): string {
  const extent = front.extent === undefined ? '' : `extent: [${front.extent.join(', ')}]\n`;
  const { id, title, plain } = front;
  return `---\n${stringify({ id, title, plain }, { lineWidth: 0 })}${extent}---\n\n${text.trim()}\n`;
}

/** Changes the title in a clause file; its text and layout stay. Throws if there is no front matter. */
export function setTitle(file: string, title: string): string {
  const match = /^---\r?\n([\s\S]*?\n)---/.exec(file);
  if (match?.[1] === undefined) throw new Error('The file has no front matter between two lines of three hyphens.');
  const front = setValue(match[1], ['title'], title);
  return `---\n${front}---${file.slice(match[0].length)}`;
}

/** Changes the number of a numbered paragraph in a clause file. */
export function setParagraphNumber(file: string, paragraph: string, number: string): string {
  return file.replace(/<Para\b[^>]*>/g, (tag) =>
    tag.includes(`id="${paragraph}"`) ? tag.replace(/number="[^"]*"/, `number="${number}"`) : tag,
  );
}
