import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How many ports to try if the first is taken. */
const attempts = 20;

/** Where a server should listen. */
export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** Whether to take the next free port if this one is taken. */
  readonly orNext: boolean;
}

/**
 * Starts listening, and returns the address to open.
 *
 * @throws an error with `code` `EADDRINUSE` if the port is taken, or another error of the system
 */
export async function listen(server: Server, { host, port, orNext }: ListenOptions): Promise<string> {
  const last = orNext ? Math.min(port + attempts, 65_536) : port + 1;
  for (let candidate = port; ; candidate += 1) {
    try {
      server.listen(candidate, host);
      await once(server, 'listening');
      return addressToOpen(server, host);
    } catch (error) {
      if (!isTaken(error) || candidate + 1 >= last) throw error;
    }
  }
}

/** Whether an error says that a port is taken. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function addressToOpen(server: Server, host: string): string {
  const { port } = listeningAt(server);
  // A server that listens on all addresses can be opened at `localhost`.
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}/`;
}

function listeningAt(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server is not listening on a port.');
  return address;
}
