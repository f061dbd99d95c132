import { expect, inject, it } from 'vitest';
import { builtPages } from '../built-pages.ts';
import { everyFault, phone } from '../browser/page-faults.ts';
import { validityFaults } from '../html/validity-faults.ts';
import { walk } from '../browser/tab-order.ts';

it('finds nothing wrong with any page, on a desk or a phone', async () => {
  const pages = builtPages().map(({ address }) => address);
  const faults = await walk(inject('siteAddress'), pages, { viewport: phone }, ({ page }) => everyFault(page));

  expect(pages.length).toBeGreaterThan(200);
  expect(faults).toEqual({ offences: [], kept: [], sideways: [], farDown: [], onDesk: [], onPhone: [] });
});

it('finds only valid HTML on every page', () => {
  expect(builtPages().flatMap(validityFaults)).toEqual([]);
});
