import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attribute, pageElements, wordsOf } from './html/page-elements.ts';
import { offlineFiles } from './html/offline-files.ts';

const files = offlineFiles();
const text = (path: string): string => Buffer.from(files.get(path) ?? []).toString('utf8');
const pages = [...files.keys()].filter((path) => path.endsWith('.html'));

describe('the archive that opens from a disk', () => {
  it('holds revisions, redlines, recommendations, forms, documents and data', () => {
    for (const path of [
      'index.html',
      'code/0.1/index.html',
      'changes/0.3...0.4/index.html',
      'recommendations/index.html',
      'publications/0.4/clean.pdf',
      'publications/0.4/marked.docx',
      'publications/consultations/draft-code-2026/response-form.pdf',
      'code/revisions.lock.json',
    ])
      expect(files.has(path), path).toBe(true);
    expect([...files.keys()].filter((path) => /^data\/.*\.json$/.test(path)).length).toBeGreaterThan(10);
  });

  it('tells the hash of every other file', () => {
    const lines = text('SHA256SUMS.txt').trim().split('\n');
    const told = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
    expect(told.size).toBe(files.size - 1);
    for (const [path, hash] of told)
      expect(
        createHash('sha256')
          .update(files.get(path) ?? Buffer.of())
          .digest('hex'),
        path,
      ).toBe(hash);
  });

  it('has no link that leads nowhere, and none from the root of a disk', () => {
    const anchors = new Map(
      pages.map((path) => [path, new Set(pageElements(text(path)).map((element) => attribute(element, 'id')))]),
    );
    const wrong: string[] = [];
    for (const page of pages)
      for (const element of pageElements(text(page))) {
        const link = attribute(element, 'href') ?? attribute(element, 'src');
        if (link === undefined || /^(?:https?|mailto|tel):/.test(link)) continue;
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? page : posix.join(posix.dirname(page), decodeURIComponent(path));
        if (link.startsWith('/') || !files.has(target)) wrong.push(`${page}: ${link}`);
        else if (
          anchor !== undefined &&
          anchor !== '' &&
          target.endsWith('.html') &&
          anchors.get(target)?.has(anchor) !== true
        )
          wrong.push(`${page}: ${link} has no such anchor`);
      }
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it('leads to the form on paper instead of the one that is sent', () => {
    expect(files.has('consultations/draft-code-2026/respond/index.html')).toBe(false);
    expect(text('consultations/draft-code-2026/index.html')).toContain('response-form.pdf');
    for (const page of pages)
      expect(
        pageElements(text(page)).some(({ tagName }) => tagName === 'form'),
        page,
      ).toBe(false);
  });

  it('offers the form on paper only, and says nothing of drafts and withdrawals that need the site', () => {
    const page = text('consultations/draft-code-2026/index.html');
    expect(page).toContain('Print the form (PDF)');
    expect(page).not.toMatch(/Open the form|save a draft as a file|<template/);
  });

  it('says on the page that answers whether a copy is current until when that holds, and where to ask now', () => {
    const page = text('copy/0.4/index.html').replace(/\s+/g, ' ');
    expect(page).toContain('Its answer holds for the day on which the copy was made.');
    expect(page).toContain('The latest revision was then 0.4, May 2019.');
    expect(page).toContain('<a href="https://leds-code.example/copy/0.4/">');
  });

  it('has no item in a list whose only link leads nowhere', () => {
    for (const path of pages) {
      const items = pageElements(text(path)).filter(({ tagName }) => tagName === 'li');
      const dead = items.filter(({ children }) =>
        children.some((one) => one.type === 'element' && one.tagName === 'a' && attribute(one, 'href') === undefined),
      );
      expect(
        dead.map((item) => wordsOf(item)).filter((words) => !words.includes('It asks this site for one file')),
        path,
      ).toEqual([]);
    }
  });
});
