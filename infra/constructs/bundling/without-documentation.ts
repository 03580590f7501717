import ts from 'typescript';

/** The calls that make an entry of the catalogue, or of a stream's commands. */
const entryMakers: readonly string[] = ['event', 'command'];
const documentation: readonly string[] = ['description', 'example', 'items'];

/** A source text whose catalogue entries and commands lack what only people read; everything else is as it was. */
export const withoutDocumentation = (source: string): string => without(source, documentation);

/** A source text whose catalogue entries lack their schemas as well: for functions that never parse a payload. */
export const withoutPayloads = (source: string): string => without(source, [...documentation, 'payload']);

const without = (source: string, properties: readonly string[]): string => {
  const cuts: (readonly [from: number, to: number])[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && entryMakers.includes(node.expression.text)) {
      for (const argument of node.arguments) if (ts.isObjectLiteralExpression(argument)) cuts.push(...placesIn(argument, properties));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.ESNext));
  return cuts.toSorted(([a], [b]) => b - a).reduce((text, [from, to]) => text.slice(0, from) + text.slice(to), source);
};

/** From each such property's start to the start of the next one, so that its comma goes too. */
const placesIn = ({ properties }: ts.ObjectLiteralExpression, names: readonly string[]): (readonly [number, number])[] =>
  properties.flatMap((property, at) => {
    const name = property.name;
    if (name === undefined || !ts.isIdentifier(name) || !names.includes(name.text)) return [];
    return [[property.pos, properties[at + 1]?.pos ?? properties.end] as const];
  });
