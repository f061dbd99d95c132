import { actionsSchema, actionStatesSchema, type Action, type ActionStates } from '../../model/workshops/action.ts';
import { dispositionsSchema, type Dispositions } from '../../model/workshops/disposition.ts';
import { recommendationsSchema, type Recommendation } from '../../model/workshops/recommendation.ts';
import { workshopSchema, type Workshop } from '../../model/workshops/workshop.ts';
import type { ContentFolder } from '../files/content-folder.ts';
import { folderName, listFolder } from '../files/list-folder.ts';
import { valueAt } from '../yaml/value-at.ts';
import { readYaml, type YamlFile } from '../yaml/yaml-file.ts';

/** The files of a workshop's register. */
export interface WorkshopFiles {
  /** The folder's name, which is the workshop's id. */
  readonly name: string;
  readonly workshop: YamlFile<Workshop>;
  readonly recommendations: YamlFile<Recommendation[]>;
  readonly actions: YamlFile<Action[]>;
  readonly actionStates: YamlFile<ActionStates>;
  readonly dispositions: YamlFile<Dispositions>;
}

/** Reads the registers of all workshops, in order of id. */
export function readWorkshops(content: ContentFolder): readonly WorkshopFiles[] {
  const description = 'a folder for each workshop, such as `2026-03-01-workshop`';
  const pattern = { kind: 'folder', name: folderName, description } as const;
  // A body that has held no workshop yet has no such folder.
  const names = listFolder(content, 'workshops', { pattern, mayBeEmpty: true });
  return names.map((name) => readWorkshop(content, name));
}

function readWorkshop(content: ContentFolder, name: string): WorkshopFiles {
  const folder = `workshops/${name}`;
  const files = ['workshop', 'recommendations', 'actions', 'action-states', 'dispositions'];
  listFolder(content, folder, { files: files.map((file) => `${file}.yaml`) });
  return {
    name,
    workshop: readYaml(content, `${folder}/workshop.yaml`, workshopSchema),
    recommendations: readYaml(content, `${folder}/recommendations.yaml`, recommendationsSchema),
    actions: readYaml(content, `${folder}/actions.yaml`, actionsSchema),
    actionStates: readYaml(content, `${folder}/action-states.yaml`, actionStatesSchema),
    dispositions: readYaml(content, `${folder}/dispositions.yaml`, dispositionsSchema),
  };
}

/** Whether the register of a workshop is shown to the public: it is not a draft. */
export function isPublicWorkshop({ workshop }: WorkshopFiles): boolean {
  return valueAt(workshop.raw?.value, ['draft']) !== true;
}
