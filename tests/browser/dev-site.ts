/** The development server of `npm run dev` on a free port, beside any that an editor has running: prints its address. */
import { dev } from 'astro';

const server = await dev({ logLevel: 'silent', server: { host: '127.0.0.1', port: 0 } });
console.log(`http://127.0.0.1:${server.address.port}`);
