import { londonDate } from '../../../../src/consultation/consultation-state.ts';
import { licenceOf, licences, type NewCode } from '../../../../src/drafting/new-code.ts';
import { ask, type Question } from '../../ask.ts';

/** Options of `init`: the answers to its questions. */
export interface InitOptions {
  readonly body?: string;
  readonly bodyInText?: string;
  readonly bodySite?: string;
  readonly name?: string;
  readonly shortName?: string;
  readonly address?: string;
  readonly email?: string;
  readonly telephone?: string;
  readonly post?: string;
  readonly licence?: string;
  readonly workshops?: string;
  readonly consultations?: string;
  readonly dryRun?: true;
}

/** A name this short is used everywhere, without a shorter one. */
const shortEnough = 30;

/** Asks for everything that the options do not answer. @throws if there is no terminal to ask on, or an answer is invalid */
export async function askAboutCode(options: InitOptions): Promise<NewCode> {
  const body = await ask(options.body, { message: 'Which body publishes the Code?', pass: '--body <name>' });
  const inText = options.bodyInText?.trim() ?? usuallyInText(body);
  const site = await ask(options.bodySite, {
    message: 'What is the address of the body’s own site?',
    pass: '--body-site <address>, such as https://www.example.org',
    validate: (answer) => invalidAddress(answer, /^https:$/),
  });
  const name = await ask(options.name, { message: 'What is the full name of the Code?', pass: '--name <words>' });
  const shortName =
    options.shortName === undefined && name.length <= shortEnough
      ? name
      : await ask(options.shortName, { message: 'What is it called for short?', pass: '--short-name <words>' });
  const address = await ask(options.address, {
    message: 'Where will the site be? Give the address, with its path if it has one.',
    pass: '--address <address>, such as https://www.example.org/codes/allotments/',
    validate: (answer) => invalidAddress(answer, /^https?:$/),
  });
  const contacts = await askContacts(options);
  const licence = await ask(options.licence, {
    message: `Which licence is the text under? ${licences.map(({ spdx, name: words }) => `${spdx} (${words})`).join(' or ')}`,
    pass: '--licence <name>, such as OGL-UK-3.0',
    validate: (answer) =>
      licenceOf(answer) === undefined
        ? `Choose ${licences.map(({ spdx }) => spdx).join(' or ')}. You can write another one into site.yaml later.`
        : undefined,
  });
  return {
    name,
    shortName,
    publisher: { name: body, ...(inText === undefined ? {} : { inText }), site },
    address,
    contacts,
    licence: licenceOf(licence) ?? licences[0] ?? { name: licence, address: site, spdx: licence },
    workshops: await isYes(options.workshops, {
      message: 'Do you hold workshops, and answer each point made there?',
      pass: '--workshops <yes|no>',
    }),
    consultations: await isYes(options.consultations, {
      message: 'Will people be able to respond to consultations on the site?',
      pass: '--consultations <yes|no>',
    }),
    date: londonDate(new Date()),
  };
}

/** The name of a council stands in a sentence without “the”; undefined where the usual way fits. */
function usuallyInText(body: string): string | undefined {
  return /(?:^the\b|\bcouncil$)/i.test(body) ? body.replace(/^The\b/, 'the') : undefined;
}

/** How to reach the body: each way may be left out. */
async function askContacts(options: InitOptions): Promise<NewCode['contacts']> {
  const email = await askOptional(
    options.email,
    'What is the body’s email address for readers? Leave it empty if there is none.',
  );
  const telephone = await askOptional(
    options.telephone,
    'What is the body’s telephone number? Leave it empty if there is none.',
  );
  const post = await askOptional(
    options.post,
    'What is the body’s postal address? Put ; between the lines, or leave it empty.',
  );
  if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw new Error('--email <address>: Give an email address, such as allotments@example.org.');
  return [
    ...(post === undefined ? [] : [{ way: 'post' as const, value: linesOf(post) }]),
    ...(email === undefined ? [] : [{ way: 'e-mail' as const, value: email }]),
    ...(telephone === undefined ? [] : [{ way: 'telephone' as const, value: telephone }]),
  ];
}

function linesOf(address: string): string {
  return address
    .split(/[;\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

async function askOptional(given: string | undefined, message: string): Promise<string | undefined> {
  if (given !== undefined || !process.stdin.isTTY) return given?.trim() === '' ? undefined : given?.trim();
  // Imported here, because it takes longer to load than most commands run.
  const { input } = await import('@inquirer/prompts');
  const answer = (await input({ message })).trim();
  return answer === '' ? undefined : answer;
}

async function isYes(given: string | undefined, { message, pass }: Question): Promise<boolean> {
  if (given === undefined) {
    if (!process.stdin.isTTY) return false;
    const { confirm } = await import('@inquirer/prompts');
    return confirm({ message, default: false });
  }
  if (given !== 'yes' && given !== 'no') throw new Error(`${pass}: Write yes or no.`);
  return given === 'yes';
}

function invalidAddress(answer: string, protocol: RegExp): string | undefined {
  const url = URL.parse(answer);
  if (url === null || !protocol.test(url.protocol)) return 'Give an address that begins with https://.';
  return url.search === '' && url.hash === '' ? undefined : 'Leave out the ? or #, and everything after it.';
}
