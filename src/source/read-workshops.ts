import { actionsSchema, actionStatesSchema, type Action, type ActionStates } from '../provenance/action.ts';
import { dispositionsSchema, type Dispositions } from '../provenance/disposition.ts';
import { recommendationsSchema, type Recommendation } from '../provenance/recommendation.ts';
import { workshopSchema, type Workshop } from '../provenance/workshop.ts';
import type { ContentFolder } from './content-folder.ts';
import { folderName, listFolder } from './list-folder.ts';
import { readYaml, type YamlFile } from './yaml/yaml-file.ts';

/** The register of a workshop as its folder holds it. */
export interface WorkshopFiles {
  /** The folder's name, which is the workshop's id. */
  readonly name: string;
  readonly workshop: YamlFile<Workshop>;
  readonly recommendations: YamlFile<Recommendation[]>;
  readonly actions: YamlFile<Action[]>;
  readonly actionStates: YamlFile<ActionStates>;
  readonly dispositions: YamlFile<Dispositions>;
}

/** The registers of all workshops, in order of id. */
export function readWorkshops(content: ContentFolder): readonly WorkshopFiles[] {
  const called = 'a folder for each workshop, such as `2018-10-04-workshop-2`';
  const each = { kind: 'folder', name: folderName, called } as const;
  // A body that has held no workshop yet has no such folder.
  const names = listFolder(content, 'workshops', { each, mayBeEmpty: true });
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
