import { stem } from './stem.ts';

/*
 * Words of one family: a verb, the noun of what is done, and the adjective: `decide` and `decision`, `valid` and `validity`.
 *
 * Where the irregular ones come from: the verbs that the Plain English Campaign and the GOV.UK style guide give as examples of
 * nouns that hide a verb, and their like in statutes.
 */

/** Families whose words do not follow from endings: the verb or adjective first, then its nouns. */
const irregular: ReadonlyMap<string, string> = new Map(
  (
    'decide decision, choose choice, sell sale, lose loss, prove proof, advise advice, enter entry entrance, analyse analysis, ' +
    'receive receipt reception, speak speech, know knowledge, grow growth, believe belief, die death, behave behaviour, ' +
    'maintain maintenance, provide provision, revise revision, supervise supervision, divide division, exclude exclusion, ' +
    'include inclusion, conclude conclusion, permit permission, admit admission, submit submission, transmit transmission, ' +
    'omit omission, expand expansion, extend extension extent, suspend suspension, intend intention intent, attend attention, ' +
    'retain retention, detain detention, prevent prevention, describe description, subscribe subscription, ' +
    'prescribe prescription, consume consumption, assume assumption, produce production, reduce reduction, ' +
    'introduce introduction, apply application, notify notification, verify verification, certify certification, ' +
    'identify identification, modify modification, publish publication, classify classification, explain explanation, ' +
    'destroy destruction, respond response, defend defence, succeed success, complain complaint, restrain restraint, ' +
    'weigh weight, pursue pursuit, accurate accuracy accurately, private privacy, secret secrecy, vacant vacancy, ' +
    'urgent urgency, frequent frequency, efficient efficiency, sufficient sufficiency, safe safety safely, ' +
    'consistent consistency, hear hearing, exist existence, refer reference, prefer preference, occur occurrence, ' +
    'remit remission, dismiss dismissal, deny denial, try trial, bury burial, comply compliance, rely reliance, vary variation, ' +
    'carry carriage, marry marriage, store storage, use usage, plead plea, appear appearance, permit permission, please pleasure, ' +
    'seize seizure, expose exposure, enclose enclosure, dispose disposal, withdraw withdrawal, resolve resolution, ' +
    'dissolve dissolution, acquire acquisition, require requirement, inquire inquiry, enquire enquiry, abolish abolition, ' +
    'redeem redemption, resume resumption, correspond correspondence, differ difference, persist persistence, ' +
    'invade invasion, collide collision, concede concession, proceed procedure, consent consent, convert conversion, ' +
    'employ employment, free freedom, warm warmth, true truth, deep depth, wide width, long length, high height, strong strength, ' +
    'ill illness, courteous courtesy, cautious caution, dignified dignity, born birth, prioritise priority, summarise summary, apologise apology, emphasise emphasis, diligent diligence, fly flight, see sight, thank thanks, press pressure, ' +
    'sign signature, inherit inheritance, renew renewal, breathe breath, bathe bath, feed food, visit visit, warn warning'
  )
    .split(', ')
    .flatMap((words) => {
      const [first = '', ...others] = words.split(' ').map((word) => stem(word));
      return others.map((word): [string, string] => [word, first]);
    }),
);

/** What the words of a family share, from a stem: rough on purpose, since it only finds that two wordings say the same. */
export function familyOf(stemOfWord: string): string {
  const known = families.get(stemOfWord);
  if (known !== undefined) return known;
  let family = stemOfWord;
  // "Confidentiality" is "confidential", which is "confident".
  for (let shorter = withoutEnding(family); shorter !== family; shorter = withoutEnding(family)) family = shorter;
  families.set(stemOfWord, family);
  return family;
}

/** Those of all stems so far. */
const families = new Map<string, string>();

function withoutEnding(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  const root = word
    .replace(/(?<=\p{L}{3})(?:ment|ness|ful)$/u, '')
    .replace(/(?<=\p{L}{2})bility$/u, 'bl')
    .replace(/(?<=\p{L}{4})[ai]bl$/u, '')
    .replace(/(?<=\p{L}{4})(?:al|anc|enc|ent|ity|ly|ur|ag)$/u, '')
    .replace(/(?<=\p{L}{5})y$|(?<=\p{L}{4})at$/u, '')
    // "Anonymise" and "anonymous", "standardise" and "standard".
    .replace(/(?<=\p{L}{5})(?:is|ous)$/u, '')
    .replace(/e$/u, '')
    // "Erode" and "erosion".
    .replace(/(?<=\p{L}{2}[aeioun])d$/u, 's')
    .replace(/i$/u, 'y');
  return irregular.get(root) ?? root;
}

/** Those who do something, where their name does not follow from the verb. */
const irregularAgents: ReadonlyMap<string, string> = new Map(
  'applicant apply, appellant appeal, supplier supply, carrier carry, occupier occupy, liar lie, thief steal'
    .split(', ')
    .map((pair): [string, string] => {
      const [agent = '', verb = ''] = pair.split(' ');
      return [stem(agent), familyOf(stem(verb))];
    }),
);

/** The family of the verb that somebody is named after, such as `complain` of `complainant`; undefined if there is none. */
export function verbOfAgent(stemOfWord: string): string | undefined {
  const known = irregularAgents.get(stemOfWord);
  if (known !== undefined) return known;
  const root = /^(\p{L}{3,})(?:er|or|ant|ent)$/u.exec(stemOfWord)?.[1];
  return root === undefined ? undefined : familyOf(stem(root).replace(/([^aeiouls])\1$/u, '$1'));
}
