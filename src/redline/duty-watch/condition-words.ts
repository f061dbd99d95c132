import type { WatchedWord, Effect } from './force.ts';

/*
 * Words that open a condition or exception, that negate, and that leave the decision to whoever is bound.
 *
 * Where they come from: the Office of the Parliamentary Counsel's Drafting Guidance on conditions, exceptions and
 * "subject to" and "notwithstanding"; the Plain Language Commission's and the Plain English Campaign's lists of legal
 * phrases ("save where", "provided that"); and reports of select committees on discretion in statutory duties ("thinks
 * fit", "in its opinion", "so far as is reasonably practicable").
 */

const of = 'conditions and exceptions';
const condition = (
  form: string,
  effectOfRemoval: Effect,
  phrases: readonly string[],
  more: Partial<WatchedWord> = {},
): WatchedWord => ({
  form,
  phrases,
  of,
  effectOfRemoval,
  opens: true,
  ...more,
});
const exception = (form: string, phrases: readonly string[], more: Partial<WatchedWord> = {}): WatchedWord =>
  condition(form, 'stronger', phrases, { exception: true, ...more });
const discretion = (form: string, phrases: readonly string[], more: Partial<WatchedWord> = {}): WatchedWord => ({
  form,
  phrases,
  of,
  effectOfRemoval: 'stronger',
  ...more,
});

/** After these words `where`, `when` and `if` open a question, such as "record when the search ended". */
const questions =
  'record recorded records show shows shown say says state states decide decides check know knows explain explains ' +
  'describe describes identify specify note ask see understand of on about how and';

const exceptions: readonly WatchedWord[] = [
  exception('unless', ['unless']),
  exception('except', ['apart|aside from'], {
    notAfter: 'keep kept hold held store stored stay put live sit set far'.split(' '),
  }),
  exception('except', [
    'except',
    'excepting',
    'with the exception of',
    'but not',
    'excluding',
    'exclusive of',
    'save that|where|in|as|for|to',
    'other than',
    'not including',
    'but for',
    'otherwise than',
    'leaving aside',
  ]),
  exception('with consent', [
    'with|on|by the|its|their|his|her|that|a? consent|approval|leave of|from?',
    'with|on the? authority of?',
    'with … consent|approval|agreement|permission|authorisation',
  ]),
  condition('without consent', 'stronger', [
    'without the|its|their|his|her|that|a? consent|approval|authority|leave of|from?',
    'without … consent|approval|agreement|permission|authorisation',
  ]),
  exception('subject to', ['subject always? to', 'without prejudice to', 'to the extent permitted|allowed by']),
  exception('until', ['until', 'till', 'up until', 'pending']),
];

const conditions: readonly WatchedWord[] = [
  condition(
    'if',
    'stronger',
    [
      'if',
      'in the event that|of',
      'in case of',
      'in a|the case where|of',
      'in cases where|of',
      'should it be that',
      'supposing that?',
      'contingent|conditional|dependent on|upon',
      'upon|on request',
      'if|when|where so? asked|requested',
      'on|upon the? application|demand|receipt',
      'to the extent that',
      'insofar as',
      'in so far as',
      'so far as',
      'as far as',
    ],
    { notAfter: ['know', 'ask', 'check', 'see', 'asks', 'checks', 'as', 'decision', 'decisions', 'report', 'advice'] },
  ),
  condition('only if', 'stronger', ['only if|where|when']),
  condition(
    'provided that',
    'stronger',
    [
      'provided',
      'providing',
      'on condition that',
      'on the condition that',
      'so|as long as',
      'with the proviso that',
      'assuming that?',
    ],
    // "Training is provided by the clerk."
    {
      notAfter: ['be', 'is', 'are', 'been', 'being', 'was', 'were', 'not'],
      notBefore: ['to', 'by', 'for', 'with', 'in', 'at', 'on', 'under', '.', ',', ''],
    },
  ),
  condition('if', 'stronger', ['where', 'wherever', 'in circumstances where|in', 'in the circumstances'], {
    notAfter: questions.split(' '),
    // "Tell voters where to go."
    notBefore: ['to', 'that'],
  }),
  condition('when', 'stronger', ['when', 'whenever', 'while', 'whilst', 'during', 'each|every time'], {
    notAfter: `${questions} at`.split(' '),
    notBefore: ['to'],
  }),
  // "Mark each script once" counts, and opens nothing.
  condition('when', 'stronger', ['once'], {
    notAfter: `${questions} at only than just more`.split(' '),
    notBefore: [
      'to',
      '.',
      ',',
      ';',
      '',
      'and',
      'or',
      'only',
      'more',
      'again',
      'before',
      'after',
      'in',
      'at',
      'during',
      'by',
      'for',
      'per',
      'every',
      'with',
      'on',
    ],
  }),
  condition(
    'notwithstanding',
    'changed',
    [
      'notwithstanding',
      'despite',
      'in spite of',
      'regardless of',
      'irrespective of',
      'no matter',
      'whether or not',
      'even if|where|when|though',
      'whatever',
    ],
    { effectOfRemoval: 'changed' },
  ),
  condition('before', 'weaker', ['before', 'prior to', 'in advance of?', 'ahead of', 'beforehand'], { scale: 'order' }),
  condition('after', 'changed', ['after', 'following', 'subsequent to', 'afterwards'], {
    scale: 'order',
    notAfter: ['the', 'look', 'looks', 'looking', 'least'],
  }),
];

const negations: readonly WatchedWord[] = [
  {
    form: 'not',
    phrases: ['not', 'never', 'neither', 'no longer', 'in no way', 'under no circumstances'],
    of,
    effectOfRemoval: 'changed',
  },
  {
    form: 'no',
    phrases: ['no', 'none', 'nobody', 'no one', 'nothing'],
    of,
    effectOfRemoval: 'changed',
    notBefore: ['later', 'more', 'less', 'fewer', 'longer', 'earlier'],
  },
  { form: 'without', phrases: ['without', 'absent'], of, effectOfRemoval: 'changed', scale: 'with' },
  {
    form: 'with',
    phrases: ['accompanied by'],
    of,
    scale: 'with',
    notAfter: ['be', 'is', 'are'],
  },
  { form: 'with', phrases: ['with', 'together with', 'along with'], of, scale: 'with' },
  {
    form: 'fail to',
    phrases: ['fail|fails|failing|failed|omit|omits|neglect|neglects to', 'failure|omission to'],
    of,
    effectOfRemoval: 'changed',
  },
];

const discretions: readonly WatchedWord[] = [
  discretion('where practicable', [
    'where|wherever|when|whenever|if it|this|that? is? reasonably? possible|practicable|practical|appropriate|feasible|necessary|reasonable|relevant|needed|required|convenient',
    'so|as far as it? is? reasonably? possible|practicable|practical|appropriate|feasible|reasonable',
    'to the extent that? it? is? reasonably? possible|practicable|practical|appropriate|feasible|reasonable',
    'insofar as it? is? reasonably? possible|practicable|practical|appropriate|feasible|reasonable',
    'where|wherever|when|if you|they|we can',
    'where|when|if resources permit|allow',
    'resources permitting',
    'subject to resources|funding|availability',
    'as needed|required|necessary|appropriate',
    'where|when|if time|circumstances permits|permit|allow|allows',
    'in appropriate cases',
    'as circumstances require',
  ]),
  discretion('as it thinks fit', [
    'as|if|where|when it|they|he|she thinks|think|sees|see|considers|consider|deems|deem it? fit|appropriate|necessary|proper|desirable|best|expedient|right',
    'as|if|where|when it|they|he|she so? wishes|wish|chooses|choose|likes|prefers',
    'that|which it|they|he|she considers|consider|thinks|think|deems|deem',
    'deemed|considered|thought fit|appropriate|necessary|proper|desirable|expedient',
    'in|at its|their|his|her|the sole|absolute? discretion',
    'at the … discretion',
    'at the discretion of',
    'at discretion',
    'discretionary',
    'if so minded',
    'as … sees|thinks fit',
    'in such manner as',
  ]),
  discretion(
    'in its opinion',
    [
      'in|to its|their|his|her reasonable? opinion|view|judgement|judgment|satisfaction',
      'in the opinion|view|judgement|judgment of',
      'to the satisfaction of',
      'in the … opinion|view|judgement|judgment',
      'appears|appear|seems|seem to',
      'it appears that',
    ],
    // "A suspect" is a person.
    { notAfter: ['a', 'the', 'any', 'each', 'every', 'no', 'another'] },
  ),
];

/** How sure somebody has to be. The more it takes, the fewer the cases. */
const belief = (
  form: string,
  rank: number,
  phrases: readonly string[],
  notBefore?: readonly string[],
): WatchedWord => ({
  ...(notBefore === undefined ? {} : { notBefore }),
  form,
  phrases,
  of,
  scale: 'belief',
  rank,
  effectOfRemoval: 'stronger',
  notAfter: ['a', 'the', 'any', 'each', 'every', 'no', 'another', 'to', 'and', 'or'],
});
const have = 'has|have|having';
const beliefs: readonly WatchedWord[] = [
  belief('knows', 6, ['knows|know that|of?', 'is|are certain|sure that|of?', 'has|have proved|established that?']),
  belief('is satisfied', 5, ['is|are satisfied that|of?'], ['with']),
  belief('believes', 4, [
    'reasonably? believes|believe that?',
    'reasonably? thinks|think|considers that?',
    `${have} good|reasonable|reason|grounds|cause grounds|reason|cause? to believe that?`,
  ]),
  belief('suspects', 2, [
    'reasonably? suspects|suspect that?',
    `${have} good|reasonable|reason|grounds|cause grounds|reason|cause? to suspect that?`,
  ]),
  belief('has a concern', 1, [
    `${have} a|any concern|concerns that|about`,
    'fears|fear that',
    'is|are concerned that|about',
  ]),
];

export const conditionWords: readonly WatchedWord[] = [
  ...beliefs,
  ...discretions,
  ...exceptions,
  ...conditions,
  ...negations,
];
