/**
 * The baseline for the endpoint: a minimal `node:http` handler that reads a body, encrypts it and does one durable insert
 * per request. Takes the database file and the public keys as arguments, and prints its address.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { sealTo } from '../../src/responses/seal.ts';
import { listen } from '../../src/web/server/listen.ts';

const [file = '', ...keys] = process.argv.slice(2);
const seal = sealTo(keys);
const database = new DatabaseSync(file, { timeout: 1_000 });
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
database.exec('create table if not exists bare (reference text primary key, sealed blob)');
const insert = database.prepare('insert into bare values (?, ?)');

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    void seal(Buffer.concat(chunks).toString()).then((sealed) => {
      const reference = randomUUID();
      insert.run(reference, sealed);
      response.writeHead(201, { 'Content-Type': 'text/plain' }).end(reference);
    });
  });
});
console.log(await listen(server, { host: '127.0.0.1', port: 0, orNext: false }));
