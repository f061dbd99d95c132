import type { Element, Nodes, Root } from 'xast';
import { x } from 'xastscript';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { answerId } from '../../answer-id.ts';
import type { Answer, CodingRow } from './coding-rows.ts';
import type { Mention } from './mention.ts';
import { codePoints } from './spans.ts';

/*
 * The exchange format of programs for qualitative analysis, such as NVivo, ATLAS.ti and MAXQDA: REFI-QDA, version 1.5
 * (qdasoftware.org). A project is a zip archive with `project.qde` and the texts; places are counted in code points from
 * 0, and the end is exclusive.
 */

/** The file of the project in the archive. */
export const projectFile = 'project.qde';

const namespace = 'urn:QDA-XML:project:1.0';

/** The codes above those of a kind; any other code is a point. */
const parents = { point: 'Points', aside: 'Set aside', stance: 'Stances' } as const;

type CodeKind = keyof typeof parents;

/** Makes the id of a thing from its name, in the form that the format asks for. */
type MakeGuid = (name: string) => string;

/** What a project is made from. */
export interface QdaProject {
  readonly name: string;
  readonly answers: readonly Answer[];
  /** By `answerId`. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  /** Every reason to set something aside and every stance, whether used or not. */
  readonly asides: readonly string[];
  readonly stances: readonly string[];
  /** When it was made, in ISO 8601. */
  readonly at: string;
  readonly guid: MakeGuid;
}

/** Where the text of an answer lies in the archive. */
export function sourcePath(guid: MakeGuid, id: string): string {
  return `Sources/${guid(id)}.txt`;
}

/** The project as XML: each answer is a text, and each mention a passage with its codes. */
export function writeProject({ name, answers, mentions, asides, stances, at, guid }: QdaProject): string {
  const all = [...mentions.values()].flat();
  const coders = [...new Set(['export', ...all.map(({ coder }) => coder)])];
  const points = [...new Set(all.flatMap(({ point }) => point ?? []))].toSorted((a, b) => (a < b ? -1 : 1));
  const codes: Readonly<Record<CodeKind, readonly string[]>> = { point: points, aside: asides, stance: stances };
  const user = (coder: string) => guid(`coder ${coder}`);
  const project = x(
    'Project',
    { xmlns: namespace, name, origin: 'Code of practice', creatingUserGUID: user('export'), creationDateTime: at },
    [
      x(
        'Users',
        coders.map((coder) => x('User', { guid: user(coder), name: coder })),
      ),
      x('CodeBook', [
        x(
          'Codes',
          kinds.map((kind) =>
            x(
              'Code',
              { guid: guid(kind), name: parents[kind], isCodable: 'false' },
              codes[kind].map((code) => x('Code', { guid: guid(`${kind} ${code}`), name: code, isCodable: 'true' })),
            ),
          ),
        ),
      ]),
      x(
        'Sources',
        answers.map(({ reference, field }) => {
          const id = answerId(reference, field);
          const path = sourcePath(guid, id).replace('Sources/', 'internal://');
          const source = {
            guid: guid(id),
            name: id,
            plainTextPath: path,
            creatingUser: user('export'),
            creationDateTime: at,
          };
          return x(
            'TextSource',
            source,
            (mentions.get(id) ?? []).map((mention) => selection(mention, id)),
          );
        }),
      ),
    ],
  );
  return toXml({ type: 'root', children: [declaration, project] }, { closeEmptyElements: true });

  function selection(mention: Mention, id: string): Element {
    const { start, end, coder } = mention;
    const place = `${id} ${start}`;
    const made = { creatingUser: user(coder), creationDateTime: at };
    const attributes = { guid: guid(place), name: '', startPosition: String(start), endPosition: String(end), ...made };
    return x(
      'PlainTextSelection',
      attributes,
      kinds.flatMap((kind) => {
        const code = mention[kind];
        if (code === null) return [];
        const target = x('CodeRef', { targetGUID: guid(`${kind} ${code}`) });
        return [x('Coding', { guid: guid(`${place} ${kind}`), ...made }, [target])];
      }),
    );
  }
}

const kinds = ['point', 'aside', 'stance'] as const satisfies readonly CodeKind[];

const declaration = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' } as const;

/** Rows of the coding table and texts of answers, by comment id; and what cannot be read, a sentence each. */
export interface ReadProject {
  readonly rows: ReadonlyMap<string, readonly CodingRow[]>;
  readonly texts: ReadonlyMap<string, string>;
  readonly errors: readonly string[];
}

/**
 * Reads a project back. Texts must not have changed: some programs write line ends of two characters, and count both.
 *
 * @param textOf the text at a path of the archive, if it is there
 * @throws if the file is not XML
 */
export function readProject(xml: string, textOf: (path: string) => string | undefined): ReadProject {
  const root = fromXml(xml);
  const coders = new Map(find(root, 'User').map(({ attributes: { guid, name } }) => [guid, name ?? '']));
  const codes = codesByGuid(root);
  const rows = new Map<string, readonly CodingRow[]>();
  const texts = new Map<string, string>();
  const errors: string[] = [];
  for (const source of find(root, 'TextSource')) {
    const { name, plainTextPath } = source.attributes;
    const id = name ?? '';
    const text = textOf((plainTextPath ?? '').replace('internal://', 'Sources/'));
    if (text === undefined) errors.push(`${id}: its text is missing from the file`);
    else texts.set(id, text.replaceAll('\r\n', '\n'));
    const positionOf = countWithoutReturns(text ?? '');
    rows.set(
      id,
      find(source, 'PlainTextSelection').map((passage, index) => {
        const { startPosition, endPosition, creatingUser } = passage.attributes;
        const codings = find(passage, 'Coding');
        const code = (kind: CodeKind): string =>
          codings
            .flatMap((coding) => find(coding, 'CodeRef'))
            .flatMap(({ attributes }) => codes.get(attributes['targetGUID'] ?? '') ?? [])
            .filter((one) => one.kind === kind)
            .map(({ name: label }) => label)
            .join(' ');
        const coder = codings[0]?.attributes['creatingUser'] ?? creatingUser;
        return {
          where: `passage ${index + 1}`,
          words: '',
          from: String(positionOf(Number(startPosition)) + 1),
          to: String(positionOf(Number(endPosition))),
          point: code('point'),
          aside: code('aside'),
          stance: code('stance'),
          coder: coders.get(coder) ?? '',
        };
      }),
    );
  }
  return { rows, texts, errors };
}

function codesByGuid(root: Root): ReadonlyMap<string, { readonly kind: CodeKind; readonly name: string }> {
  const found = new Map<string, { readonly kind: CodeKind; readonly name: string }>();
  const visit = (code: Element, kind: CodeKind): void => {
    const { guid = '', name = '' } = code.attributes;
    found.set(guid ?? '', { kind, name: name ?? '' });
    const below = kinds.find((one) => parents[one] === name) ?? kind;
    for (const child of code.children) if (child.type === 'element' && child.name === 'Code') visit(child, below);
  };
  for (const codes of find(root, 'Codes'))
    for (const child of codes.children) if (child.type === 'element' && child.name === 'Code') visit(child, 'point');
  return found;
}

/** Turns a place in a text with returns before its line feeds into the place without them. */
function countWithoutReturns(text: string): (place: number) => number {
  const returns = codePoints(text).map((character) => (character === '\r' ? 1 : 0));
  return (place) => place - returns.slice(0, place).reduce<number>((sum, one) => sum + one, 0);
}

/** All elements of a name, in order. */
function find(node: Nodes, name: string): readonly Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => [
    ...(child.type === 'element' && child.name === name ? [child] : []),
    ...find(child, name),
  ]);
}
