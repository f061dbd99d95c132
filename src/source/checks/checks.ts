import type { Report } from '../finding.ts';
import type { ContentFiles } from '../read-files.ts';
import { checkChanges } from './changes.ts';
import { checkConsultations } from './consultations.ts';
import { checkEditions } from './editions.ts';
import { checkNames } from './names.ts';
import { checkOutlines } from './outline.ts';
import { checkParagraphs } from './paragraphs.ts';
import { checkRegisters } from './registers.ts';
import { checkRevisions } from './revisions.ts';
import { checkStanding } from './standing.ts';
import { checkUses } from './uses.ts';
import { checkWorkshops } from './workshops.ts';

/**
 * What has to hold between files. Each check looks at the values as they are written, whatever else is wrong with
 * their file, so that one run tells every problem.
 */
export const checks: readonly ((files: ContentFiles, report: Report) => void)[] = [
  checkNames,
  checkRevisions,
  checkOutlines,
  checkParagraphs,
  checkUses,
  checkChanges,
  checkStanding,
  checkEditions,
  checkWorkshops,
  checkRegisters,
  checkConsultations,
];
