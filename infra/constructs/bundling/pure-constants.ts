import ts from 'typescript';

/**
 * A source text whose top-level constants are marked as pure where a call makes them, so that a bundle leaves out those that nothing in
 * it reads: most of all the schemas of payloads and rows. Our modules do nothing while they are loaded but make such constants.
 */
export const withPureConstants = (source: string): string => {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ESNext);
  const made = file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations.map(({ initializer }) => initializer))
    .filter((initializer) => initializer !== undefined && ts.isCallExpression(initializer));
  const marks = made.flatMap((call): (readonly [number, string])[] => [
    [call.getStart(file), '/* @__PURE__ */ (() => ('],
    [call.end, '))()'],
  ]);
  return marks.toSorted(([a], [b]) => b - a).reduce((text, [at, mark]) => text.slice(0, at) + mark + text.slice(at), source);
};
