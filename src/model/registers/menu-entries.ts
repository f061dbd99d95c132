import { registers } from './kept-registers.ts';

/** What `menu` in `site.yaml` can name besides the pages of the body: the pages of the software and the registers. */
export const menuEntries = [
  'code',
  'changes',
  'clauses',
  'search',
  'a-to-z',
  'data',
  'software',
  ...registers,
] as const;
export type MenuEntry = (typeof menuEntries)[number];
