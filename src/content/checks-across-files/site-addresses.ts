import { answerKinds } from '../../provenance/answers.ts';
import { keptRegisters, registers } from '../../model/registers/kept-registers.ts';
import type { ConsultationFiles } from '../readers/read-consultations.ts';
import type { ContentFiles } from '../readers/read-files.ts';
import { isPublicWorkshop } from '../readers/read-workshops.ts';
import type { RevisionFiles } from '../readers/revision-files.ts';
import { namesAt, valueAt } from '../yaml/value-at.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { targetsOf } from './references-in-text.ts';

/**
 * Pages of the software, those of registers that a body may leave out among them. A test compares all addresses here with those
 * in `src/web/routes.ts`.
 */
const fixed = [
  '/',
  '/code/',
  '/code/revisions.lock.json',
  '/code/on/',
  '/code/on/find/',
  '/clauses/',
  '/changes/',
  '/changes/compare/',
  '/recommendations/',
  '/actions/',
  '/workshops/',
  '/updates/',
  '/consultations/',
  '/glossary/',
  '/receipts/',
  '/receipts/keys.json',
  '/ready.txt',
  '/search/',
  '/search/a-to-z/',
  '/who-to-go-to/',
  '/your-data/',
  '/who-has-access/',
  '/data/',
  '/sitemap.xml',
  '/icon.svg',
  '/favicon.ico',
  '/.well-known/security.txt',
  '/about/software/',
] as const;

/** Whether an address, or one above it, belongs to pages and files of the software. Below `/about/` only its own page does. */
export function isTakenBySoftware(address: string): boolean {
  const [, first] = address.split('/');
  return (
    fixed.some((own) => own === address || (own !== '/about/software/' && own.split('/')[1] === first)) ||
    folders.has(`${first}`)
  );
}

/** Folders of files, which have no page of their own. */
const folders: ReadonlySet<string> = new Set([
  'feeds',
  'publications',
  'figures',
  'copy',
  'share',
  'pagefind',
  '_astro',
  '404',
]);

/** Files beside the pages: the build makes them, and some builds leave some of them out. */
const file = /^\/(?:data|feeds|publications)\/(?:[\w.-]+\/)*[\w.-]+\.[a-z]+$/;

/** The addresses of a site that links in its content can lead to. */
export interface SiteAddresses {
  /** The addresses of pages. */
  readonly pages: ReadonlySet<string>;
  /**
   * Whether an address, without what follows `?` or `#`, is that of a page or file. What published texts link to goes on
   * answering, so for them a register that the body does not keep has a page too.
   */
  readonly has: (path: string, isFrozen: boolean) => boolean;
  /** The anchors of a page; undefined where they are not known. */
  readonly anchorsOf: (path: string) => ReadonlySet<string> | undefined;
}

/** The addresses of the site that will be built from these files. */
export function siteAddresses(files: ContentFiles): SiteAddresses {
  const published = files.revisions.filter(({ draft }) => !draft);
  const kept = keptIn(files);
  const isLeftOut = (path: string) => registers.some((name) => !kept.has(name) && path.split('/')[1] === name);
  const pages = new Set([
    ...fixed.filter((path) => !isLeftOut(path)),
    ...published.flatMap(({ name }) => [
      `/code/${name}/`,
      `/code/${name}/cite/`,
      `/changes/since/${name}/`,
      `/copy/${name}/`,
    ]),
    ...[...files.revisions.filter(({ draft }) => !draft).map(({ record }) => record), files.standing].flatMap(daysIn),
    ...comparisons(published.map(({ name }) => name)),
    ...files.revisions.flatMap(({ clauses }) => [...clauses.keys()].map((id) => `/clauses/${id}/`)),
    ...files.workshops
      .filter(isPublicWorkshop)
      .flatMap(({ name, recommendations, workshop }) => [
        `/workshops/${name}/`,
        `/workshops/${name}/changes/`,
        `/workshops/${name}/review/`,
        ...namesIn(recommendations, '*.id').map((id) => `/recommendations/${id}/`),
        ...namesIn(workshop, 'sections.*.section').map((section) => `/recommendations/section/${name}/${section}/`),
      ]),
    ...(kept.has('recommendations')
      ? [
          ...namesIn(files.themes, '*.id').map((theme) => `/recommendations/theme/${theme}/`),
          ...answerKinds.map((answer) => `/recommendations/answer/${answer.replaceAll(' ', '-')}/`),
        ]
      : []),
    ...files.consultations
      .filter(({ definition }) => valueAt(definition.raw?.value, ['draft']) !== true)
      .flatMap(({ name, definition, points }) => [
        `/consultations/${name}/`,
        `/consultations/${name}/respond/`,
        `/consultations/${name}/withdraw/`,
        ...(hasPublicOutcome({ name, definition, points })
          ? [
              `/consultations/${name}/outcome/`,
              ...namesIn(points, 'points.*.id').map((point) => `/consultations/${name}/points/${point}/`),
            ]
          : []),
      ]),
    ...files.pages.map(({ address }) => address),
    ...files.files.map((name) => `/${name}`),
  ]);
  return {
    pages,
    has: (path, isFrozen) => pages.has(path) || file.test(path) || (isFrozen && fixed.some((own) => own === path)),
    anchorsOf: (path) => anchorsIn(path, files),
  };
}

/** Whether a consultation has points that the public will see. */
function hasPublicOutcome({ definition, points }: ConsultationFiles): boolean {
  const outcome = valueAt(definition.raw?.value, ['outcome']);
  return points.raw !== undefined && outcome !== undefined && valueAt(outcome, ['draft']) !== true;
}

/** The registers that the public will see, as far as the files can be read. */
function keptIn({ workshops, consultations, glossary, updates, bodies, yourData, access, receiptKeys }: ContentFiles) {
  const entriesOf = ({ raw }: YamlFile<unknown>): readonly unknown[] => (Array.isArray(raw?.value) ? raw.value : []);
  return keptRegisters({
    workshops: workshops.filter(isPublicWorkshop).map(({ recommendations, actions }) => ({
      recommendations: entriesOf(recommendations),
      actions: entriesOf(actions),
    })),
    consultations: consultations.filter(({ definition }) => valueAt(definition.raw?.value, ['draft']) !== true),
    points: consultations
      .filter(hasPublicOutcome)
      .flatMap(({ points }) => (points.value === undefined ? [] : [{ points: points.value }])),
    glossary: entriesOf(glossary),
    updates: updates.raw,
    receiptKeys: entriesOf(receiptKeys),
    registers: { bodies: bodies.raw, yourData: yourData.raw, access: access.raw },
  });
}

/** The pages of the days that a file names. */
function daysIn({ raw }: YamlFile<unknown>): readonly string[] {
  return ['date', 'events.*.date'].flatMap((path) => namesAt(raw?.value, path).map(({ name }) => `/code/on/${name}/`));
}

/** The pairs of revisions that have a page, as long as the history is short; later, neighbours. */
function comparisons(labels: readonly string[]): readonly string[] {
  return labels.flatMap((to, index) =>
    labels
      .slice(labels.length > 12 ? Math.max(index - 1, 0) : 0, index)
      .flatMap((from) => [`/changes/${from}...${to}/`, `/changes/${from}...${to}/before-and-after/`]),
  );
}

function anchorsIn(path: string, files: ContentFiles): ReadonlySet<string> | undefined {
  if (path === '/glossary/') return new Set(namesIn(files.glossary, '*.id'));
  if (path === '/actions/') return new Set(files.workshops.flatMap(({ actions }) => namesIn(actions, '*.id')));
  const revision = files.revisions.find(({ draft, name }) => !draft && path === `/code/${name}/`);
  return revision === undefined || revision.partial === true ? undefined : anchorsOfRevision(revision);
}

function anchorsOfRevision(revision: RevisionFiles): ReadonlySet<string> {
  const parts = namesIn(revision.record, 'outline.*.part').map((part) => `part-${part}`);
  return new Set([...targetsOf(revision), ...parts, 'contents', 'hash']);
}

function namesIn(yaml: YamlFile<unknown>, path: string): readonly string[] {
  return namesAt(yaml.raw?.value, path).map(({ name }) => name);
}
