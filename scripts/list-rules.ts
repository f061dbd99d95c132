/** Writes the list of rules for editors: `npx node scripts/list-rules.ts`. */
import { writeFileSync } from 'node:fs';
import { readRuleExample } from '../src/source/rule-example.ts';
import { ruleList } from '../src/source/rule-list.ts';

writeFileSync(new URL('../content/RULES.md', import.meta.url), ruleList(readRuleExample));
