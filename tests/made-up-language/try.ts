import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { projectRoot } from '../../scripts/commands/run-node.ts';
import { siteInMadeUpLanguage } from './site-in-made-up-language.ts';
import { wordsOfSite } from './words-of-files.ts';
import { englishIn, phrasesOf } from './english-left.ts';
const folder = join(projectRoot, 'var', 'made-up-language');
const site =
  process.argv[2] === 'read' && existsSync(folder)
    ? { content: join(folder, 'project/content'), dist: join(folder, 'project/dist') }
    : await siteInMadeUpLanguage(folder);
const phrases = phrasesOf(site.content);
const left = new Map<string, Map<string, string>>();
for (const { room, file, texts } of await wordsOfSite(site.dist))
  for (const text of texts)
    for (const piece of englishIn(text, phrases)) {
      const r = left.get(room) ?? new Map();
      left.set(room, r);
      if (!r.has(piece)) r.set(piece, file);
    }
for (const [room, pieces] of left) {
  console.log(`== ${room}: ${pieces.size}`);
  for (const [p, f] of pieces) console.log(`  ${p.slice(0, 110)}   <- ${f}`);
}
