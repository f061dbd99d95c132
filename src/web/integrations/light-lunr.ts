import type { ESTree, Plugin } from 'vite';

/** What the search never uses: queries as texts, and stop words. A fifth of the library. */
const unused = '(?:QueryLexer|QueryParser|QueryParseError|trimmer|stopWordFilter|generateStopWordFilter)\\b';
const isUnused = new RegExp(`^lunr\\.(?:Pipeline\\.registerFunction\\(lunr\\.)?${unused}`);

/** Leaves out of lunr what the search never uses, which a bundler cannot know, since lunr is one function that adds to itself. */
export function lightLunr(): Plugin {
  return {
    name: 'light-lunr',
    apply: 'build',
    transform: {
      filter: { id: /[\\/]lunr[\\/]lunr\.js$/ },
      handler(code) {
        return withoutUnused(code, this.parse(code));
      },
    },
  };
}

/**
 * The source without the statements of what is not used.
 *
 * @throws if the source is not one function, as another version might be
 */
export function withoutUnused(source: string, { body }: Pick<ESTree.Program, 'body'>): string {
  const whole = body.find(({ type }) => type === 'ExpressionStatement');
  const call = whole?.type === 'ExpressionStatement' ? whole.expression : undefined;
  const called = call?.type === 'CallExpression' ? call.callee : undefined;
  const main = called?.type === 'ParenthesizedExpression' ? called.expression : called;
  if (main?.type !== 'FunctionExpression' || main.body === null) throw new Error('lunr is not one function any more.');
  const left = main.body.body.filter(({ start, end }) => isUnused.test(source.slice(start, end)));
  // A semicolon instead, since what follows may rely on that of the statement.
  return left.reduceRight((text, { start, end }) => `${text.slice(0, start)};${text.slice(end)}`, source);
}
