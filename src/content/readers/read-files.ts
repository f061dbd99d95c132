import { receiptKeysSchema, type ReceiptKey } from '../../consultation/receipt/receipt-key.ts';
import { editionFile, editionsSchema, type Editions } from '../../model/editions.ts';
import { glossarySchema, type Glossary } from '../../model/glossary.ts';
import { clauseNamesSchema, type ClauseNames } from '../../model/clause-names.ts';
import { searchWordsSchema, type SearchWords } from '../../model/search-words.ts';
import { siteSettingsSchema, type SiteSettings } from '../../model/site-settings.ts';
import { standingSchema, type Standing } from '../../model/standing.ts';
import { themesSchema, type Theme } from '../../model/workshops/workshop.ts';
import { accessSchema, type Access } from '../../model/registers/access.ts';
import { bodiesSchema, type Bodies } from '../../model/registers/bodies.ts';
import { updatesSchema, type Updates } from '../../model/registers/updates.ts';
import { yourDataSchema, type YourData } from '../../model/registers/your-data.ts';
import type { ReadOptions } from './read-options.ts';
import type { ContentFolder } from '../files/content-folder.ts';
import { listFolder, type EntryPattern } from '../files/list-folder.ts';
import { readConsultations, type ConsultationFiles } from './read-consultations.ts';
import { readLock, type LockFile } from './read-lock.ts';
import { readPages, type PageFile } from './read-pages.ts';
import { readRevisions } from './read-revisions.ts';
import type { RevisionFiles } from './revision-files.ts';
import { readWorkshops, type WorkshopFiles } from './read-workshops.ts';
import { vocabularyIn } from '../yaml/own-words.ts';
import { readYaml, readYamlIfAny, type YamlFile } from '../yaml/yaml-file.ts';

/** Every file of the content, each as far as it could be read on its own. Only `site.yaml` and `code/` must exist. */
export interface ContentFiles {
  readonly site: YamlFile<SiteSettings>;
  readonly glossary: YamlFile<Glossary>;
  readonly themes: YamlFile<Theme[]>;
  readonly standing: YamlFile<Standing>;
  readonly editions: YamlFile<Editions>;
  /** Names of the files in `code/editions`. */
  readonly editionFiles: readonly string[];
  readonly lock: LockFile;
  readonly revisions: readonly RevisionFiles[];
  readonly workshops: readonly WorkshopFiles[];
  readonly bodies: YamlFile<Bodies>;
  readonly access: YamlFile<Access>;
  readonly yourData: YamlFile<YourData>;
  readonly updates: YamlFile<Updates>;
  readonly receiptKeys: YamlFile<ReceiptKey[]>;
  readonly searchWords: YamlFile<SearchWords>;
  readonly clauseNames: YamlFile<ClauseNames>;
  /** Names of the files in `files`. */
  readonly files: readonly string[];
  readonly pages: readonly PageFile[];
  readonly consultations: readonly ConsultationFiles[];
}

/** Reads every file of the content, and reports what is wrong with each on its own. */
export function readFiles(folder: ContentFolder, options: ReadOptions): ContentFiles {
  const site = readYaml(folder, 'site.yaml', siteSettingsSchema);
  const content: ContentFolder = { ...folder, words: vocabularyIn(site) };
  listFolder(content, '', {
    files: [
      'site.yaml',
      'glossary.yaml',
      'themes.yaml',
      'updates.yaml',
      'receipt-keys.yaml',
      'search-words.yaml',
      'clause-names.yaml',
    ],
    folders: ['code', 'workshops', 'registers', 'pages', 'files', 'consultations'],
  });
  listFolder(content, 'registers', { files: ['bodies.yaml', 'access.yaml', 'your-data.yaml'], mayBeEmpty: true });
  const lock = readLock(content);
  return {
    lock,
    site,
    glossary: readYamlIfAny(content, 'glossary.yaml', glossarySchema),
    themes: readYamlIfAny(content, 'themes.yaml', themesSchema),
    standing: readYaml(content, 'code/standing.yaml', standingSchema),
    revisions: readRevisions(content, options, lock),
    editions: readYamlIfAny(content, 'code/editions.yaml', editionsSchema),
    editionFiles: listFolder(content, 'code/editions', { pattern: editionFiles, mayBeEmpty: true }),
    workshops: readWorkshops(content),
    bodies: readYamlIfAny(content, 'registers/bodies.yaml', bodiesSchema),
    access: readYamlIfAny(content, 'registers/access.yaml', accessSchema),
    yourData: readYamlIfAny(content, 'registers/your-data.yaml', yourDataSchema),
    updates: readYamlIfAny(content, 'updates.yaml', updatesSchema),
    receiptKeys: readYamlIfAny(content, 'receipt-keys.yaml', receiptKeysSchema),
    files: listFolder(content, 'files', { pattern: ownFiles, mayBeEmpty: true }),
    searchWords: readYamlIfAny(content, 'search-words.yaml', searchWordsSchema),
    clauseNames: readYamlIfAny(content, 'clause-names.yaml', clauseNamesSchema),
    pages: readPages(content),
    consultations: readConsultations(content, options),
  };
}

const ownFiles: EntryPattern = {
  kind: 'file',
  name: /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:png|jpg|pdf)$/,
  description: 'pictures and PDFs such as `map.png`, in lower-case letters, digits and hyphens',
};

const editionFiles: EntryPattern = {
  kind: 'file',
  name: editionFile,
  description: 'files of editions such as `0.4-easy-read.pdf`',
};
