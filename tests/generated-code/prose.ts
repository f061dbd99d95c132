import { pickOne, type Random } from './random.ts';

const subjects = [
  'The chief officer of a participating force',
  'A supplier of technical services',
  'Each organisation with access to the system',
  'The body that maintains the Code',
  'A person who enters a record',
  'The senior responsible owner',
  'An auditor who examines a transaction',
  'A line manager',
  'The data protection officer',
  'Anyone who handles a printed copy',
  'The inspectorate',
  'A custody sergeant',
  'The national user group',
  'An agency outside policing',
  'A trainer approved for this purpose',
  'The information asset owner',
] as const;

const duties = ['must', 'must', 'must', 'should', 'should', 'may', 'must not', 'should not'] as const;

const acts = [
  'keep a log of every search and of the reason given for it',
  'review access rights when somebody changes role',
  'delete an entry whose retention period has ended',
  'correct an inaccuracy without delay',
  'publish a summary of the checks made during the year',
  'complete the approved course before receiving an account',
  'share intelligence with a neighbouring force',
  'tell the person concerned what is held about them',
  'carry out an equality impact assessment',
  'report a breach to the supervisory authority',
  'store photographs apart from conviction histories',
  'link a vehicle marker to an individual',
  'record the lawful basis on which a disclosure rests',
  'withdraw an account that has been idle for ninety days',
  'separate facts from opinions and mark which is which',
  'test the accuracy of matching before it is switched on',
  'ask a second officer to confirm the identity',
  'answer a complaint within twenty working days',
  'explain automated alerts in language that a child understands',
  'obtain written authority from a superintendent',
  'refuse a bulk download',
  'limit a query to the particulars that an enquiry needs',
  'encrypt portable equipment',
  'consult charities that represent victims and witnesses',
  'verify nationality before adding an immigration warning',
  'flag information received from abroad',
] as const;

const conditions = [
  'within one month',
  'before the next inspection',
  'when a court orders it',
  'unless doing so would put a life at risk',
  'only where necessity and proportionality are shown',
  'at least once every quarter',
  'as soon as reasonably practicable',
  'during an emergency',
  'if the original source is unreliable',
  'after an acquittal',
  'while an investigation continues',
  'whenever a juvenile is involved',
  'outside ordinary office hours',
  'not later than the following Monday',
  'in Scotland and Northern Ireland',
  'where consent was never given',
] as const;

const purposes = [
  'so that the public can have confidence in policing',
  'because human rights apply to every use of the system',
  'in order that decisions can be traced afterwards',
  'to protect vulnerable adults',
  'so that nobody is treated worse on account of a protected characteristic',
  'to make oversight effective',
  'and give reasons in writing',
  'and keep the evidence for six years',
  'with regard to guidance issued by the college',
  'so far as the legislation allows',
  'to avoid duplicates',
  'subject to the safeguards in the annex',
] as const;

const topics = [
  'Access',
  'Accuracy',
  'Audit',
  'Complaints',
  'Custody',
  'Deletion',
  'Disclosure',
  'Governance',
  'Inspection',
  'Intelligence',
  'Purpose',
  'Retention',
  'Security',
  'Sharing',
  'Supervision',
  'Training',
] as const;

/** A typical sentence of a Code of Practice, of 12 to 40 words. */
export function sentence(random: Random): string {
  return `${pickOne(random, subjects)} ${pickOne(random, duties)} ${pickOne(random, acts)} ${pickOne(random, conditions)}, ${pickOne(random, purposes)}.`;
}

/** An item of a list, without a full stop. */
export function listItem(random: Random): string {
  return `${pickOne(random, acts)} ${pickOne(random, conditions)}`;
}

/** A title of two words and the clause's number, which makes it unique. */
export function title(random: Random, number: number): string {
  return `${pickOne(random, topics)} and ${pickOne(random, topics).toLowerCase()} ${number}`;
}
