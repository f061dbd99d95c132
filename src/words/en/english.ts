import { points } from './points.ts';
import { parts } from './parts.ts';
import { word } from './word.ts';
import { frame } from './frame.ts';
import { dutyWatch } from './duty-watch.ts';
import { redline } from './redline.ts';
import { changes } from './changes.ts';
import { clauseText } from './clause-text.ts';
import { comparison } from './comparison.ts';
import { dataFiles } from './data-files.ts';
import { files } from './files.ts';
import { form } from './form.ts';
import { formPages } from './form-pages.ts';
import { formParts } from './form-parts.ts';
import { home } from './home.ts';
import { model } from './model.ts';
import { openData } from './open-data.ts';
import { pdf } from './pdf.ts';
import { privacy } from './privacy.ts';
import { reading } from './reading.ts';
import { reasons } from './reasons.ts';
import { record } from './record.ts';
import { responding } from './responding.ts';
import { searchEntries } from './search-entries.ts';
import { namesOfConsultations } from './names-of-consultations.ts';
import { namesOfEntries } from './names-of-entries.ts';
import { namesOfPages } from './names-of-pages.ts';
import { searchPage } from './search-page.ts';
import { views } from './views.ts';

/** Everything that the software says, in English. */
export const english = {
  points,
  parts,
  word,
  frame,
  dutyWatch,
  redline,
  changes,
  clauseText,
  comparison,
  dataFiles,
  files,
  form: { ...form, ...formPages, ...privacy },
  formParts,
  home,
  model,
  openData,
  pdf,
  reading,
  reasons,
  record,
  responding,
  searching: {
    ...searchPage,
    ...searchEntries,
    called: { ...namesOfPages, ...namesOfEntries, ...namesOfConsultations },
  },
  views,
} as const;
