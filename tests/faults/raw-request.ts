import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection on which a test writes byte by byte. */
export interface RawConnection {
  readonly write: (text: string | Uint8Array) => void;
  /** Everything that came back, once the other side closed the connection or it broke. */
  readonly answer: Promise<string>;
  /** Cuts the connection at once. */
  readonly cut: () => void;
}

/** Opens a connection to the host of an address. */
export async function rawConnection(address: string): Promise<RawConnection> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.on('error', () => undefined);
  return {
    write: (text) => {
      if (socket.writable) socket.write(text);
    },
    answer: everythingFrom(socket),
    cut: () => socket.resetAndDestroy(),
  };
}

/** The head of a request to an address, for a body of so many bytes. The connection is closed after it. */
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

/** The status of an answer; 0 where there was none. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}

function everythingFrom(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('close', () => {
      resolve(Buffer.concat(chunks).toString());
    });
  });
}
