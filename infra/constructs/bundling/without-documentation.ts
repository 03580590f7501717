import ts from 'typescript';

/** The calls whose argument documents itself, and the properties that do it: no function reads them but the one that serves OpenAPI. */
const documented: readonly string[] = ['event', 'command'];
const documentation: readonly string[] = ['description', 'example', 'items'];

/** A source text whose catalogue entries and commands lack what only people read; everything else is as it was. */
export const withoutDocumentation = (source: string): string => {
  const cuts: (readonly [from: number, to: number])[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && documented.includes(node.expression.text)) {
      for (const argument of node.arguments) if (ts.isObjectLiteralExpression(argument)) cuts.push(...documentationIn(argument));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.ESNext));
  return cuts.toSorted(([a], [b]) => b - a).reduce((text, [from, to]) => text.slice(0, from) + text.slice(to), source);
};

/** From each such property's start to the start of the next one, so that its comma goes too. */
const documentationIn = ({ properties }: ts.ObjectLiteralExpression): (readonly [number, number])[] =>
  properties.flatMap((property, at) => {
    const name = property.name;
    if (name === undefined || !ts.isIdentifier(name) || !documentation.includes(name.text)) return [];
    return [[property.pos, properties[at + 1]?.pos ?? properties.end] as const];
  });
