import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** The rules of HTML and of good practice that go with it, but for those that do not fit this site. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // Permanent ids hold dots, such as those of sections of a write-up, and HTML lets them.
      'valid-id': ['error', { relaxed: true }],
      // The boxes of one question share a name, as the buttons of one do.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
      // A title says what the page is of, in the words of the write-up, however long those are.
      'long-title': 'off',
      // Lines end where the compressor lets them end.
      'no-trailing-whitespace': 'off',
    },
  }),
);

/** What is not valid in the HTML of a page, each with its rule, line and column. */
export function validityFaults({
  address,
  html,
}: {
  readonly address: string;
  readonly html: string;
}): readonly string[] {
  return validator
    .validateStringSync(html, address)
    .results.flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line, column }) => `${address}:${line}:${column} ${message} (${ruleId})`);
}
