import { consultationSchema, type Consultation } from '../consultation/definition.ts';
import { standsAt, type ContentFolder } from './content-folder.ts';
import { folderName, listFolder } from './list-folder.ts';
import { readYaml, type YamlFile } from './yaml/yaml-file.ts';

/** A consultation as its folder holds it. */
export interface ConsultationFiles {
  /** The folder's name, which is the consultation's id. */
  readonly name: string;
  readonly definition: YamlFile<Consultation>;
}

/** All consultations, in order of id. A body that has not consulted yet has no such folder. */
export function readConsultations(content: ContentFolder): readonly ConsultationFiles[] {
  if (standsAt(content, 'consultations').kind === 'nothing') return [];
  const called = 'a folder for each consultation, such as `consultation-draft`';
  const names = listFolder(content, 'consultations', { each: { kind: 'folder', name: folderName, called } });
  return names.map((name) => {
    const folder = `consultations/${name}`;
    listFolder(content, folder, { files: ['consultation.yaml'] });
    return { name, definition: readYaml(content, `${folder}/consultation.yaml`, consultationSchema) };
  });
}
