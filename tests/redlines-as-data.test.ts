import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { builtFiles, dist } from './built-pages.ts';

const textOf = (address: string): string => readFileSync(join(dist, 'client', address), 'utf8');
const addressesOf = (format: string) =>
  builtFiles().filter((address) => address.startsWith('/data/redlines/') && address.endsWith(format));

describe('the plain text of redlines', () => {
  const texts = addressesOf('.txt').map((address) => ({ address, text: textOf(address) }));
  const count = (text: string, part: string) => text.split(part).length - 1;

  it('is there for each pair, and has every clause that differs', () => {
    expect(texts).toHaveLength(addressesOf('.xml').length);
    const headingsSchema = z.object({
      clauses: z.array(z.object({ after: z.object({ title: z.string() }).optional() })),
    });
    for (const { address, text } of texts) {
      const { clauses } = headingsSchema.parse(JSON.parse(textOf(address.replace(/txt$/, 'json'))));
      expect(clauses.length).toBeGreaterThan(0);
      for (const { after } of clauses) expect(text).toContain(`${after?.title ?? ''}\n---`);
    }
  });

  it('says where each mark begins and ends', () => {
    for (const { text } of texts) {
      expect(count(text, '[inserted: ')).toBeGreaterThan(1);
      expect(count(text, '[inserted: ')).toBe(count(text, ' – end of insertion]'));
      expect(count(text, '[deleted: ')).toBe(count(text, ' – end of deletion]'));
    }
  });
});
