import type { Server } from 'node:http';

/**
 * Shuts a server down gracefully: takes no more connections, finishes current requests, and closes what is still open
 * after `grace` milliseconds.
 */
export async function drain(server: Server, grace: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  // Browsers keep idle connections open for further requests.
  const idle = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  const deadline = setTimeout(() => {
    server.closeAllConnections();
  }, grace);
  await closed;
  clearInterval(idle);
  clearTimeout(deadline);
}
