/** Starts the development server of `npm run dev` on a free port, and prints its address. */
import { dev } from 'astro';

const server = await dev({ logLevel: 'silent', server: { host: '127.0.0.1', port: 0 } });
console.log(`http://127.0.0.1:${server.address.port}`);
