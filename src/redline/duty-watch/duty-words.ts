import type { WatchedWord } from './force.ts';

/*
 * Words that bind, forbid, allow or define.
 *
 * Where they come from: the Office of the Parliamentary Counsel's Drafting Guidance ("must", "shall", "is to", "may",
 * "it is the duty of"), the key words of RFC 2119 and RFC 8174 for standards, ISO/IEC Directives Part 2 clause 7 ("shall",
 * "should", "may", "can" and their equivalents, such as "is required to", "it is recommended", "is permitted"), and the
 * College of Policing's explanation of authorised professional practice.
 */

const be = 'is|are|be|being|been|was|were|remains';
const have = 'has|have|having';

/** After these words `is to` states a purpose or a question, and binds nobody. */
const notBinding =
  'aim aims purpose purposes role roles job jobs task tasks goal goals object objects objective objectives intention ' +
  'intentions function functions idea ideas effect effects what how which who whom where when whether';
/** After these words `will` is a noun. */
const ownersOfWill =
  'a an the any no their his her its your our my one free good ill last political public of at against';

/** Words of force. A strength is relative to the others, and says nothing by itself. */
const force = (
  form: string,
  type: WatchedWord['force'],
  strength: number,
  phrases: readonly string[],
  more: Partial<WatchedWord> = {},
): WatchedWord => ({ form, phrases, of: 'force', scale: 'force', strength, ...(type ? { force: type } : {}), ...more });
const forbidding = (
  form: string,
  strength: number,
  phrases: readonly string[],
  more: Partial<WatchedWord> = {},
): WatchedWord => force(form, 'prohibition', strength, phrases, { forbids: true, ...more });

const withoutForce: readonly WatchedWord[] = [
  { form: 'not only', phrases: ['not only|just|merely'] },
  {
    form: 'may not be able',
    phrases: [
      'may|might not be able|possible|aware|known|true|accurate|complete|enough|necessary|needed|appropriate|available|clear|obvious|suitable|relevant|correct|visible|apparent',
      'may not know|want|realise|understand|exist',
      'may be able|possible|aware|known|true|inaccurate|incomplete|wrong|unclear|necessary|needed|appropriate|because',
      'may have been',
      'may expect|wonder|seem|appear|differ|vary|arise|occur|happen|cause|affect|depend|result',
    ],
  },
  { form: 'as the case may be', phrases: ['as the case may be', 'that|it may be'] },
  { form: 'up to date', phrases: ['up to date|speed|standard', 'up to the point|mark'] },
  { form: 'all the same', phrases: ['all the same', 'at all', 'after all', 'all right', 'first of all', 'above all'] },
  { form: 'a must', phrases: ['a must'] },
  { form: 'has to do with', phrases: [`${have} to do with`] },
  { form: 'if so', phrases: ['if so'] },
  { form: 'as part of', phrases: ['as|form|forms|forming a? part of'] },
];

const prohibitions: readonly WatchedWord[] = [
  forbidding('must not', 5, ['must not|never', 'must under no circumstances', 'must refrain|desist|abstain from']),
  forbidding('may not', 5, ['may not|never']),
  forbidding('neither … may', 5, ['neither … may|must|shall']),
  forbidding('nobody may', 5, ['nobody|none … may|must|shall', 'nobody|none … can']),
  forbidding('no … may', 5, ['no … may|must|shall']),
  forbidding('may only', 5, [
    'may … only',
    'only … may',
    'must only be',
    'is|are permitted|allowed only',
    'must be … only',
    'is|are restricted|limited|confined|reserved to|for',
    'must|shall|will be restricted|limited|confined|reserved to|for',
  ]),
  forbidding('shall not', 5, ['shall not|never', 'shall refrain|desist|abstain from']),
  forbidding('will not', 4, ['will not|never', 'nobody|none will', 'no one will']),
  forbidding('is not to', 4, [`${be} not to`]),
  forbidding('no … is allowed', 5, ['nobody|none is|are allowed|permitted', 'no … is|are allowed|permitted']),
  forbidding('must avoid', 5, ['must|shall avoid']),
  forbidding('should not', 3, ['should not|never', 'ought not to', 'should refrain|desist|abstain from']),
  forbidding('should avoid', 3, ['should|ought to? avoid']),
  forbidding('nobody should', 3, ['nobody|none … should']),
  forbidding('no … should', 3, ['no … should']),
  forbidding('cannot', 4.5, ['can not|never']),
  forbidding('is prohibited', 5, [
    `${be} strictly? prohibited|forbidden|banned|barred|precluded`,
    'prohibits|forbids|prohibition',
    'not be allowed|permitted',
    `${be} not allowed|permitted`,
    `${have} no power|authority|right to`,
    'is|are not entitled|eligible to',
  ]),
  forbidding('is unlawful', 5, [`${be} unlawful|illegal`, `${be} not lawful`]),
  forbidding(
    'is discouraged',
    3,
    [
      `${be} strongly? discouraged|inadvisable|unwise|undesirable|inappropriate`,
      `${be} not recommended|advisable|advised|encouraged`,
      `${be} strongly? advised|warned|recommended against`,
    ],
    // "Nobody must be discouraged from complaining" discourages nothing.
    { notAfter: ['not', 'must', 'may', 'never'] },
  ),
  forbidding('refrain from', 4.5, ['refrain|desist|abstain from']),
];

const negatedDuties: readonly WatchedWord[] = [
  force('must not fail to', 'duty', 5, [
    'must|shall|may|will not|never fail|omit|neglect to',
    'must|shall without fail',
  ]),
  force('need not', 'permission', 0, [
    'need not',
    'do|does not have|need to',
    'do|does not oblige … to',
    'do|does not require',
    `${be} not required|obliged|bound|obligated|compelled`,
    'nobody is required|obliged to',
    'no one is required|obliged to',
    `${be} under no duty|obligation to`,
    `${have} no duty|obligation to`,
    `${be} exempt|excused|relieved from`,
    `${be} optional|voluntary`,
    'no … need|needs to',
  ]),
];

const duties: readonly WatchedWord[] = [
  force('must', 'duty', 5, ['must']),
  force('shall', 'duty', 5, ['shall']),
  force('is required to', 'duty', 5, [
    `${be} obliged|obligated|bound|compelled|duty-bound|mandated to`,
    `${be} mandatory|compulsory|obligatory|required`,
  ]),
  // "May require a camper to leave" is a power.
  force('is required to', 'duty', 5, ['requires|require|required … to'], { notAfter: ['may', 'can', 'could', 'to'] }),
  // "A sale requires the consent of the trustees." What it, or the law, requires is asked for elsewhere.
  force('is required to', 'duty', 5, ['requires', 'require'], {
    notAfter:
      'may can could might to not would that which who as it they he she you we law this these those what if person people user users'.split(
        ' ',
      ),
    notBefore: ['.', ',', ''],
  }),
  force('has a duty to', 'duty', 5, [
    `under|${have} a|an legal|statutory|general|positive? duty|obligation to`,
    `${be} legal|statutory? duty|obligation of`,
    'it is the duty|obligation of',
    `${have} the duty|obligation to|of`,
    'owes a duty',
  ]),
  force('has to', 'duty', 5, [`${have} got? to`]),
  force('needs to', 'duty', 5, ['needs|need to'], {
    notAfter: ['they', 'it', 'you', 'we', 'he', 'she', 'people', 'the', 'a', 'no', 'who', 'that', 'and', 'or'],
  }),
  force('undertakes to', 'duty', 4, [
    'undertakes|commits|promises|pledges|agrees|undertake|commit|promise|pledge|agree to',
    `${be} committed to`,
  ]),
  force('is to', 'duty', 4, [`is|are to`], { notAfterInPart: notBinding.split(' ') }),
  force('will', 'duty', 4, ['will'], { notAfter: ownersOfWill.split(' ') }),
  force('should', 'duty', 3, ['should']),
  force('ought to', 'duty', 3, ['ought to']),
  force('is expected to', 'duty', 3, [`${be} expected to`, 'expects|expect … to', `${be} supposed|meant to`]),
  force('is recommended', 'duty', 2, [
    'is|are|being|been|was|were|remains strongly? recommended|advised|encouraged|urged',
    'be recommended',
    'it is best|good practice to',
    'recommends|advises|encourages|urges',
    `${be} advisable|desirable|preferable`,
  ]),
  force('is invited to', 'duty', 1.5, [`${be} invited to`]),
  force(
    'intends to',
    'duty',
    1.5,
    [
      'intends|plans|aims|hopes|proposes|seeks|wishes|intend|plan|hope|propose to',
      `${be} planning|aiming|hoping|working to|towards`,
    ],
    // "Make the plans available to the authority", "changes that it proposes to its rules".
    {
      notAfter: ['who', 'that', 'person', 'anyone', 'the', 'a', 'any', 'its', 'their', 'his', 'her', 'your'],
      notBefore: ['its', 'their', 'his', 'her', 'them', 'it'],
    },
  ),
  force('have regard to', 'duty', 2, [
    `have|${have} due|particular|proper? regard to`,
    'take|takes|taking … into account',
    'take|takes|taking due|proper? account of',
    'bear|bears in mind',
    'take|takes note of',
  ]),
];

const responsibilities: readonly WatchedWord[] = [
  force('is responsible for', 'responsibility', 4, [
    `${be} each|ultimately|personally|solely|jointly|fully|primarily? responsible|accountable|answerable for|to`,
    `${have} overall|ultimate|primary|personal|sole|full? responsibility|accountability for`,
    `${be} the sole|joint|personal? responsibility of`,
    `${be} in charge of`,
    'takes|bears|assumes overall|full|personal? responsibility for',
  ]),
  force('answers for', 'responsibility', 4, ['answers|answer for'], { notAfter: ['who', 'they', 'the', 'an'] }),
];

const rights: readonly WatchedWord[] = [
  force('is entitled to', 'entitlement', 4, [`${be} entitled`, 'entitles|entitlement']),
  force('has the right to', 'right', 4, ['right|rights to', 'right of', 'has the right not', 'by|as of right']),
];

const permissions: readonly WatchedWord[] = [
  force('may', 'permission', 1, ['may'], { notAfter: ['what', 'how', 'who', 'whom', 'when', 'where', 'which', 'why'] }),
  force('can', 'permission', 1, ['can', 'could', 'might'], { weak: true }),
  force('is permitted to', 'permission', 1, [
    `${be} licensed|permissible`,
    `${be} free to`,
    `${be} at liberty`,
    'reserves|reserve the right to',
    'permits|allows',
    'it is lawful',
  ]),
  // "Staff must be allowed time off" asks somebody to give it.
  force('is permitted to', 'permission', 1, [`${be} allowed|permitted`], {
    notAfter: ['must', 'shall', 'should', 'will', 'not'],
  }),
  force('has power to', 'power', 1.2, [
    'has|have|having the? authority|discretion to',
    `${be} empowered|authorised|authorized to`,
    'empowers|authorises|authorizes',
    'power to|of',
  ]),
];

const offences: readonly WatchedWord[] = [
  force(
    'commits an offence',
    'offence',
    5,
    [
      'commits|commit an offence',
      'commits|commit gross|serious? misconduct',
      `${be} guilty of`,
      `${be} an|a criminal? offence|crime`,
      `${be} liable on|to summary? conviction|imprisonment|prosecution|dismissal`,
      `${be} liable to a? fine|penalty`,
      `${be} punishable`,
      `${be} gross|serious? misconduct`,
      'amounts|amount to gross|serious? misconduct',
      'breach|breaches of discipline',
    ],
    { forbids: true },
  ),
  force('discipline', 'offence', 3, ['disciplinary action|proceedings|measures', 'may be disciplined'], {
    forbids: true,
  }),
];

const definitions: readonly WatchedWord[] = [
  force(
    'means',
    'definition',
    1,
    [
      'means|mean',
      'has|have the same? meaning|meanings',
      `${be} defined as|in|by`,
      `${be} to be read|construed|interpreted as|in`,
      'refers to',
      'does not include',
      'do not include',
    ],
    {
      scale: 'definition',
      notAfter: ['a', 'the', 'any', 'other', 'by', 'this', 'that', 'these', 'no', 'all', 'some'],
      notBefore: ['of', 'that', 'they', 'we', 'you', 'it', 'there'],
    },
  ),
  force('includes', 'definition', 1, ['includes', 'include'], {
    scale: 'definition',
    weak: true,
  }),
];

/** Must, should, may and every other word that binds, forbids, allows or defines. */
export const dutyWords: readonly WatchedWord[] = [
  ...withoutForce,
  ...prohibitions,
  ...negatedDuties,
  ...duties,
  ...responsibilities,
  ...rights,
  ...permissions,
  ...offences,
  ...definitions,
];
