import type { Json } from '../../../events/catalogue/define-events.ts';
import { LocalStackError } from '../local-stack-error.ts';
import type { Scope } from './scope.ts';
import { isObject } from './template.ts';

const placeholder = /\$\{([^}]+)\}/g;

/** `Fn::Sub`, with or without variables of its own; `${!x}` stands for the literal `${x}`. */
export async function substitute(
  argument: Json,
  scope: Scope,
  resolve: (value: Json) => Promise<Json>,
): Promise<string> {
  const [source, variables] = Array.isArray(argument) ? argument : [argument, {}];
  if (typeof source !== 'string' || !isObject(variables))
    throw new LocalStackError('broken template: Fn::Sub without a text');
  const own = variables;
  const names = [...source.matchAll(placeholder)].map(([, name = '']) => name);
  const values = new Map(
    await Promise.all(
      [...new Set(names)].map(
        async (name) => [name, String(await placeholderValue(name, own, scope, resolve))] as const,
      ),
    ),
  );
  return source.replaceAll(placeholder, (_whole, name: string) => values.get(name) ?? '');
}

async function placeholderValue(
  name: string,
  variables: Readonly<Record<string, Json>>,
  scope: Scope,
  resolve: (value: Json) => Promise<Json>,
): Promise<Json> {
  if (name.startsWith('!')) return `\${${name.slice(1)}}`;
  const own = variables[name];
  if (own !== undefined) return resolve(own);
  const [resource = '', ...attribute] = name.split('.');
  return attribute.length > 0 ? scope.attribute(resource, attribute.join('.')) : scope.ref(name);
}
