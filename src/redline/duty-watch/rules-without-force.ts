import { isParticiple } from './stem.ts';
import type { Token } from './sentence-tokens.ts';

/** Whether a sentence without any word of force says when or for whom the duties around it hold. */
export function saysWhenItHolds(tokens: readonly Token[]): boolean {
  const words = tokens.map(({ word }) => word).join(' ');
  return says.some((pattern) => pattern.test(words));
}

/** "This Code applies to every body with access": it says whom the duties bind. */
const saysWhereItApplies =
  /^(?:[\p{L}-]+ ){0,3}(?:codes?|parts?|paragraphs?|sections?|clauses?|chapters?|annex|schedules?|articles?|rules?|dut(?:y|ies)|requirements?|provisions?|schemes?|polic(?:y|ies)|byelaws?|regulations?|licences?|orders?|it|they)\b.{0,60}\b(?:appl(?:y|ies)|extends?) (?:\S+ )?to\b/u;

/** "This does not apply where the person knows it", "Nor does it apply …": it takes cases out of the duty before it. */
export const saysWhereItDoesNotApply =
  /^(?:(?:[\p{L}-]+ ){0,4}(?:codes?|parts?|paragraphs?|sections?|clauses?|rules?|dut(?:y|ies)|requirements?|provisions?|bans?|prohibitions?|it|they|this|that|these|those|the same) (?:also )?(?:(?:do|does) (?:also )?not|no longer|never)|(?:nor|neither) (?:do|does) (?:[\p{L}-]+ ){1,5}?) ?(?:apply|applies|extend|extends)\b/u;

/** "A later revision applies from that day", "the month begins on the day on which …": from when something holds or runs. */
const saysFromWhen =
  /^(?:[\p{L}-]+ ){0,4}(?:(?:codes?|parts?|paragraphs?|sections?|clauses?|schedules?|rules?|revisions?|amendments?|changes?|dut(?:y|ies)|requirements?|provisions?|regulations?|it|they)\b.{0,40}\b(?:appl(?:y|ies)|has effect|have effect) (?:only )?(?:from|until|on and after)|(?:periods?|times?|days?|weeks?|months?|years?|it)(?: of \S+ \S+)? (?:begins?|starts?|runs?|ends?) (?:on|from|when|with|at))\b/u;

/** "A suspension that it has not confirmed by then ends": without words of force, it says how long something holds. */
const saysWhenItEnds =
  /^(?:[\p{L}-]+ ){0,3}(?:suspension|permission|consent|grant|lease|tenancy|contract|membership|subscription|term|permit|scheme|offer|warranty|access|agreement|licence|approval|authorisation|ban|order|notice|appointment|power|right|duty|exemption|restriction|delegation)s?\b.*\b(?:ends?|lapses?|expires?|ceases?|(?:takes?|loses?|has|have) (?:no )?effect|(?:comes?|stays?|remains?) (?:in|into|in to) (?:force|effect)|(?:is|are) (?:void|cancelled))\b/u;

/** "The system is also there so that people can be found": what it may be used for. */
const saysWhyItIsThere =
  /^(?:[\p{L}-]+ ){1,5}?(?:(?:is|are) (?:also |only |solely |mainly )*there|exists?) (?:also |only )*(?:for|to|so that) \p{L}/u;

/** "Passing it on does not make the month longer": what a time limit is not moved by. */
const saysWhatMovesTime =
  /\b(?:(?:does|do) not (?:make|extend|change|shorten|lengthen|stop|suspend|pause|restart)|extends?|shortens?|lengthens?|suspends?|restarts?)\b.*\b(?:periods?|times?|limits?|days?|weeks?|months?|years?|deadlines?)\b/u;

/** "These exceptions are made once." */
const saysWhatIsExcepted =
  /^(?:[\p{L}-]+ ){0,3}(?:exceptions?|exemptions?|waivers?|concessions?)\b.*\b(?:is|are|ends?|lasts?|lapses?)\b/u;

/** "It gives nobody a power": what a text gives and takes. */
const saysWhatIsGiven =
  /\b(?:gives?|confers?|creates?|grants?|takes?) (?:away )?(?:nobody|no one|anyone|no|any|a|every) (?:[\p{L}-]+ ){0,2}?(?:powers?|rights?|dut(?:y|ies)|obligations?|claims?|entitlements?)\b/u;

/** "That line is not part of the Code." */
const saysWhatBelongs =
  /\b(?:is|are) (?:not (?:a )?|no )?part of (?:this|the) (?:codes?|agreement|contract|rules|order|regulations|policy|licence|lease|scheme|act)\b/u;

const says = [
  saysWhereItApplies,
  saysWhereItDoesNotApply,
  saysFromWhen,
  saysWhenItEnds,
  saysWhyItIsThere,
  saysWhatMovesTime,
  saysWhatIsExcepted,
  saysWhatIsGiven,
  saysWhatBelongs,
];

/**
 * What the law gives, takes or asks for by its name. A sentence about it lays something down, whatever its verb.
 *
 * Where they come from: the headings and definitions of statutes on contract, property, evidence, procedure and public bodies.
 */
const legalThings = new Set(
  (
    'liability liabilities indemnity immunity jurisdiction quorum veto majority penalty penalties fine fines surcharge sanction ' +
    'sanctions forfeiture lien remedy remedies redress compensation damages refund refunds defence presumption onus burden ' +
    'precedence custody ownership title tenure disqualification exemption exemptions waiver consent warrant warrants licence ' +
    'licences permit permits appeal appeals ban bans curfew deadline deadlines confidentiality privilege disclosure ' +
    'compliance breach breaches risk cost costs expense charge charges fee fees deposit rent tax taxes debt debts remit mandate delegation negligence fault proof'
  ).split(' '),
);

/** "This register is for the protection of birds": what it may be used for. */
const saysWhatItIsFor =
  /^(?:[\p{L}-]+ ){1,5}?(?:is|are|exists?) (?:only |solely |mainly |there |also |intended |meant |used |designed )*(?:for|to|so that) \p{L}/u;
const purpose =
  /^(?:the|its|their|our|one) (?:[\p{L}-]+ ){0,2}(?:purpose|purposes|aim|aims|object|objects|objective|objectives|role|function|functions)\b.* (?:is|are) /u;

/** "How long that is follows from the guidance." */
const saysWhatDecides = /\b(?:follows from|depends on|(?:is|are) (?:set|determined|decided|governed|fixed) by)\b/u;

/** "The committee can suspend a member": a power, if somebody is named. */
const saysWhoCan = /^(?!it\b|this\b|that\b|there\b|these\b|those\b|such\b)(?:[\p{L}-]+ ){1,6}?can (?!not\b|be\b)\p{L}/u;

const ofAny = new Set(['a', 'an', 'any', 'each', 'every', 'all', 'no']);

/**
 * Whether a sentence without words of force lays something down all the same: it says what is done in each case ("A convicted
 * driver is disqualified"), what something is for, or deals with a thing of law.
 */
export function isRule(tokens: readonly Token[]): boolean {
  const words = tokens.map(({ word }) => word);
  if (words.some((word) => ['was', 'were', 'had', 'did', 'been', '?'].includes(word))) return false;
  const text = words.join(' ');
  if (words.some((word) => legalThings.has(word)) || saysWhatItIsFor.test(text)) return true;
  if (saysWhoCan.test(text)) return true;
  if (purpose.test(text) || saysWhatDecides.test(text)) return true;
  // "Each shareholder has one vote."
  if (ofAny.has(words[0] ?? '') && words.slice(1, 5).some((word) => word === 'has' || word === 'have')) return true;
  const be = words.findIndex((word) => word === 'is' || word === 'are');
  const verb = words.slice(be + 1).find((word) => word !== 'not' && !word.endsWith('ly'));
  const isOfEach = ofAny.has(words[0] ?? '') || (be > 0 && be <= 3 && words[be] === 'are' && !isDefinite(words[0]));
  return be > 0 && isOfEach && verb !== undefined && isParticiple(verb);
}

const isDefinite = (word = ''): boolean =>
  ['the', 'these', 'those', 'our', 'your', 'we', 'you', 'they', 'there', 'some', 'many', 'most', 'here'].includes(word);
