import { consultationSchema, type Consultation } from '../../consultation/consultation.ts';
import type { ContentFolder } from '../files/content-folder.ts';
import { folderName, listFolder } from '../files/list-folder.ts';
import { readYaml, type YamlFile } from '../yaml/yaml-file.ts';

/** The files of a consultation. */
export interface ConsultationFiles {
  /** The folder's name, which is the consultation's id. */
  readonly name: string;
  readonly definition: YamlFile<Consultation>;
}

/** All consultations, in order of id. A body that has not consulted yet has no such folder. */
export function readConsultations(content: ContentFolder): readonly ConsultationFiles[] {
  const description = 'a folder for each consultation, such as `consultation-draft`';
  const pattern = { kind: 'folder', name: folderName, description } as const;
  const names = listFolder(content, 'consultations', { pattern, mayBeEmpty: true });
  return names.map((name) => {
    const folder = `consultations/${name}`;
    listFolder(content, folder, { files: ['consultation.yaml'] });
    return { name, definition: readYaml(content, `${folder}/consultation.yaml`, consultationSchema) };
  });
}
