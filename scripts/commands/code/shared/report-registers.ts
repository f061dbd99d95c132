import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lists where the registers name a clause that is no longer in the draft. */
export function reportRegisters(content: string, clause: string): void {
  const folder = join(content, 'registers');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  const named = new RegExp(`(?<![\\w-])${RegExp.escape(clause)}(?![\\w-])`);
  const places = names.sort().flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .flatMap((line, index) => (named.test(line) ? [`registers/${name}:${index + 1}`] : [])),
  );
  if (places.length === 0) return;
  console.log(`\nThe registers still name \`${clause}\`. Name another clause there, or none:`);
  for (const place of places) console.log(`    ${place}`);
}
