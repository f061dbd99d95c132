declare module 'htmldiff-js' {
  const htmlDiff: { readonly default: { execute(before: string, after: string): string } };
  export default htmlDiff;
}
