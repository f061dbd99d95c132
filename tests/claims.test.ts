import { readFileSync } from 'node:fs';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { splitSentences } from '../src/redline/sentences.ts';
import { english } from '../src/words/en/english.ts';

const begins = { says: z.array(z.string().min(1)).min(1) };
const claimSchema = z.union([
  z.strictObject({ ...begins, test: z.string() }),
  z.strictObject({ ...begins, tried: z.string() }),
  z.strictObject({ ...begins, 'no claim': z.string() }),
]);
const claims = z.record(z.string(), z.array(claimSchema)).parse(parse(readFileSync('tests/claims.yaml', 'utf8')));

/** The sentences of a page of the body, its summary among them. */
function sentencesOfPage(page: string): readonly string[] {
  const [, front = '', text = ''] =
    /^---\n([^]*?)\n---\n([^]*)$/.exec(readFileSync(`content/pages/${page}.mdx`, 'utf8')) ?? [];
  const paragraphs = [z.object({ summary: z.string() }).parse(parse(front)).summary];
  visit(unified().use(remarkParse).parse(text), 'paragraph', (node) => {
    if (!/^<\w+ \/>$/.test(toString(node))) paragraphs.push(toString(node).replaceAll(/\s+/g, ' '));
  });
  return paragraphs.flatMap((paragraph) => splitSentences(paragraph));
}

/** The sentences that the software says on a page of its own, without headings and formulas. */
function sentencesOfSoftware(words: Readonly<Record<string, string>>): readonly string[] {
  return Object.values(words)
    .map((message) => message.replaceAll(/<[^>]+>/g, '').replaceAll(/\{\w+\}/g, 'X'))
    .filter((message) => /[.:]$/.test(message))
    .flatMap((message) => splitSentences(message));
}

const pages: Readonly<Record<string, readonly string[]>> = {
  about: sentencesOfPage('about'),
  accessibility: sentencesOfPage('accessibility'),
  privacy: sentencesOfPage('privacy'),
  data: sentencesOfSoftware(english.openData.data),
  software: sentencesOfSoftware(english.home.software),
};

describe.each(Object.entries(pages))('what the page “%s” says of the site', (page, sentences) => {
  const listed = claims[page] ?? [];
  const starts = listed.flatMap(({ says }) => says);

  it('is held by a test, was tried, or promises nothing', () => {
    expect(sentences.length).toBeGreaterThan(10);
    expect(sentences.filter((sentence) => !starts.some((start) => sentence.startsWith(start)))).toEqual([]);
  });

  it('is what the list has, and no sentence that is gone', () => {
    expect(starts.filter((start) => !sentences.some((sentence) => sentence.startsWith(start)))).toEqual([]);
  });

  it('names tests that there are', () => {
    const named = listed.flatMap((claim) => ('test' in claim ? [claim.test] : []));
    const gone = named.filter((name) => {
      const [file = '', title = ''] = name.split(' › ');
      return title === '' || !readFileSync(file, 'utf8').includes(title);
    });
    expect(gone).toEqual([]);
  });
});
