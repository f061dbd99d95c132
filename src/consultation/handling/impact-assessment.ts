import type { Consultation } from '../consultation.ts';
import { identityPhrasePlural, requiredIdentityPhrase, requiredPhrases } from '../identity-phrases.ts';
import type { DataMap } from './data-map.ts';
import { dataMapMarkdown } from './data-map-table.ts';

const exceptRequired = requiredIdentityPhrase === '' ? '' : `, except ${requiredIdentityPhrase}`;

/** Risks that this software addresses, and how. */
const risks = [
  {
    risk: 'Someone gains access to the server, its disk or a backup and reads the responses.',
    measure:
      'Responses are encrypted as they arrive, to keys that are not on the server. The data map lists what can be read there as not encrypted.',
  },
  {
    risk: 'A member of the team reads or copies more than the work needs.',
    measure:
      'Every access through the tool is recorded in an audit log in which changes can be detected. Access by other means is not recorded: say here who can read the database.',
  },
  {
    risk: 'A respondent who wants to remain anonymous can be recognised.',
    measure: `What identifies a respondent is optional${exceptRequired}. No internet address is stored, ${identityPhrasePlural} have a shorter retention, and publication is each respondent’s choice. What people write about themselves remains.`,
  },
  {
    risk: 'What proves receipts is kept after withdrawal and erasure, and someone links it to a person.',
    measure:
      'It is a hash over the response and a random code of 133 bits, which is deleted with the text: without the receipt nobody can compute it or test a guess. The privacy notice says so before anything is sent.',
  },
  {
    risk: 'Someone makes a respondent show the receipt.',
    measure:
      'Each receipt comes with a copy that proves only that a response was received, and when. It has neither the text nor a code.',
  },
  {
    risk: 'Text is kept longer than it may be.',
    measure:
      'A consultation without retention dates does not open; `retain` applies them. It cannot reach exports and backups: say here when they are deleted.',
  },
  {
    risk: 'Responses are lost, or nobody can open them.',
    measure:
      'A receipt is given only once a response is on disk. There are at least two keys, any of which opens it, and each is tested before a consultation opens. Backups are checked when they are made.',
  },
  {
    risk: 'People write about crimes, health or other people, although they are asked not to.',
    measure:
      'The form says what it is not for and who to contact instead. Say here which condition of Article 9 or 10 applies, and who decides what is done with such text.',
  },
] as const;

/** A data protection impact assessment, filled in from the consultation's definition and the data map; gaps are marked. */
export function impactAssessment(
  { title, summary, privacy, whoMayRespond, howUsed, closes }: Consultation,
  map: DataMap,
): string {
  const { identityMonths, textMonths } = privacy.retention;
  const from = closes === undefined ? 'the day of arrival' : `the closing day, ${closes}`;
  return `# Data protection impact assessment: ${title}

Filled in from the consultation’s definition and the data map. **To fill in** marks what only the body can say.

## 1. Why an assessment is needed

${summary}

Free text can hold special categories of personal data and data on criminal offences. **To fill in:** why the body makes this assessment, and who was asked about it.

## 2. What is done with personal data

- Controller: ${privacy.controller}
- Whose data: ${whoMayRespond.join(' ')} Also people mentioned in responses.
- How it is used: ${howUsed.join(' ')}
- Who receives it: ${privacy.recipients.join(' ')}
- How long it is kept: ${identityPhrasePlural} ${identityMonths} months, everything else ${textMonths} months, both from ${from}.
- **To fill in:** who runs the server and where it is; how many responses are expected.

### Data map

${dataMapMarkdown(map, 4)}

## 3. Who was consulted about this assessment

**To fill in:** the data protection officer, people who may respond, those who run the server.

## 4. Why it is necessary and proportionate

- Legal basis: ${privacy.lawfulBasis}
- **To fill in:** the condition for special categories (Article 9) and for data on offences (Article 10), with the policy document that it needs.
- What respondents must say about themselves: ${requiredPhrases.join('; ') || 'nothing'}. Everything else about them is optional.
- Rights: ${privacy.rights.join(' ')}
- Complaints: ${privacy.complaint.join(' ')}

## 5. and 6. Risks and measures

| Risk | What the software does about it | Likelihood and harm that remain |
| --- | --- | --- |
${risks.map(({ risk, measure }) => `| ${risk} | ${measure} | **To fill in** |`).join('\n')}

## 7. Sign-off

| | Name and date |
| --- | --- |
| Measures approved by | **To fill in** |
| Remaining risks approved by | **To fill in** |
| Advice of the data protection officer | **To fill in** |
| Reviewed again on | **To fill in** |
`;
}
