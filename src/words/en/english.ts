import { dutyWatch } from './duty-watch.ts';
import { redline } from './redline.ts';
import { changes } from './changes.ts';
import { clauseText } from './clause-text.ts';
import { comparison } from './comparison.ts';
import { dataFiles } from './data-files.ts';
import { files } from './files.ts';
import { form } from './form.ts';
import { form2 } from './form2.ts';
import { formParts } from './form-parts.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { model } from './model.ts';
import { openData } from './open-data.ts';
import { parts } from './parts.ts';
import { points } from './points.ts';
import { pdf } from './pdf.ts';
import { reading } from './reading.ts';
import { reasons } from './reasons.ts';
import { record } from './record.ts';
import { responding } from './responding.ts';
import { searching } from './searching.ts';
import { searching2 } from './searching2.ts';
import { views } from './views.ts';
import { word } from './word.ts';

/** Everything that the software says, in English. */
export const english = {
  dutyWatch,
  redline,
  changes,
  clauseText,
  comparison,
  dataFiles,
  files,
  form: { ...form, ...form2 },
  formParts,
  frame,
  home,
  model,
  openData,
  parts,
  points,
  pdf,
  reading,
  reasons,
  record,
  responding,
  searching: { ...searching, ...searching2 },
  views,
  word,
} as const;
