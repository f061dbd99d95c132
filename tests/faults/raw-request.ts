import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { waitFor } from '../timeout.ts';

/** A raw connection for tests. */
export interface RawConnection {
  readonly write: (text: string | Uint8Array) => void;
  /** Everything received, once the connection is closed or broken. */
  readonly answer: Promise<string>;
  /** Resets the connection. */
  readonly cut: () => void;
}

/** Opens a connection to the host of an address. */
export async function rawConnection(address: string): Promise<RawConnection> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  await waitFor('a connection to the service', once(socket, 'connect'));
  socket.on('error', () => undefined);
  const answer = waitFor('the end of a raw answer', readAll(socket));
  // Not everybody wants it.
  answer.catch(() => undefined);
  return {
    write: (text) => {
      if (socket.writable) socket.write(text);
    },
    answer,
    cut: () => socket.resetAndDestroy(),
  };
}

/** The headers of a request with a body of `length` bytes, which closes the connection. */
export function requestHead(address: string, length: number, headers: Readonly<Record<string, string>> = {}): string {
  const all = {
    Host: 'code.example',
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': String(length),
    Connection: 'close',
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST ${new URL(address).pathname} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** The status of an answer; 0 if there was none. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}

function readAll(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('close', () => {
      resolve(Buffer.concat(chunks).toString());
    });
  });
}
