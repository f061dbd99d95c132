import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { skipWithout } from '../../../../tests/requirements.ts';
import { copyOfContent } from '../testing/publishable-content.ts';
import { answerPaste } from './paste-box.ts';

/** A server that only has the box, and the content that text is pasted into. */
async function served(): Promise<{ readonly address: string; readonly content: string }> {
  const content = copyOfContent('content');
  const server = createServer((request, response) => {
    void answerPaste(content, request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has a port.');
  const { port } = address;
  return { address: `http://127.0.0.1:${port}/paste-text/`, content };
}

const send = (address: string, origin: string, fields: Readonly<Record<string, string>>) =>
  fetch(address, { method: 'POST', headers: { Origin: origin }, body: new URLSearchParams(fields) });

// It starts the command, which takes seconds.
test(
  'what is pasted is shown as text, and nothing changes before the editor says so',
  skipWithout('the long check'),
  async () => {
    const { address, content } = await served();
    const record = readFileSync(join(content, 'code/draft/revision.yaml'), 'utf8');
    const html = '<h2>Bees</h2><p>Keep <b>bees</b>.</p><script>alert(1)</script>';
    const shown = await send(address, new URL(address).origin, { html, text: 'Bees' });
    const page = await shown.text();
    expect(page).toContain('Bees  →  new');
    expect(page).toContain('+Keep **bees**.');
    expect(page).not.toContain('<script>alert');
    expect(readFileSync(join(content, 'code/draft/revision.yaml'), 'utf8')).toBe(record);
  },
);

test('the box lets nothing in it run, and another site cannot paste', async () => {
  const { address } = await served();
  const page = await fetch(address);
  expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(await page.text()).toContain('Paste text into the draft');
  expect((await send(address, 'https://other.example', { text: 'Bees', do: 'write' })).status).toBe(403);
});
