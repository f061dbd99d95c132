import type { AttributesOf, Block } from '../../model/clause-tree.ts';
import type { NodeType } from '../../model/nodes.ts';
import type { Redline } from '../redline-tree.ts';
import { figure, labelledList, link, list, numberedList, p, para, ref } from './clause-builder.ts';

/** Two texts that differ in an attribute alone; or why nothing of the attribute is read out where its node is marked as a whole. */
type Sample = readonly [readonly Block[], readonly Block[]] | string;

/** Every attribute of a node, from the table of nodes. */
const samples: { readonly [T in NodeType]: { readonly [A in keyof AttributesOf<T>]: Sample } } = {
  text: { value: [[p('must')], [p('may')]] },
  ref: { to: [[p(ref('scope'))], [p(ref('records'))]] },
  break: {},
  footnoteReference: { label: 'Footnotes are numbered, and their labels are printed nowhere.' },
  link: { url: [[p(link('https://a.example/', 'law'))], [p(link('https://b.example/', 'law'))]] },
  emphasis: {},
  strong: {},
  superscript: {},
  subscript: {},
  term: { id: 'The words are marked; which entry of the glossary they lead to goes with them.' },
  paragraph: {},
  list: {
    ordered: [[list('One.')], [numberedList(1, 'One.')]],
    start: [[numberedList(1, 'One.')], [numberedList(2, 'One.')]],
    format: [[numberedList(2, 'One.')], [labelledList('(a)', 2, 'One.')]],
  },
  table: { align: 'The table is marked; how its columns are aligned goes with it.' },
  numbered: {
    id: 'An id is printed nowhere.',
    number: [[para('who', '16', 'Users')], [para('who', '17', 'Users')]],
  },
  subheading: { depth: 'The heading is marked; its level goes with it.' },
  note: {},
  quotation: {},
  source: {},
  definitions: {},
  description: {},
  figure: {
    picture: 'A picture has no words; its text alternative is read out.',
    alt: [[figure('Steps', 'How')], [figure('A flow chart', 'How')]],
  },
  example: {},
  footnoteDefinition: { label: 'Footnotes are numbered, and their labels are printed nowhere.' },
  listItem: { id: 'An id is printed nowhere.' },
  tableRow: {},
  tableCell: {},
};

/** Pairs of redlines in which a node that was inserted or deleted as a whole differs in an attribute alone. */
export const attributeSamples: readonly {
  readonly attribute: string;
  readonly mark: string;
  readonly redlines: readonly [Redline, Redline];
}[] = Object.entries<Readonly<Record<string, Sample>>>(samples).flatMap(([type, attributes]) =>
  Object.entries(attributes).flatMap(([name, sample]) => {
    if (typeof sample === 'string') return [];
    const [one, other] = sample;
    return (['insertion', 'deletion'] as const).map((mark) => {
      const around = (children: readonly Block[]): Redline => ({
        type: 'redline',
        children: [{ type: mark, children }],
      });
      return { attribute: `${name} of ${type}`, mark, redlines: [around(one), around(other)] as const };
    });
  }),
);
