import type { Consultation } from '../consultation/definition.ts';
import { identityOfSeveral } from '../consultation/identity.ts';
import type { DataMap } from './data-map.ts';
import { dataMapMarkdown } from './data-map-table.ts';

/** Risks that this software bears on, and what it does about each. */
const risks = [
  {
    risk: 'Somebody gets hold of the server, its disk or a backup and reads the responses.',
    measure:
      'Responses are sealed as they arrive, to keys that are not on the server. What can be read there is listed in the data map as not sealed.',
  },
  {
    risk: 'Somebody of the team reads or copies more than the work needs.',
    measure:
      'Each access through the tool is in an audit log that shows what was changed in it. It does not cover access by other means: say here who can read the database.',
  },
  {
    risk: 'A respondent can be recognised who wants to stay unknown.',
    measure: `Names are optional, no internet address is stored, ${identityOfSeveral} have a shorter retention, and publication is each respondent’s choice. What people write about themselves remains.`,
  },
  {
    risk: 'Text is kept longer than it may be.',
    measure:
      'A consultation without retention dates does not open; `retain` applies them. Exports and backups are outside its reach: say here when they are deleted.',
  },
  {
    risk: 'Responses are lost, or nobody can open them any more.',
    measure:
      'A receipt is given only once a response is on the disk; each opens with any of two keys or more, each of them tried before a consultation opens; backups are checked as they are made.',
  },
  {
    risk: 'People write about crimes, health or other people, though they are asked not to.',
    measure:
      'The form says what it is not for and whom to go to. Say here which condition of Article 9 or 10 applies, and who decides what is done with such text.',
  },
] as const;

/** A data protection impact assessment of a consultation, filled in as far as its definition and the data map tell; the rest is marked. */
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

Free text on policing can hold special categories of personal data and data on criminal offences. **To fill in:** why the body makes this assessment, and who was asked about it.

## 2. What is done with personal data

- Controller: ${privacy.controller}
- Whose data: ${whoMayRespond.join(' ')} People who are written about, too.
- How it is used: ${howUsed.join(' ')}
- Who receives it: ${privacy.recipients.join(' ')}
- How long it is kept: ${identityOfSeveral} ${identityMonths} months, everything else ${textMonths} months, both from ${from}.
- **To fill in:** who runs the server and where it is; how many responses are expected.

### Data map

${dataMapMarkdown(map, 4)}

## 3. Who was consulted about this assessment

**To fill in:** the data protection officer, people who may respond, those who run the server.

## 4. Why it is necessary and proportionate

- Legal ground: ${privacy.lawfulBasis}
- **To fill in:** the condition for special categories (Article 9) and for data on offences (Article 10), with the policy document that it needs.
- Only whether somebody responds as an individual, and whether the response may be published, has to be answered.
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
