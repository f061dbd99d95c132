import { publishedRevisions, type Revision } from '../../../src/model/code.ts';
import { copiesOf, type Copy } from '../../../src/downloads/copy-formats.ts';
import type { DirectDownload } from '../../../src/downloads/download.ts';
import { cleanWord } from '../../../src/downloads/word/clean-word.ts';
import { markedWord } from '../../../src/downloads/word/marked-word.ts';
import { wordInputs } from '../../../src/downloads/word/word-inputs.ts';
import { copyInputs } from '../../../src/web/downloads/fill-copy-inputs.ts';
import { markedCopyInputs } from '../../../src/web/downloads/fill-marked-copy-inputs.ts';
import { pointTableWord } from '../../../src/downloads/word/point-table.ts';
import { outcomeDocument, publishedOutcomes } from '../../../src/web/downloads/fill-outcome-document.ts';
import { drawSvgs } from './draw-svgs.ts';
import { routes } from '../../../src/web/routes.ts';
import type { Content } from '../../../src/content/content.ts';

/** Every Word download of the site. */
export function wordDownloads(content: Content): readonly DirectDownload[] {
  return [...copies(content), ...pointTables(content)];
}

function copies(content: Content): readonly DirectDownload[] {
  return publishedRevisions(content.code).flatMap((revision) =>
    copiesOf(content.code, revision)
      .filter((copy) => copy.format === 'docx')
      .map((copy) => ({
        address: routes.copyFile(revision.label, copy.kind, 'docx'),
        name: `revision ${revision.label}, ${copy.kind} copy, Word`,
        ...writerFor(content, revision, copy),
      })),
  );
}

function pointTables(content: Content): readonly DirectDownload[] {
  return publishedOutcomes(content).map((published) => ({
    address: routes.pointTable(published.consultation.id, 'docx'),
    name: `points and answers, ${published.consultation.title}, Word`,
    inputs: () => JSON.stringify(outcomeDocument(content, published)),
    write: () => pointTableWord(outcomeDocument(content, published)),
  }));
}

function writerFor(
  content: Content,
  revision: Revision,
  copy: Extract<Copy, { readonly format: 'docx' }>,
): Pick<DirectDownload, 'inputs' | 'write'> {
  switch (copy.kind) {
    case 'clean': {
      const copied = () => copyInputs(content, revision);
      return {
        inputs: () => wordInputs(copied()),
        write: async () => cleanWord({ ...copied(), drawn: await drawSvgs([revision]) }),
      };
    }
    case 'marked': {
      const marked = () => markedCopyInputs(content, revision, copy.before);
      const both = [copy.before, revision];
      return {
        inputs: () => wordInputs(marked()),
        write: async () => markedWord({ ...marked(), drawn: await drawSvgs(both) }),
      };
    }
    default:
      return copy satisfies never;
  }
}
