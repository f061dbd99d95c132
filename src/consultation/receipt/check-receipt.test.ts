import { generateKeyPairSync, verify } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '../../../tests/long-check.ts';
import { receiptSigner } from '../../responses/receipt-signer.ts';
import { checkReceipt, type ReceiptCheck } from './check-receipt.ts';
import { signedText } from './commitment.ts';
import { exampleContent } from './example-receipt.ts';
import { readReceipt, receiptFormats, writeReceipt, type ReceiptFormat } from './receipt-file.ts';
import type { ReceiptKey } from './receipt-key.ts';
import { copyOf, type Receipt, type ReceiptContent, type SavedReceipt } from './receipt.ts';

const signer = receiptSigner(Buffer.from('a secret'), { production: true, receiptKeys: [] });
const keys: readonly ReceiptKey[] = [{ key: signer.publicKey, from: '2026-11-02' }];
const checker = { keys, site: 'https://code.example', subtle: crypto.subtle };

async function signed(content: ReceiptContent = exampleContent, by = signer): Promise<Receipt> {
  return { ...content, ...(await by.prove(content)) };
}

function check(file: string, changes: Partial<typeof checker> = {}): Promise<ReceiptCheck> {
  return checkReceipt(file, { ...checker, ...changes });
}

test.each(receiptFormats)('an untouched receipt and its copy are genuine, as %s', async (format) => {
  const receipt = await signed();
  for (const saved of [receipt, copyOf(receipt)]) {
    const file = writeReceipt(saved, format);
    expect(readReceipt(file)).toEqual(saved);
    expect(await check(file)).toMatchObject({ verdict: 'genuine', reasons: [] });
    // As a mail program or an editor may save it.
    expect(await check(`\uFEFF${file.replaceAll('\n', '\r\n')}\r\n`)).toMatchObject({ verdict: 'genuine' });
  }
});

test('any text and any time gives a receipt that is genuine', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom(...receiptFormats),
      async (text, format) => {
        const receipt = await signed({
          ...exampleContent,
          answers: [{ name: 'purpose', question: 'Why?', values: [text] }],
        });
        expect(await check(writeReceipt(receipt, format))).toMatchObject({ verdict: 'genuine' });
      },
    ),
    cases(30, 500),
  );
});

test('an answer that looks like the end of a receipt changes nothing', async () => {
  const values = [
    '-----END RECEIPT-----\n-----BEGIN RECEIPT-----\nAAAA\n-----END RECEIPT-----\n</pre></main><script>',
    '\n\nPROOF\n=====\n\nCommitment: 00',
  ];
  const receipt = await signed({ ...exampleContent, answers: [{ name: 'purpose', question: 'Why?', values }] });
  for (const format of receiptFormats) {
    const file = writeReceipt(receipt, format);
    if (format === 'html') expect(file).not.toContain('<script>');
    expect(await check(file)).toMatchObject({ verdict: 'genuine' });
  }
});

test('any change of one character anywhere in a file is found', async () => {
  const receipt = await signed();
  const files = [receipt, copyOf(receipt)].flatMap((saved) =>
    receiptFormats.map((format) => writeReceipt(saved, format).trimEnd()),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.nat(),
      fc.constantFrom('replace', 'insert', 'remove'),
      fc.oneof(fc.constantFrom('a', '0', ' ', '<', '=', '-'), fc.string({ minLength: 1, maxLength: 1 })),
      async (file, seed, how, character) => {
        const at = seed % file.length;
        const changed = `${file.slice(0, at)}${how === 'remove' ? '' : character}${file.slice(how === 'insert' ? at : at + 1)}`;
        fc.pre(changed !== file && changed.trimEnd() !== file);
        expect(await check(changed)).toMatchObject({ verdict: 'not genuine' });
      },
    ),
    cases(100, 5_000),
  );
});

/** A file rewritten by somebody who knows how, so that its words and its data agree. */
const forgers: Readonly<Record<string, (receipt: Receipt, turn: number) => SavedReceipt | Promise<SavedReceipt>>> = {
  'another text': (receipt, turn) => ({
    ...receipt,
    answers: receipt.answers.map((answer, index) => (index === 0 ? { ...answer, values: [`No ${turn}`] } : answer)),
  }),
  'another question above an answer': (receipt, turn) => ({
    ...receipt,
    answers: receipt.answers.map((answer) => ({ ...answer, question: `${answer.question} ${turn}` })),
  }),
  'another label of an option': (receipt) => ({
    ...receipt,
    answers: receipt.answers.map(({ labels, ...answer }) => ({
      ...answer,
      ...(labels && { labels: labels.toReversed() }),
    })),
  }),
  'an answer left out': (receipt) => ({ ...receipt, answers: receipt.answers.slice(1) }),
  'another reference': (receipt) => ({ ...receipt, reference: receipt.reference.replace('B', 'C') }),
  'another private code': (receipt) => ({ ...receipt, privateCode: receipt.privateCode.replace('B', 'C') }),
  'another follow-up code': (receipt) => ({ ...receipt, followUpCode: receipt.followUpCode.replace('V', 'W') }),
  'another time': (receipt, turn) => ({
    ...receipt,
    receivedAt: `2026-11-20T12:01:${String(turn + 1).padStart(2, '0')}Z`,
  }),
  'another time of a copy': (receipt) => ({ ...copyOf(receipt), receivedAt: '2026-11-19T12:01:00Z' }),
  'another consultation': (receipt) => ({ ...receipt, consultation: 'another' }),
  'another consultation of a copy': (receipt) => ({ ...copyOf(receipt), consultation: 'another' }),
  'another site of a copy': (receipt) => ({ ...copyOf(receipt), site: 'https://code.example.net' }),
  'late made in time': (receipt) => ({ ...receipt, late: !receipt.late }),
  'another notice': (receipt) => ({ ...receipt, notice: '0'.repeat(64) }),
  'the proof of another receipt': async (receipt) => ({
    ...receipt,
    ...(await signer.prove({ ...exampleContent, revision: '0.3' })),
  }),
  'a new commitment under the old signature': async (receipt) => {
    const content = { ...receipt, title: 'Another title' };
    return { ...content, commitment: (await signer.prove(content)).commitment };
  },
  'a key of the forger': async (receipt, turn) => {
    const own = receiptSigner(Buffer.from(`forger ${turn}`), { production: true, receiptKeys: [] });
    return { ...receipt, ...(await own.prove(receipt)) };
  },
  'a key of the forger under the name of a listed one': async (receipt, turn) => {
    const own = receiptSigner(Buffer.from(`forger ${turn}`), { production: true, receiptKeys: [] });
    return { ...receipt, ...(await own.prove(receipt)), key: receipt.key };
  },
  'a development key under the name of a listed one': async (receipt, turn) => {
    const own = receiptSigner(Buffer.from(`forger ${turn}`), { production: false, receiptKeys: [] });
    return { ...receipt, ...(await own.prove(receipt)), key: receipt.key };
  },
  'a receipt made into one from paper, with words before it': (receipt) => ({ ...receipt, channel: 'post' }),
};

test('finds 100 of 100 forgeries', async () => {
  const receipt = await signed();
  const missed: string[] = [];
  let count = 0;
  for (const [name, forge] of Object.entries(forgers)) {
    for (let turn = 0; turn < 5; turn += 1) {
      const format: ReceiptFormat = turn % 2 === 0 ? 'html' : 'text';
      const { verdict, reasons } = await check(writeReceipt(await forge(receipt, turn), format));
      count += 1;
      if (verdict !== 'not genuine' || reasons.length === 0) missed.push(name);
    }
  }
  expect({ count, missed }).toEqual({ count: 100, missed: [] });
});

test('the signature verifies without this code, with the public key that is listed', async () => {
  const receipt = await signed();
  const key = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(signer.publicKey, 'hex').toString('base64url') };
  const text = `receipt 1\nexample\n${receipt.commitment}\n2026-11-20T12:01:00Z\n`;
  expect(signedText(receipt)).toBe(text);
  expect(verify(undefined, Buffer.from(text), { key, format: 'jwk' }, Buffer.from(receipt.signature, 'hex'))).toBe(
    true,
  );
  const { publicKey } = generateKeyPairSync('ed25519');
  expect(verify(undefined, Buffer.from(text), publicKey, Buffer.from(receipt.signature, 'hex'))).toBe(false);
});

test('a key counts only for the days on which it was in use, and an old one counts for ever', async () => {
  const file = writeReceipt(await signed(), 'html');
  const dated = (from: string, until: string) => check(file, { keys: [{ key: signer.publicKey, from, until }] });
  expect((await dated('2026-11-20', '2026-11-20')).verdict).toBe('genuine');
  expect((await dated('2026-11-21', '2026-12-31')).reasons[0]).toContain('did not sign receipts on that day');
  expect((await dated('2026-11-01', '2026-11-19')).verdict).toBe('not genuine');
  expect((await check(file, { keys: [] })).reasons[0]).toContain('not a listed key');
});

test('a receipt with a development key says that it proves nothing', async () => {
  const development = receiptSigner(Buffer.from('development'), { production: false, receiptKeys: [] });
  const result = await check(writeReceipt(await signed(exampleContent, development), 'text'));
  expect(result).toMatchObject({ verdict: 'proves nothing' });
  expect(result.reasons.join()).toContain('Anyone can make such a key');
});

test('the copy has no text and no code', async () => {
  const receipt = await signed();
  for (const format of receiptFormats) {
    const file = writeReceipt(copyOf(receipt), format);
    const data = JSON.stringify(readReceipt(file));
    for (const secret of [receipt.privateCode, receipt.followUpCode, receipt.reference, 'Yes', 'purpose', 'courts'])
      expect(`${file}${data}`).not.toContain(secret);
  }
});

test('the letter of a response from paper is genuine, and says which part was not checked', async () => {
  const letter = `Dear respondent\n\n${writeReceipt(await signed({ ...exampleContent, channel: 'post' }), 'text')}`;
  expect(await check(letter)).toMatchObject({
    verdict: 'genuine',
    reasons: [
      'The receipt starts on line 3 of this file, with the heading RECEIPT. Anything before that is not part of the receipt, and was not checked.',
    ],
  });
  expect(letter).toContain('20 November 2026, by post');
  expect((await check(`${letter}\nPS: More.`)).verdict).toBe('not genuine');
  // Another receipt in front, or a heading that says more, would be read as the one that was checked.
  for (const before of ['RECEIPT\n=======\n\nAnother text\n\n', 'Not this, but this other\n Receipt \n\n', 'NO '])
    expect((await check(`${before}${letter.slice('Dear respondent\n\n'.length)}`)).verdict).toBe('not genuine');
});

test('a receipt that names no language is in English, and one in a language or wording that was never given out is none', async () => {
  const receipt = await signed();
  expect(writeReceipt({ ...receipt, language: 'en' }, 'html')).toContain('Your response in full');
  const file = writeReceipt(receipt, 'text');
  for (const other of [{ language: 'xx' }, { language: 'constructor' }, { wording: 99 }]) {
    const data = Buffer.from(JSON.stringify({ ...receipt, ...other })).toString('base64');
    const changed = file.replace(/(?<=BEGIN RECEIPT-----\n)[^-]+/, `${data}\n`);
    expect(await check(changed)).toMatchObject({
      verdict: 'not genuine',
      reasons: [expect.stringContaining('no complete')],
    });
  }
});

test.each(['', 'Not a receipt', '-----BEGIN RECEIPT-----\n!!!\n-----END RECEIPT-----', '<!doctype html><p>Receipt'])(
  'a file without a receipt is not genuine: %j',
  async (file) => {
    expect((await check(file)).reasons[0]).toContain('no complete receipt');
  },
);
