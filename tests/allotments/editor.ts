import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { runCode } from '../../scripts/commands/code/testing/run-code.ts';

/** Where the council puts its Code. */
export const address = 'https://www.example.org/codes/allotments/';
export const consultation = 'second-draft';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Runs a command for editors. @throws what it printed, if it fails */
export async function run(folder: string, ...args: readonly string[]): Promise<string> {
  const { succeeded, output } = await runCode(folder, ...args);
  if (!succeeded) throw new Error(`npm run code -- ${args.join(' ')}\n${output}`);
  return output;
}

/** Starts the Code from the text that the council has. */
export function startCode(folder: string): Promise<string> {
  const answers = {
    from: here('code.txt'),
    body: 'Example Council',
    'body-site': 'https://www.example.org',
    name: 'Allotments Code of Practice',
    address,
    email: 'allotments@example.org',
    post: 'Allotments; Town Hall; Example; EX1 1EX',
    licence: 'OGL-UK-3.0',
    workshops: 'no',
    consultations: 'yes',
  };
  return run('content', 'init', folder, ...Object.entries(answers).flatMap(([name, value]) => [`--${name}`, value]));
}

/** Replaces a text in a file, which must be there. */
function edit(folder: string, path: string, from: string, to: string): void {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} has no “${from}”.`);
  writeFileSync(file, text.replace(from, to));
}

const record = 'code/draft/revision.yaml';
const clause = (id: string): string => `code/draft/clauses/${id}.mdx`;

/** Writes what `init` left to write, and adds the figure. */
export function finishDraft(folder: string): void {
  edit(
    folder,
    record,
    'To be written: what this Code is, in two or three plain sentences.',
    'How the council lets plots.',
  );
  edit(
    folder,
    record,
    'To be written: what moved the body to write the Code.',
    'The council decided to write down its rules.',
  );
  for (const file of readdirSync(join(folder, 'code/draft/clauses'))) {
    edit(
      folder,
      `code/draft/clauses/${file}`,
      'To be written: what it means for people.',
      'What plot holders can expect.',
    );
  }
  const figure = 'from-request-to-plot.svg';
  mkdirSync(join(folder, 'code/draft/figures'));
  cpSync(here(figure), join(folder, 'code/draft/figures', figure));
  writeFileSync(
    join(folder, clause('who-may-have-a-plot')),
    `${readFileSync(join(folder, clause('who-may-have-a-plot')), 'utf8').trimEnd()}

See [what changed](/changes/) and <Ref to="rent-for-a-year" />.

<Figure file="${figure}" alt="Three boxes, one after another: request, waiting list, plot.">

From a request to a plot

</Figure>
`,
  );
}

/** Says what the council's own words mean. */
export function nameOwnWords(folder: string): void {
  const words = {
    vocabulary: { statuses: { 'laid before the council': 'final' }, reasons: { motion: 'decision' } },
    places: ['North Field', 'South Field'],
  };
  const file = join(folder, 'site.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}${stringify(words)}`);
}

/** Changes the draft after the first revision, with reasons: a duty becomes stronger, an item is added, a rent rises. */
export async function amendDraft(folder: string): Promise<void> {
  edit(folder, clause('who-may-have-a-plot'), 'The council should offer', 'The council must offer');
  edit(
    folder,
    clause('ending-a-tenancy'),
    '(b) the plot has not',
    '(b) the plot holder has died; or\n(c) the plot has not',
  );
  edit(folder, clause('ending-a-tenancy'), '40 days late; or', '40 days late;');
  edit(folder, clause('rent-for-a-year'), '| Full         | £64  | £32 ', '| Full         | £70  | £35 ');
  const reasons = {
    'who-may-have-a-plot': 'Offers were not reliable',
    'ending-a-tenancy': 'Families asked what happens then',
    'rent-for-a-year': 'Water costs more',
  };
  for (const [id, reason] of Object.entries(reasons)) {
    const because = ['--because', `decision: ${reason}`, '--sentence', 'The council decided this.'];
    await run(folder, 'reason', id, ...because, '--note', 'The rule is clearer.');
  }
  const file = join(folder, record);
  const text = readFileSync(file, 'utf8')
    .replace(/decision:(?= .*Offers were)/, 'motion:')
    .replace(/^status:.*$/m, 'status: laid before the council')
    .replace(/^summary:.*$/m, 'summary: Rents rise, and an offer is a duty.')
    .replace(
      /^basis:.*\n(?:[ -].*\n)*/m,
      'basis:\n  - kind: review\n    sentence: The council reviewed its rules after a year.\n',
    );
  writeFileSync(file, text);
}

/** Publishes the draft. */
export async function publish(folder: string, label: string, date: string): Promise<void> {
  await run(folder, 'clear', '--prepared-by', 'allotments officer', '--cleared-by', 'monitoring officer');
  await run(folder, 'publish', label, '--date', date);
}

/** Opens the consultation on the second revision, which closed long before today. */
export async function consult(folder: string): Promise<void> {
  const days = ['--opens', '2025-01-06', '--closes', '2025-03-31'];
  await run(folder, 'consultation', 'new', consultation, '--title', 'The second draft', '--revision', '0.2', ...days);
  const value = {
    id: consultation,
    title: 'The second draft',
    kind: 'formal',
    revision: '0.2',
    opens: '2025-01-06',
    closes: '2025-03-31',
    summary: 'What should the rules for allotments be?',
    why: ['The council wants to know what plot holders think.'],
    whoMayRespond: ['Everybody.'],
    howUsed: ['Officers read each response. A summary is published.'],
    next: { by: '2025-06', text: ['The council decides on the Code.'] },
    whistleblowing: ['This is no channel for reporting wrongdoing.'],
    otherWays: [{ way: 'other formats', text: 'Ask the council for another format.' }],
    privacy: {
      controller: 'Example Council',
      lawfulBasis: 'Data Protection Act 2018, section 8',
      recipients: ['Officers of the council.'],
      retention: { identityMonths: 12, textMonths: 36 },
      rights: ['People can ask for a copy.'],
      complaint: ['Complain to the Information Commissioner.'],
    },
    questions: [{ type: 'long text', id: 'views', label: 'What do you think of it?' }],
  };
  write(folder, `consultations/${consultation}/consultation.yaml`, value);
}

/** Publishes what came of the consultation. */
export async function answer(folder: string): Promise<void> {
  await run(folder, 'consultation', 'outcome', consultation, '--date', '2025-05-06');
  const file = join(folder, `consultations/${consultation}/consultation.yaml`);
  const text = readFileSync(file, 'utf8');
  const outcome = {
    outcome: {
      date: '2025-05-06',
      responses: 1,
      summary: ['One person responded, and the council agrees.'],
      themes: [{ id: 'rent', title: 'Rent', text: ['Rents stay as they are in the second draft.'] }],
    },
  };
  writeFileSync(file, `${text.slice(0, text.indexOf('\noutcome:') + 1)}${stringify(outcome, inQuotes)}`);
}

const inQuotes = { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' } as const;

function write(folder: string, path: string, value: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), stringify(value, inQuotes));
}
