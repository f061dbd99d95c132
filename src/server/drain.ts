import type { Server } from 'node:http';

/**
 * Stops a server without cutting anyone off: it takes no more connections, finishes the requests it has,
 * and closes what is still open after `grace` milliseconds.
 */
export async function drain(server: Server, grace: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  // A browser keeps its connection open for the next request; once the present one is answered there is none.
  const idle = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  const patience = setTimeout(() => {
    server.closeAllConnections();
  }, grace);
  await closed;
  clearInterval(idle);
  clearTimeout(patience);
}
