import { receiptKeysSchema, type ReceiptKey } from '../../consultation/receipt/receipt-key.ts';
import { editionFile, editionsSchema, type Editions } from '../../model/editions.ts';
import { glossarySchema, type Glossary } from '../../model/glossary.ts';
import { siteSettingsSchema, type SiteSettings } from '../../model/site-settings.ts';
import { standingSchema, type Standing } from '../../model/standing.ts';
import { themesSchema, type Theme } from '../../model/workshops/workshop.ts';
import { accessSchema, type Access } from '../../model/registers/access.ts';
import { bodiesSchema, type Bodies } from '../../model/registers/bodies.ts';
import { updatesSchema, type Updates } from '../../model/registers/updates.ts';
import { yourDataSchema, type YourData } from '../../model/registers/your-data.ts';
import type { ReadOptions } from './read-options.ts';
import { entryAt, type ContentFolder } from '../files/content-folder.ts';
import { listFolder, type EntryPattern } from '../files/list-folder.ts';
import { readConsultations, type ConsultationFiles } from './read-consultations.ts';
import { readLock, type LockFile } from './read-lock.ts';
import { readPages, type PageFile } from './read-pages.ts';
import { readRevisions } from './read-revisions.ts';
import type { RevisionFiles } from './revision-files.ts';
import { readWorkshops, type WorkshopFiles } from './read-workshops.ts';
import { readYaml, type YamlFile } from '../yaml/yaml-file.ts';

/** Every file of the content, each as far as it could be read on its own. */
export interface ContentFiles {
  readonly site: YamlFile<SiteSettings>;
  readonly glossary: YamlFile<Glossary>;
  readonly themes: YamlFile<Theme[]>;
  readonly standing: YamlFile<Standing>;
  /** Absent where there is no such file. */
  readonly editions?: YamlFile<Editions>;
  /** Names of the files in `code/editions`. */
  readonly editionFiles: readonly string[];
  readonly lock: LockFile;
  readonly revisions: readonly RevisionFiles[];
  readonly workshops: readonly WorkshopFiles[];
  readonly bodies: YamlFile<Bodies>;
  readonly access: YamlFile<Access>;
  readonly yourData: YamlFile<YourData>;
  /** Absent where there is no such file. */
  readonly updates?: YamlFile<Updates>;
  /** Absent where there is no such file. */
  readonly receiptKeys?: YamlFile<ReceiptKey[]>;
  readonly pages: readonly PageFile[];
  readonly consultations: readonly ConsultationFiles[];
}

/** Reads every file of the content, and reports what is wrong with each on its own. */
export function readFiles(content: ContentFolder, options: ReadOptions): ContentFiles {
  listFolder(content, '', {
    files: ['site.yaml', 'glossary.yaml', 'themes.yaml', 'updates.yaml', 'receipt-keys.yaml'],
    folders: ['code', 'workshops', 'registers', 'pages', 'consultations'],
  });
  listFolder(content, 'registers', { files: ['bodies.yaml', 'access.yaml', 'your-data.yaml'] });
  const lock = readLock(content);
  return {
    lock,
    site: readYaml(content, 'site.yaml', siteSettingsSchema),
    glossary: readYaml(content, 'glossary.yaml', glossarySchema),
    themes: readYaml(content, 'themes.yaml', themesSchema),
    standing: readYaml(content, 'code/standing.yaml', standingSchema),
    revisions: readRevisions(content, options, lock),
    ...optional(content, 'code/editions.yaml', (path) => ({ editions: readYaml(content, path, editionsSchema) })),
    editionFiles: listFolder(content, 'code/editions', { pattern: editionFiles, mayBeEmpty: true }),
    workshops: readWorkshops(content),
    bodies: readYaml(content, 'registers/bodies.yaml', bodiesSchema),
    access: readYaml(content, 'registers/access.yaml', accessSchema),
    yourData: readYaml(content, 'registers/your-data.yaml', yourDataSchema),
    ...optional(content, 'updates.yaml', (path) => ({ updates: readYaml(content, path, updatesSchema) })),
    ...optional(content, 'receipt-keys.yaml', (path) => ({ receiptKeys: readYaml(content, path, receiptKeysSchema) })),
    pages: readPages(content),
    consultations: readConsultations(content),
  };
}

const editionFiles: EntryPattern = {
  kind: 'file',
  name: editionFile,
  description: 'files of editions such as `0.4-easy-read.pdf`',
};

/** Reads a file that may be missing. */
function optional<T>(content: ContentFolder, path: string, read: (path: string) => T): T | undefined {
  return entryAt(content, path).kind === 'nothing' ? undefined : read(path);
}
