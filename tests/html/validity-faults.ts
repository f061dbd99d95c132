import { HtmlValidate, StaticConfigLoader, type ResolvedConfig } from 'html-validate';

/** Resolves the configuration once for all pages, which saves a third of the time. */
class OneConfig extends StaticConfigLoader {
  #resolved?: ResolvedConfig | Promise<ResolvedConfig>;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    return (this.#resolved ??= super.getConfigFor(handle));
  }
}

/** The recommended rules, except those that do not fit this site. */
const validator = new HtmlValidate(
  new OneConfig({
    extends: ['html-validate:recommended'],
    rules: {
      // Permanent ids contain dots, such as those of sections of a write-up, which HTML allows.
      'valid-id': ['error', { relaxed: true }],
      // Checkboxes of one question share a name, like radio buttons.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
      // Titles use the words of the write-up, however long.
      'long-title': 'off',
      // The compressor decides where lines end.
      'no-trailing-whitespace': 'off',
    },
  }),
);

/** The validity errors in the HTML of a page, with rule, line and column. */
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
