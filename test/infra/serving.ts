import { ofType, type Resources } from './resources.ts';

/** Ids of functions by those of the aliases that lead to them. */
export const servedBy = (resources: Resources): ReadonlyMap<string, string> =>
  new Map(
    ofType(resources, 'AWS::Lambda::Alias').map(([id, { Properties }]) => {
      const { FunctionName } = Properties as { FunctionName: { readonly Ref: string } };
      return [id, FunctionName.Ref];
    }),
  );

/** Id of the function that a value names by its alias, wherever the alias stands in it; undefined: by none. */
export const functionIn = (served: ReadonlyMap<string, string>, value: unknown): string | undefined => {
  const named = [...JSON.stringify(value).matchAll(/"Ref":"(\w+)"/g)].flatMap(([, id = '']) => id);
  return named.flatMap((id) => served.get(id) ?? [])[0];
};
