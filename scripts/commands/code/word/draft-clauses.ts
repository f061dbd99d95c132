import { clauseReader } from '../../../../src/content/clause/clause-reader.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import type { ProblemWith } from '../../../../src/drafting/exchange/judge.ts';
import { readPicture } from '../../../../src/content/figures/read-picture.ts';
import { picturesOf } from '../../../../src/model/figures.ts';
import type { Revision } from '../../../../src/model/code.ts';
import type { SiteSettings } from '../../../../src/model/site-settings.ts';
import { reportProblems } from '../shared/report-problems.ts';

/** The working draft, and what is wrong with a clause that would be in it. */
export interface ReadDraft {
  readonly settings: SiteSettings;
  readonly revision: Revision;
  readonly problemWith: ProblemWith;
  /** Lets clauses show one more picture. */
  readonly addPicture: (file: string, bytes: Uint8Array) => void;
}

/** Reads the working draft. @throws if it has problems */
export function readDraft(folder: string): ReadDraft {
  const { content, problems } = readContent(folder, { draft: 'include', frozen: 'trust' });
  const revision = content?.code.revisions.findLast(({ draft }) => draft);
  if (content === undefined || revision === undefined) {
    reportProblems('The draft has problems', problems);
    throw new Error('Fix these first, and run the command again.');
  }
  const read = clauseReader();
  const pictures = new Map(picturesOf(revision).map((picture) => [picture.file, picture]));
  return {
    settings: content.settings,
    revision,
    addPicture: (file, bytes) => {
      const reading = readPicture(file, bytes);
      if ('picture' in reading) pictures.set(file, reading.picture);
    },
    problemWith: (_, source) => {
      const [problem] = read(Buffer.from(source), { pictures }).diagnostics;
      if (problem === undefined) return undefined;
      const { unexpected, expected, todo } = problem;
      return `A clause cannot have this. ${[unexpected, expected].flatMap((words) => words ?? []).join(', ')}. ${todo}`;
    },
  };
}
