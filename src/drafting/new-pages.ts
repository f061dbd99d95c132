import { bodyName, bodyNameFirst } from '../model/body-name.ts';
import type { NewCode } from './new-code.ts';

/** A page of a new Code. */
interface NewPage {
  readonly path: string;
  readonly text: string;
}

/**
 * The pages that every public body owes its readers, true for a body of which no more is known than its answers. They say what
 * the software does, and nothing that only the body can know.
 */
export function newPages(code: NewCode): readonly NewPage[] {
  return [about(code), contact(code), privacy(code), accessibility(code)];
}

function page(name: string, title: string, summary: string, place: number, paragraphs: readonly string[]): NewPage {
  const front = ['---', `title: ${title}`, `summary: ${summary}`, `place: ${place}`, '---'];
  return { path: `pages/${name}.mdx`, text: `${front.join('\n')}\n\n${paragraphs.join('\n\n')}\n` };
}

/** Words of the body as text of a page, in which some characters have a meaning. */
const plain = (words: string): string => words.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

function about(code: NewCode): NewPage {
  const { name, workshops, consultations } = code;
  return page('about', 'About this site', 'What this site shows, and who writes it.', 1, [
    `${plain(bodyNameFirst(code))} writes the ${plain(name)} and publishes it here: every revision, every change from one to the next, and the reason for each.`,
    list([
      '[The Code](/code/) is the latest revision, to read, print and download.',
      '[Revisions and changes](/changes/) has every earlier one, and what changed word by word.',
      ...(workshops ? ['What people ask for at workshops is listed with the answer to each.'] : []),
      ...(consultations ? ['When a consultation is open, anyone can respond here or on paper.'] : []),
    ]),
    'What is published never changes. If a text has to change, there is a new revision, and the old one stays where it was.',
    '[The software](/about/software/) explains how.',
    '<Licence />',
  ]);
}

function contact(code: NewCode): NewPage {
  return page(
    'contact',
    'Contact and other formats',
    'How to reach us, and how to get the Code on paper or in another format.',
    2,
    [
      // The software adds the contacts and formats of `site.yaml`.
      `More about us is on [the site of ${plain(bodyName(code))}](${code.publisher.site}).`,
      '## The Code on paper and in other formats',
      'You can print each revision, and download it as PDF, in large print, or for Word, from [its page](/code/).',
    ],
  );
}

function privacy(code: NewCode): NewPage {
  return page('privacy', 'Privacy', 'What this site stores about you when you read it.', 3, [
    '## If you read this site',
    list([
      'There are no cookies, and the site keeps nothing else in your browser.',
      'Pages load nothing from other sites.',
      'The site’s own server does not record which pages you read, or your internet address.',
    ]),
    'The companies that host this site may keep their own records.',
    ...(code.consultations
      ? [
          '## If you respond to a consultation',
          'Your response is encrypted before it is stored, so that only the people who handle responses can open it. Before you send anything, the privacy notice on the page of the consultation says what is stored, why, for how long, and what you can ask for.',
        ]
      : []),
    '## Who is responsible',
    `${plain(bodyNameFirst(code))} is responsible for personal data on this site: see [Contact](/contact/). If you think that your data has been misused, you can complain to the [Information Commissioner’s Office](https://ico.org.uk/).`,
  ]);
}

function accessibility(code: NewCode): NewPage {
  return page(
    'accessibility',
    'Accessibility statement',
    'How accessible this site is, what was tested, and what was not.',
    4,
    [
      `This statement covers this site, which ${plain(bodyName(code))} runs. You should be able to:`,
      list([
        'zoom in up to 400% without text spilling off the screen',
        'use the whole site with only a keyboard',
        'read everything without JavaScript',
        'read every change in words, without relying on colours or lines',
      ]),
      '## How accessible this site is',
      'The aim is the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA. It has not been assessed against them. Programs check every page by rules, but the site has not had an independent audit, and nobody with a disability has been asked to use it. So we do not claim that it complies.',
      '## If you cannot use a part of it',
      'Tell us what you need: see [Contact](/contact/). If you are not happy with our answer, contact the [Equality Advisory and Support Service](https://www.equalityadvisoryservice.com/) or, in Northern Ireland, the [Equality Commission for Northern Ireland](https://www.equalityni.org/).',
    ],
  );
}
