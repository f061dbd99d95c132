import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { listen } from '../src/web/server/listen.ts';
import { builtPages } from './built-pages.ts';
import { samplePages } from './browser/page-kinds.ts';

describe('npm run serve', () => {
  const commands: ChildProcess[] = [];

  afterEach(() => {
    for (const command of commands.splice(0)) command.kill('SIGKILL');
  });

  /** Starts the server and returns its output up to `until`, or its end. */
  async function serve(env: Record<string, string>, until: RegExp) {
    const command = spawn(process.execPath, ['scripts/commands/serve.ts'], { env: { ...process.env, ...env } });
    commands.push(command);
    let printed = '';
    for (const stream of [command.stdout, command.stderr]) {
      stream.on('data', (data: Buffer) => (printed += data.toString()));
    }
    const closed = once(command, 'close').then(() => 'closed');
    let event: unknown;
    while (event !== 'closed' && !until.test(printed)) {
      event = await Promise.race([once(command.stdout, 'data'), once(command.stderr, 'data'), closed]);
    }
    return { command, printed };
  }

  it('prints the address, answers there, and stops cleanly', async () => {
    const { command, printed } = await serve({ HOST: '127.0.0.1', PORT: '0' }, /Ctrl\+C/);
    const address = /http:\S+/.exec(printed)?.[0] ?? '';

    expect((await fetch(address)).status).toBe(200);
    command.kill('SIGTERM');
    expect(await once(command, 'close')).toEqual([0, null]);
  });

  it('says what to do if the requested port is taken', async () => {
    const other = createServer();
    const port = new URL(await listen(other, { host: '127.0.0.1', port: 0, orNext: false })).port;
    const { command, printed } = await serve({ HOST: '127.0.0.1', PORT: port }, /never/);
    other.close();

    expect(printed).toContain(`Port ${port} on 127.0.0.1 is in use. Choose another`);
    expect(command.exitCode).toBe(1);
  });

  it('refuses a port that is not a number', async () => {
    const { command, printed } = await serve({ PORT: 'http' }, /never/);

    expect(printed).toContain('PORT is `http`');
    expect(command.exitCode).toBe(1);
  });
});

describe('the built site as it is served', () => {
  const home = inject('siteAddress');
  const pages = samplePages(builtPages().filter(({ address }) => address !== '/404.html'));

  it.each(pages.map(({ address }) => address))('answers %s with its page and the security headers', async (address) => {
    const response = await fetch(new URL(address, home));

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('answers an unknown address with a helpful page and status 404', async () => {
    const response = await fetch(new URL('/nowhere/', home));

    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(/<main[\s\S]*<a /);
  });
});
