import { isAlias, isScalar, Scalar, visit, type Document, type Node } from 'yaml';
import { finding, type Finding, type Place } from '../finding.ts';
import { quoted } from '../quoted.ts';

/** What YAML allows and the content does not: anchors and aliases, tags, and dates without quotes. */
export function findForbidden(document: Document, placeOf: (offset: number) => Place): readonly Finding[] {
  const findings: Finding[] = [];
  visit(document, {
    Node: (_, node) => {
      findings.push(...findingsOf(node, placeOf(node.range?.[0] ?? 0)));
    },
  });
  return findings;
}

function findingsOf(node: Node, place: Place): readonly Finding[] {
  if (isAlias(node)) return [aliasFinding(place, `*${node.source}`)];
  const anchor = 'anchor' in node && typeof node.anchor === 'string' ? [aliasFinding(place, `&${node.anchor}`)] : [];
  const tag = node.tag === undefined ? [] : [tagFinding(place, node.tag)];
  return [...anchor, ...tag, ...(isBareDate(node) ? [dateFinding(place, node.source ?? '')] : [])];
}

// Some programs read such a value as a point in time; in quotes it is text for all of them.
function isBareDate(node: Node): node is Scalar {
  return isScalar(node) && node.type === Scalar.PLAIN && /^\d{4}-\d{1,2}(?:-\d{1,2})?$/.test(node.source ?? '');
}

function aliasFinding(place: Place, name: string): Finding {
  return finding('yaml-alias', place, {
    unexpected: `Unexpected ${name.startsWith('*') ? 'alias' : 'anchor'} ${quoted(name)}`,
    expected: 'expected the value itself',
    todo: 'Write the value out, in quotes where it is text that begins with `*` or `&`.',
  });
}

function tagFinding(place: Place, tag: string): Finding {
  return finding('yaml-tag', place, {
    unexpected: `Unexpected tag ${quoted(tag)}`,
    expected: 'expected a value without one',
    todo: 'Take the tag out, or put the value in quotes where it is text that begins with `!`.',
  });
}

function dateFinding(place: Place, date: string): Finding {
  return finding('yaml-quotes', place, {
    unexpected: `Unexpected date ${quoted(date)} without quotes`,
    expected: 'expected text',
    todo: `Put it in quotes: \`"${date}"\`.`,
  });
}
