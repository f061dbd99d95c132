import { changes } from './changes.ts';
import { formParts } from './form-parts.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { openData } from './open-data.ts';
import { parts } from './parts.ts';
import { reading } from './reading.ts';
import { record } from './record.ts';
import { responding } from './responding.ts';
import { searching } from './searching.ts';

/** Everything that the software says, in English. */
export const english = {
  changes,
  formParts,
  frame,
  home,
  openData,
  parts,
  reading,
  record,
  responding,
  searching,
} as const;
