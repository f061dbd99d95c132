import type { ESTree, Plugin } from 'vite';

/** What the search never uses: queries as texts, stop words, and indexes as files. A quarter of the library. */
const unused =
  '(?:(?:QueryLexer|QueryParser|QueryParseError|trimmer|stopWordFilter|generateStopWordFilter)\\b|(?:Index|Pipeline)\\.load |' +
  '(?:Index|Vector|Pipeline|Set)\\.prototype\\.(?:toJSON|search|after|before|remove|reset) |Builder\\.prototype\\.use )';
const isUnused = new RegExp(`^lunr\\.(?:Pipeline\\.registerFunction\\(lunr\\.)?${unused}`);

/** What hands lunr to older loaders of modules. */
const forLoaders = '(function (root, factory)';

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
 * The source as a module, without the statements of what is not used.
 *
 * @throws if the source is not one function, as another version might be
 */
export function withoutUnused(source: string, { body }: Pick<ESTree.Program, 'body'>): string {
  const whole = body.find(({ type }) => type === 'ExpressionStatement');
  const call = whole?.type === 'ExpressionStatement' ? whole.expression : undefined;
  const called = call?.type === 'CallExpression' ? call.callee : undefined;
  const main = called?.type === 'ParenthesizedExpression' ? called.expression : called;
  if (main?.type !== 'FunctionExpression' || main.body === null) throw new Error('lunr is not one function any more.');
  const statements = main.body.body.map(({ start, end }) => source.slice(start, end));
  const used = statements.filter((text) => !isUnused.test(text) && !text.startsWith(forLoaders));
  return [...used, 'export default lunr'].join(';\n');
}
