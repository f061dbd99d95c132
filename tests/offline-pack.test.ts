import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attribute, elementsOf, wordsOf } from './html/page-elements.ts';
import { currentRevision } from '../src/model/current-standing.ts';
import { formatDate } from '../src/model/partial-date.ts';
import { siteContent } from '../src/web/content.ts';
import { offlineFiles } from './html/offline-files.ts';

const files = offlineFiles();
const text = (path: string): string => Buffer.from(files.get(path) ?? []).toString('utf8');
const pages = [...files.keys()].filter((path) => path.endsWith('.html')).map((path) => ({ path, html: text(path) }));

describe('the archive that opens from a disk', () => {
  it('contains revisions, redlines, recommendations, forms, documents and data', () => {
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

  it('lists the hash of every other file', () => {
    const lines = text('SHA256SUMS.txt').trim().split('\n');
    const hashes = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
    expect(hashes.size).toBe(files.size - 1);
    for (const [path, hash] of hashes)
      expect(
        createHash('sha256')
          .update(files.get(path) ?? Buffer.of())
          .digest('hex'),
        path,
      ).toBe(hash);
  });

  it('has no broken and no absolute link', () => {
    const anchors = new Map(
      pages.map((page) => [page.path, new Set(elementsOf(page).map((element) => attribute(element, 'id')))]),
    );
    const broken: string[] = [];
    for (const page of pages)
      for (const element of elementsOf(page)) {
        const link = attribute(element, 'href') ?? attribute(element, 'src');
        if (link === undefined || /^(?:https?|mailto|tel):/.test(link)) continue;
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? page.path : posix.join(posix.dirname(page.path), decodeURIComponent(path));
        if (link.startsWith('/') || !files.has(target)) broken.push(`${page.path}: ${link}`);
        else if (
          anchor !== undefined &&
          anchor !== '' &&
          target.endsWith('.html') &&
          anchors.get(target)?.has(anchor) !== true
        )
          broken.push(`${page.path}: ${link} has no such anchor`);
      }
    expect(broken.slice(0, 20)).toEqual([]);
  });

  it('links to the printed form instead of the web form', () => {
    expect(files.has('consultations/draft-code-2026/respond/index.html')).toBe(false);
    expect(text('consultations/draft-code-2026/index.html')).toContain('response-form.pdf');
    for (const page of pages)
      expect(
        elementsOf(page).some(({ tagName }) => tagName === 'form'),
        page.path,
      ).toBe(false);
  });

  it('offers only the printed form, without drafts and withdrawals, which need the site', () => {
    const page = text('consultations/draft-code-2026/index.html');
    expect(page).toContain('Print the form (PDF)');
    expect(page).not.toMatch(/Open the form|save a draft as a file|<template/);
  });

  it('says until when its answer about copies holds, and where to check now', () => {
    const page = text('copy/0.4/index.html').replace(/\s+/g, ' ');
    expect(page).toContain('Its answer was true on the day the copy was made.');
    const latest = currentRevision(siteContent().code);
    expect(page).toContain(
      `The latest revision was then ${latest?.label ?? ''}, ${formatDate(latest?.record.date ?? '')}.`,
    );
    expect(page).toContain('<a href="https://leds-code.example/copy/0.4/">');
  });

  it('has no list item with only a dead link', () => {
    for (const page of pages) {
      const items = elementsOf(page).filter(({ tagName }) => tagName === 'li');
      const dead = items.filter(({ children }) =>
        children.some((one) => one.type === 'element' && one.tagName === 'a' && attribute(one, 'href') === undefined),
      );
      expect(
        dead.map((item) => wordsOf(item)).filter((words) => !words.includes('It asks this site for one file')),
        page.path,
      ).toEqual([]);
    }
  });
});
