import type { Force, WatchedWord } from './force.ts';

/*
 * Words that say what holds: who bears a task, what is valid, what is presumed, what comes first. They change what people may or
 * must do although none of them says must or may.
 *
 * Where they come from: statutes and their annotated editions, which allocate ("falls to", "vests in"), bind ("governs",
 * "prevails over"), make valid or void ("is of no effect", "lapses"), presume and deem ("is taken to be"), and settle proof
 * ("lies on", "it is for … to"); and the Office of the Parliamentary Counsel's Drafting Guidance on deeming and on provisions
 * that have or cease to have effect.
 */

const is = 'is|are|remains';
/** "Shall be void" says the same as "is void". */
const becomes = 'is|are|remains|shall|will be?';
const have = 'has|have';

/** One status against another: which of them gives more depends on whose it is. */
const status = (
  scale: string,
  force: Force,
  form: string,
  phrases: readonly string[],
  more: Partial<WatchedWord> = {},
): WatchedWord => ({ form, phrases, of: 'force', scale, force, strength: 1, effectOfRemoval: 'changed', ...more });

const bearer = (form: string, phrases: readonly string[], more: Partial<WatchedWord> = {}): WatchedWord =>
  status('bearer', 'responsibility', form, phrases, { strength: 4, effectOfRemoval: 'weaker', ...more });
/** "It falls to the clerk" and "the clerk is responsible" say the same. */
const task: Partial<WatchedWord> = { scale: 'force' };
const bears: readonly WatchedWord[] = [
  bearer('falls to', ['it falls to', 'falls|fall to … to', 'falls|fall within the remit of'], task),
  bearer(
    'rests with',
    [
      'rests|rest with',
      'resides|reside with',
      'lies|lie with',
      'burden|onus|proof|liability|duty|responsibility|risk|blame rests|rest|lies|lie|falls|fall|is|are on|upon',
      `${becomes} in the hands of`,
      'vests|vest in',
      `${becomes} vested in`,
      'devolves|devolve on|upon|to',
      'passes|pass to',
      'belongs|belong to',
    ],
    task,
  ),
  bearer(
    'is for … to',
    [`it ${is} for … to`, `${is} for the|a|an … to`, `it ${is} up to`, `${becomes} a matter for`],
    task,
  ),
  bearer(
    'is entrusted to',
    [
      `${becomes} entrusted|assigned|allocated|allotted|delegated|left to`,
      `${becomes} charged|tasked|entrusted with`,
      `${becomes} incumbent on|upon`,
    ],
    task,
  ),
  bearer(
    'answers to',
    ['answers to', 'reports directly? to', `${becomes} subject to the? control|direction|supervision of`],
    {
      notAfter: ['the', 'their', 'its', 'your', 'all', 'of', 'and', 'with'],
    },
  ),
  bearer('bears the cost', [
    'bears|bear|meets|carries|carry the? cost|costs|risk|expense|loss|burden|onus',
    'at its|their|his|her own expense|cost|risk',
    'at the|a … expense|cost|risk',
  ]),
  bearer('owes', ['owes', 'owe'], { notBefore: ['much', 'everything', 'its', 'their'] }),
  bearer('guarantees', ['guarantees', 'warrants', 'vouches', 'vouch', 'indemnifies', 'underwrites']),
];

/** How much something binds: words that only guide have no force, and count in place of those that bind. */
const degree = (
  scale: string,
  rank: number,
  form: string,
  phrases: readonly string[],
  more: Partial<WatchedWord> = {},
): WatchedWord =>
  rank > 1
    ? status(scale, 'duty', form, phrases, { rank, strength: 4, effectOfRemoval: 'weaker', ...more })
    : { form, phrases, of: 'force', scale, rank, effectOfRemoval: 'changed', needsForce: true, ...more };

const binds: readonly WatchedWord[] = [
  degree(
    'binding',
    3,
    'binds',
    ['binds|bind', `${is} legally? binding|enforceable`, `${is} bound by`, 'governs|govern', 'dictates|dictate'],
    {
      notBefore: ['together'],
    },
  ),
  degree(
    'binding',
    1,
    'guides',
    [
      'guides|guide|informs',
      `${is} advisory|indicative|persuasive`,
      `${is} not legally? binding|enforceable`,
      `${is} for guidance`,
      `${is} unenforceable`,
      `${is} only|merely guidance`,
    ],
    { notAfter: ['the', 'a', 'this', 'your', 'our', 'that', 'and', 'to'] },
  ),
  status('precedence', 'condition', 'prevails', [
    'prevails|prevail',
    'overrides|override',
    'supersedes|supersede',
    'takes|take|has|have precedence|priority',
    'displaces|displace',
  ]),
  status('precedence', 'condition', 'gives way', ['gives|give way to', 'yields|yield to', `${becomes} subordinate to`]),
];

const validity = (form: string, phrases: readonly string[], more: Partial<WatchedWord> = {}): WatchedWord =>
  status('validity', 'condition', form, phrases, more);
const valid: readonly WatchedWord[] = [
  validity('is valid', [`${becomes} valid|lawful|effective|operative`, `${have} full|legal? effect|force`]),
  validity('comes into force', ['comes|come|brought into force|operation', 'takes|take effect']),
  validity('is void', [
    `${becomes} null and void`,
    `${becomes} void|invalid|ineffective|inoperative`,
    `${becomes} not valid|effective`,
    `${becomes} of no force|effect`,
    `${have} no legal|binding? force|effect`,
    `${becomes} annulled|quashed`,
  ]),
  validity('is voidable', [`${becomes} voidable`]),
  validity('is final', [`${becomes} final|conclusive`, 'can not be challenged|appealed']),
  validity('is open to appeal', [`${becomes} provisional|interim|appealable`]),
  validity('lapses', [
    'lapses|lapse',
    'expires|expire',
    'ceases|cease',
    `${becomes} terminated|discharged|extinguished|revoked|repealed|rescinded|withdrawn|cancelled|suspended`,
  ]),
  validity(
    'stands',
    ['survives|survive|outlives|outlasts', 'remains|remain in force|effect', 'continues|continue in force|effect'],
    {},
  ),
  validity('stands', ['stands|stand'], {
    notBefore: (
      'by in at on near beside behind between out up for next to with above below outside over opposite about there ' +
      'here alone among across around back against down still'
    ).split(' '),
    notAfter: ['to', 'a', 'the', 'taxi', 'market', 'can', 'must', 'may', 'should'],
  }),
  validity('is forfeited', [`${becomes} forfeited`, 'forfeits|forfeit']),
  validity('is admissible', [`${becomes} admissible`]),
  validity('is inadmissible', [`${becomes} inadmissible`, `${becomes} not admissible`]),
  validity('is payable', [`${becomes} payable|due|chargeable|repayable|refundable|recoverable`]),
  validity('is not payable', [
    `${becomes} not payable|due|chargeable|repayable|refundable|recoverable`,
    `${becomes} non-refundable`,
  ]),
];

const deeming = (form: string, phrases: readonly string[]): WatchedWord =>
  status('deeming', 'definition', form, phrases);
const not = 'not|never';
const deemed: readonly WatchedWord[] = [
  deeming('counts as', [
    'counts|count as|towards|toward|for',
    'qualifies|qualify as|for',
    'ranks|rank as',
    'constitutes|constitute',
  ]),
  deeming('is deemed', [
    `${becomes} deemed|presumed|assumed|considered|treated|regarded|counted|classed|reckoned`,
    `${becomes} taken to|as`,
    'is|are to be taken|treated|regarded|counted to|as',
  ]),
  deeming('is not deemed', [
    `does|do not count|qualify|constitute`,
    `${becomes} ${not} deemed|presumed|assumed|considered|treated|regarded|counted|classed|reckoned`,
    `${becomes} ${not} taken to|as`,
  ]),
  deeming('is proof of', [`${becomes} conclusive? evidence|proof of|that`]),
  deeming('is some evidence of', [`${becomes} some|prima facie evidence|proof of|that`]),
  deeming('denotes', ['denotes|denote', 'signifies|signify', `${becomes} known as`, `${becomes} called`]),
  deeming('covers', ['covers', 'comprises', 'embraces']),
  deeming('excludes', ['excludes', 'exclude']),
];

const standing = (
  form: string,
  force: Force,
  phrases: readonly string[],
  more: Partial<WatchedWord> = {},
): WatchedWord => status('standing', force, form, phrases, more);
const standings: readonly WatchedWord[] = [
  standing(
    'is eligible',
    'entitlement',
    [
      `${becomes} eligible`,
      `${becomes} owed`,
      `${becomes} guaranteed`,
      'enjoys|enjoy',
      `${have} a claim|say|vote|interest to|in|on`,
      `${have} access|recourse to`,
    ],
    { strength: 4, effectOfRemoval: 'weaker' },
  ),
  standing('is not eligible', 'condition', [
    `${becomes} not eligible`,
    `${becomes} ineligible`,
    `${becomes} owed nothing`,
    `${have} no claim|say|vote|interest to|in|on`,
    `${have} no access|recourse to`,
    `loses|lose the|any|its|their right|rights|claim|vote`,
  ]),
  standing('is disqualified', 'condition', [`${becomes} disqualified|debarred|excluded|expelled|struck`]),
  standing('is liable', 'responsibility', [`${is} liable`], { strength: 4, effectOfRemoval: 'weaker' }),
  standing('is released', 'permission', [`${becomes} released|absolved`]),
  standing('is immune', 'condition', [`${becomes} immune|privileged`, `${have} immunity`]),
  standing('is not immune', 'condition', [`${becomes} not immune|privileged`, `${have} no immunity`]),
  standing('has a defence', 'condition', [`it ${is} a defence`, `${have} a defence`]),
  standing('has no defence', 'condition', [`it ${is} no|not defence`, `${have} no defence`]),
  standing('has the final say', 'power', [
    `${have} the final|last say|word`,
    `${have} a veto|jurisdiction`,
    `${have} sole? jurisdiction`,
  ]),
  standing('has no discretion', 'condition', [`${have} no discretion|choice|jurisdiction|veto`]),
  standing('is open to', 'permission', [`it ${is} open to`]),
  standing('is not open to', 'prohibition', [`it ${is} not open to`]),
  standing('is open for', 'condition', [`${is} open to`]),
  standing('is closed to', 'condition', [`${is} closed to`, `${is} not open to`]),
  standing('nothing prevents', 'permission', [
    'nothing … prevents|stops|prohibits',
    'nothing … affects|limits|restricts',
  ]),
  standing('does not affect', 'condition', ['do|does not affect|prejudice|override', 'do|does not by|of itself']),
  standing('is enough', 'permission', ['is|are enough|sufficient', 'suffices|suffice'], {
    notAfter: ['there', 'if', 'it', 'they'],
    notBefore: ['time', 'space', 'room', 'light', 'water', 'staff', 'money', 'evidence', 'information', 'people'],
  }),
  degree('need', 3, 'is essential', [`${is} a? condition|precondition|requirement of|for`]),
  // "For no longer than is necessary" says how long.
  degree('need', 3, 'is essential', [`${is} essential|necessary|needed|imperative|indispensable|vital`], {
    notAfter: ['than', 'as'],
  }),
  degree('need', 1, 'is useful', [`${is} helpful|useful|welcome|beneficial`]),
  degree('need', 0, 'is unnecessary', [
    `${is} unnecessary|superfluous|dispensable`,
    `${is} not essential|necessary|needed`,
  ]),
];

/** "We owe a great deal to our volunteers" owes nothing in law. */
const withoutForce: readonly WatchedWord[] = [{ form: 'owes thanks', phrases: ['owes|owe a great|lot|debt'] }];

export const statusWords: readonly WatchedWord[] = [
  ...withoutForce,
  ...bears,
  ...binds,
  ...valid,
  ...deemed,
  ...standings,
];
