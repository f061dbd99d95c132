import type { Plugin } from 'vite';

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
        const [whole] = this.parse(code).body.filter(({ type }) => type === 'ExpressionStatement');
        const call = whole?.type === 'ExpressionStatement' ? whole.expression : undefined;
        const main = call?.type === 'CallExpression' ? call.callee : undefined;
        const inner = main?.type === 'ParenthesizedExpression' ? main.expression : main;
        if (inner?.type !== 'FunctionExpression' || inner.body === null)
          throw new Error('lunr is not one function any more.');
        const left = inner.body.body.filter(({ start, end }) => isUnused.test(code.slice(start, end)));
        return left.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), code);
      },
    },
  };
}
