import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dist } from './built-pages.ts';
import { productionKeys, startProcess } from './browser/site-process.ts';
import { attribute, pageElements, wordsOf } from './html/page-elements.ts';
import { recordKeyTests } from './responses/record-key-tests.ts';
import { storedResponses } from './responses/stored-responses.ts';
import { temporaryPostgres } from './responses/temporary-postgres.ts';
import { skipWithout } from './requirements.ts';

const postgres = await temporaryPostgres();
const program = fileURLToPath(new URL('browser/one-request.ts', import.meta.url));
const address = '/consultations/raise-an-issue';
const least = {
  issue: 'It takes too long',
  'comment.system-purpose': '\nFirst line',
  capacity: 'individual',
  publish: 'no',
};

describe('on a host that starts a process for each request and has a read-only disk', skipWithout('PostgreSQL'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'serverless-'));
  const place = { address: postgres?.address ?? '' };
  let environment: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    environment = { ...(await productionKeys()), DATABASE_URL: place.address };
    await recordKeyTests(environment);
  });
  afterAll(async () => {
    await postgres?.stop();
    rmSync(folder, { recursive: true });
  });

  /** Runs with Node's permissions to read only, in a working directory without content. */
  async function submit(step: string, fields: readonly (readonly [string, string])[]) {
    const args = ['--permission', '--allow-fs-read=*', program, dist];
    const site = await startProcess(args, environment, folder);
    const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
    const response = await fetch(`${site.address}${address}/${step}/`, { method: 'POST', body });
    const page = { status: response.status, elements: pageElements(await response.text()) };
    await site.stop();
    return page;
  }
  type Page = Awaited<ReturnType<typeof submit>>;

  function hiddenFields({ elements }: Page): readonly (readonly [string, string])[] {
    return elements
      .filter((element) => attribute(element, 'type') === 'hidden' || attribute(element, 'hidden') !== undefined)
      .flatMap((element) => {
        const name = attribute(element, 'name');
        return name === undefined ? [] : [[name, attribute(element, 'value') ?? textOf(element)]];
      });
  }
  function textOf({ children }: Page['elements'][number]): string {
    return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  }
  function receiptOf({ elements }: Page) {
    const words = (name: string) => elements.filter(({ tagName }) => tagName === name).map(wordsOf);
    return {
      heading: words('h1'),
      reference: words('strong').find((word) => /^\w{5}-\w{5}-\w{5}$/.test(word)),
      code: words('code')[0],
    };
  }

  it('accepts a response in two steps, shows the same receipt again, and withdraws it', async () => {
    const check = await submit('answer', Object.entries(least));
    expect(check.status).toBe(200);
    const send = [...hiddenFields(check), ['action', 'send']] as const;
    expect(new Map(send).get('comment.system-purpose')).toBe(least['comment.system-purpose']);

    const receipt = await submit('answer', send);
    expect(receipt.status).toBe(201);
    expect(receiptOf(receipt).heading).toEqual(['Response received']);
    expect(receiptOf(await submit('answer', send))).toEqual(receiptOf(receipt));
    expect(await storedResponses(place)).toHaveLength(1);

    const { reference = '', code = '' } = receiptOf(receipt);
    const withdrawn = await submit('withdraw', [
      ['reference', reference],
      ['private-code', code],
      ['action', 'withdraw'],
    ]);
    expect(receiptOf(withdrawn).heading).toEqual(['You have withdrawn your response']);
    expect(await storedResponses(place)).toMatchObject([{ reference, state: 'withdrawn', sealed: null }]);
  });
});
