import { z } from 'zod';
import { consultationSchema, type Consultation } from '../../consultation/consultation.ts';
import { pointsSchema, type Points } from '../../model/points/points.ts';
import { openContentFolder, type ContentFolder } from '../files/content-folder.ts';
import { folderName, listFolder } from '../files/list-folder.ts';
import { siteSettingsSchema } from '../../model/site-settings.ts';
import { vocabularyIn } from '../yaml/own-words.ts';
import { readYaml, readYamlIfAny, type YamlFile } from '../yaml/yaml-file.ts';
import type { ReadOptions } from './read-options.ts';

/** The files of a consultation. */
export interface ConsultationFiles {
  /** The folder's name, which is the consultation's id. */
  readonly name: string;
  readonly definition: YamlFile<Consultation>;
  /** What was said in responses, and the answers; without a value where there is no such file. */
  readonly points: YamlFile<Points>;
}

/** All consultations, in order of id. A body that has not consulted yet has no such folder. */
export function readConsultations(
  content: ContentFolder,
  { outcome }: Pick<ReadOptions, 'outcome'>,
): readonly ConsultationFiles[] {
  const description = 'a folder for each consultation, such as `consultation-draft`';
  const pattern = { kind: 'folder', name: folderName, description } as const;
  const names = listFolder(content, 'consultations', { pattern, mayBeEmpty: true });
  return names.map((name) => {
    const folder = `consultations/${name}`;
    listFolder(content, folder, { files: ['consultation.yaml', 'points.yaml'] });
    const definition = readYaml(content, `${folder}/consultation.yaml`, consultationSchema);
    return {
      name,
      definition: name === outcome ? withPublishedOutcome(definition) : definition,
      points: readYamlIfAny(content, `${folder}/points.yaml`, pointsSchema),
    };
  });
}

/** Whatever the file has, if that is an outcome. */
const outcomeSchema = z.looseObject({ outcome: z.looseObject({}) });

/** A definition whose outcome is no longer a draft. */
function withPublishedOutcome({ raw, value, ...file }: YamlFile<Consultation>): YamlFile<Consultation> {
  const published = { draft: undefined };
  const given = outcomeSchema.safeParse(raw?.value).data;
  return {
    ...file,
    ...(raw === undefined
      ? {}
      : { raw: given === undefined ? raw : { value: { ...given, outcome: { ...given.outcome, ...published } } } }),
    ...(value === undefined
      ? {}
      : { value: value.outcome === undefined ? value : { ...value, outcome: { ...value.outcome, ...published } } }),
  };
}

/** The points of one consultation, whatever else is wrong with the content; undefined where they cannot be read. */
export function readPoints(folder: string, consultation: string): Points | undefined {
  const content = openContentFolder(folder, () => undefined);
  const words = vocabularyIn(readYaml(content, 'site.yaml', siteSettingsSchema));
  return readYamlIfAny({ ...content, words }, `consultations/${consultation}/points.yaml`, pointsSchema).value;
}
