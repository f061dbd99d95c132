import { listed, type WatchedWord } from './force.ts';

/*
 * Words that make a duty or an offence narrower or softer, and scales of verbs, each asking for more than the one before.
 *
 * Where they come from: the case law that textbooks of contract and of statutory interpretation treat under "best" and
 * "reasonable endeavours", fault and "material"; the Gunning principles and the Cabinet Office's consultation principles
 * on consent, consultation and notice; ISO/IEC Directives Part 2 on verbs that cannot be tested; and the waste hierarchy
 * and the general principles of prevention on preventing, reducing and managing.
 */

/** After these words a participle says what is done, not what something is like: `must be signed`. */
const be = 'is are be been being was were'.split(' ');

const softening = (form: string, phrases: string, more: Partial<WatchedWord> = {}): WatchedWord => ({
  form,
  phrases: listed(phrases),
  of: 'force',
  scale: 'softening',
  needsForce: true,
  effectOfRemoval: 'stronger',
  ...more,
});
const narrowing = (form: string, phrases: string): WatchedWord => ({
  form,
  phrases: listed(phrases),
  of: 'scope',
  scale: 'narrowing',
  effectOfRemoval: 'stronger',
  needsForce: true,
});
const tightening = (form: string, phrases: string): WatchedWord => ({
  form,
  phrases: listed(phrases),
  of: 'what',
  effectOfRemoval: 'weaker',
  needsForce: true,
});
const verb = (scale: string, rank: number, form: string, phrases: string): WatchedWord => ({
  form,
  phrases: listed(phrases),
  of: 'what',
  scale,
  rank,
  anyForm: true,
  needsForce: true,
});

const softenings: readonly WatchedWord[] = [
  softening(
    'endeavour to',
    `
      endeavour|endeavours|endeavouring to /
      use|uses|using its|their|all|the|his|her? best|commercially? reasonable? endeavours|efforts /
      make|makes|making every|all|an|a|reasonable|best|good|any? effort|efforts|attempt|attempts to? /
      make all reasonable efforts / do its|their|his|her best to / best endeavours / reasonable endeavours /
      best efforts / reasonable efforts / commercially reasonable efforts / all reasonable endeavours`,
  ),
  softening('seek to', 'seek|seeking|look|looks to / aim|aiming to|for'),
  softening('offer to', 'offer|offers|offering to'),
  softening(
    'try to',
    `
      try|tries|trying to / attempt|attempts|attempting to / strive|strives|striving to|for /
      work|works|working towards|toward / with a view to /
      move towards`,
  ),
  softening('take steps to', 'take|takes|taking steps|action|measures to / act|acts to', { rank: 1 }),
  softening(
    'take reasonable steps to',
    'take|takes|taking all? reasonable|appropriate|proportionate|sensible|practicable|practical steps|measures|care to?',
    { rank: 0 },
  ),
  softening(
    'consider',
    `
      consider / considering / think about / give consideration to / give due consideration to /
      give thought to / explore / look|looks|looking at whether / consider whether to?`,
    { notAfter: ['they', 'it', 'he', 'she', 'we', 'who'] },
  ),
  softening('encourage', 'encourage / encouraged / encouraging'),
  softening(
    'promote',
    `
      promote / promotes / promoting / support / supports / facilitate / facilitates / facilitating / foster`,
  ),
  softening('reasonable', 'reasonable / reasonably'),
  softening(
    'ideally',
    `
      ideally / preferably / in an ideal world / if at all possible / it is hoped /
      in the spirit of`,
  ),
  softening(
    'broadly',
    `
      broadly / substantially / in substance / roughly / approximately / or so / in broad terms /
      generally speaking / as a guide / adequately / sufficiently`,
  ),
];

const narrowings: readonly WatchedWord[] = [
  narrowing(
    'knowingly',
    `
      knowingly / intentionally / deliberately / wilfully / willfully / recklessly / dishonestly / fraudulently /
      maliciously / with intent / with intent to / on purpose / negligently / carelessly / consciously /
      purposely / in bad faith / knowing that / with the intention of / persistently / repeatedly /
      corruptly`,
  ),
  narrowing(
    'without excuse',
    `
      without reasonable excuse / without good reason / without good cause / without lawful authority /
      without lawful excuse / without reasonable cause`,
  ),
  narrowing(
    'serious',
    `
      serious / seriously / significant / significantly / material / materially / substantial / major / grave /
      important / considerable / critical / severe / notable / exceptional / systemic / high-risk / gross / key /
      urgent / principal / large / widespread / obvious / manifest / non-trivial / most serious / appreciable /
      unusual / egregious / undue / unreasonable / unnecessary / avoidable`,
  ),
  // "Must clear the path" is a verb.
  { ...narrowing('serious', 'clear'), notAfter: 'must shall should will may to not and'.split(' ') },
  {
    ...narrowing(
      'known',
      `
      known / foreseeable / reasonably foreseeable / confirmed / proven / actual / direct / directly / likely /
      identified`,
    ),
    notAfter: be,
  },
];

const tightenings: readonly WatchedWord[] = [
  tightening('free of charge', 'free of charge / without charge / at no cost / at no charge'),
  {
    ...tightening(
      'full',
      `
      full / fully / in full / completely / entirely / comprehensive / thorough / thoroughly /
      detailed / in detail / wholly`,
    ),
    scale: 'full',
    rank: 3,
  },
  {
    ...narrowing(
      'in part',
      `
      in part / partly / partial / partially / in summary / to some extent / in outline / summary`,
    ),
    scale: 'full',
    rank: 1,
  },
  // "Must complete the form" is a verb.
  {
    ...tightening('full', 'complete'),
    scale: 'full',
    rank: 3,
    notAfter: 'must shall should will may to not and'.split(' '),
  },
  { ...tightening('in writing', 'in writing / written / signed / documented / in permanent form'), notAfter: be },
  tightening('independent', 'independent / independently / impartial / external / externally'),
  {
    // "Data about themselves" says whose.
    ...tightening('personally', 'personally / in person / itself / themselves / himself / herself'),
    notAfter:
      'keep keeps protect protects satisfy satisfies satisfied identify identifies familiarise acquaint avail conduct or about of for to from with on in against among between upon over towards as'.split(
        ' ',
      ),
  },
  tightening('directly', 'directly to|with|from'),
  tightening('publicly', 'publicly / public / openly'),
  tightening('accurate', 'accurate / accurately / reliable / precise / exact / exactly'),
];

const verbs: readonly WatchedWord[] = [
  verb(
    'consent',
    3,
    'obtain the consent of',
    `
      obtain|get|seek|have|has|secure|receive|given the|its|their|his|her? written|prior|express|explicit|informed? consent|approval|agreement|permission|authorisation|authority|sanction|leave of|from /
      obtain|get|seek … consent|approval|agreement|permission|authorisation /
      consent|approval|agreement|permission|authorisation`,
  ),
  verb(
    'consent',
    2,
    'consult',
    `
      consult / consult with / in consultation with / after consulting / discuss with / discuss it with /
      engage with / seek|take|obtain the? views|advice|opinion of|from /
      seek|take advice / talk to / following|after consultation with / having consulted /
      liaise with`,
  ),
  verb(
    'consent',
    1,
    'tell',
    `
      notify / inform / tell / give notice to|of / give … notice / make … aware / advise / let … know /
      keep informed / alert`,
  ),
  verb(
    'ensure',
    3,
    'ensure',
    `
      ensure / make sure that? / guarantee / secure that / see that / see to it that / ensure that / secures`,
  ),
  verb('ensure', 1, 'help', 'help / assist / contribute to / allow for'),
  verb('prevent', 3, 'prevent', 'prevent / eliminate / eliminating / avoid / stop / remove / eradicate / rule out'),
  verb('prevent', 2, 'minimise', 'minimise / keep … to a minimum'),
  verb(
    'prevent',
    1,
    'reduce',
    `
      reduce / mitigate / mitigating / limit / lessen / manage / control / discourage / address / tackle`,
  ),
  verb(
    'comply',
    3,
    'comply with',
    `
      comply with / conform to|with / in accordance with / follow /
      adhere to / abide by / obey / implement / meet / satisfy / observe / in line with /
      in compliance with / give effect to / apply / act on / fulfil / in conformity with /
      consistent with`,
  ),
  verb(
    'comply',
    1,
    'reflect',
    `
      reflect / be guided by / be informed by / refer to / be aware of / respond to / be mindful of /
      acknowledge / be consistent with the spirit of / draw on`,
  ),
  verb('delete', 3, 'delete', 'delete / destroy / erase / shred / destruction / erasure'),
  verb(
    'delete',
    1,
    'archive',
    `
      archive / restrict / hide / suppress / anonymise / pseudonymise / deactivate / suspend / flag / weed`,
  ),
  verb('publish', 3, 'publish', 'publish / make public / publication'),
  verb(
    'publish',
    1,
    'make available',
    `
      make … available / share on request / have available / summarise / hold /
      prepare / offer`,
  ),
  verb('check', 3, 'verify', 'verify / confirm / prove / establish / satisfy itself / validate'),
  verb(
    'check',
    2,
    'check',
    `
      check / examine / inspect / investigate / audit / test / review / monitor / assess / scrutinise`,
  ),
  verb('check', 1, 'look at', 'look at / glance at / note / be aware / browse / keep under review / keep an eye on'),
];

export const degreeWords: readonly WatchedWord[] = [...softenings, ...narrowings, ...tightenings, ...verbs];
