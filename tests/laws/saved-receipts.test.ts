import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkReceipt } from '../../src/consultation/receipt/check-receipt.ts';

const saved = new URL('stored/receipts/', import.meta.url);
const checker = {
  keys: [
    {
      key: '8039b64e203c18658fb662172f79c69bb793552ab0c6526c7253ca9417179314',
      from: '2026-11-02',
      until: '2026-12-31',
    },
    // Of the receipts with the second wording.
    { key: 'ac96c4a1406f3a1492da372523a2c2063661e7b99d62e5d670081f9cd53718cd', from: '2026-11-02' },
  ],
  site: 'https://code.example',
  subtle: crypto.subtle,
};

it.each(readdirSync(saved))('finds that a receipt which an earlier version saved is genuine: %s', async (name) => {
  const file = readFileSync(new URL(name, saved), 'utf8');
  expect(await checkReceipt(file, checker)).toMatchObject({ verdict: 'genuine' });
  expect(await checkReceipt(file.replace('e', 'f'), checker)).toMatchObject(
    name === 'letter.txt' ? { verdict: 'genuine' } : { verdict: 'not genuine' },
  );
});
