import type { Json } from '../../../events/catalogue/define-events.ts';
import { LocalStackError } from '../local-stack-error.ts';
import type { Scope } from './scope.ts';
import { substitute } from './substitute.ts';
import { isObject } from './template.ts';

/** `Ref: AWS::NoValue`: the property is left out. */
export const noValue = { 'AWS::NoValue': true };

type Resolve = (value: Json) => Promise<Json>;
type Intrinsic = (argument: Json, scope: Scope, resolve: Resolve) => Promise<Json>;

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: async (name, scope) => (name === 'AWS::NoValue' ? noValue : scope.ref(text(name))),
  'Fn::GetAtt': async (argument, scope) => {
    const [resource, ...attribute] =
      typeof argument === 'string' ? argument.split('.') : list(argument).map(text);
    return scope.attribute(text(resource), attribute.join('.'));
  },
  'Fn::Join': async (argument, _scope, resolve) => {
    const [separator, parts = []] = list(argument);
    return list(await resolve(parts))
      .map(text)
      .join(text(separator));
  },
  'Fn::Sub': (argument, scope, resolve) => substitute(argument, scope, resolve),
  'Fn::ImportValue': async (name, scope, resolve) => scope.importValue(text(await resolve(name))),
  'Fn::Select': async (argument, _scope, resolve) => {
    const [index, choices = []] = list(argument);
    return list(await resolve(choices))[Number(index)] ?? fail('Fn::Select has no such element');
  },
  'Fn::Split': async (argument, _scope, resolve) => {
    const [separator, source = ''] = list(argument);
    return text(await resolve(source)).split(text(separator));
  },
  'Fn::If': async (argument, scope, resolve) => {
    const [name, whenTrue = null, whenFalse = null] = list(argument);
    return resolve((await scope.condition(text(name))) ? whenTrue : whenFalse);
  },
  'Fn::Equals': async (argument, _scope, resolve) => {
    const [left, right] = list(await resolve(argument));
    return left === right;
  },
  'Fn::Not': async (argument, _scope, resolve) => list(await resolve(argument))[0] !== true,
  'Fn::And': async (argument, _scope, resolve) =>
    list(await resolve(argument)).every((value) => value === true),
  'Fn::Or': async (argument, _scope, resolve) =>
    list(await resolve(argument)).some((value) => value === true),
  Condition: async (name, scope) => scope.condition(text(name)),
};

/**
 * A template value with its intrinsic functions worked out.
 * @throws LocalStackError naming an intrinsic function that is not known
 */
export async function resolveValue(value: Json, scope: Scope): Promise<Json> {
  const resolve: Resolve = (inner) => resolveValue(inner, scope);
  if (Array.isArray(value))
    return (await Promise.all(value.map(resolve))).filter((entry) => entry !== noValue);
  if (!isObject(value)) return value;
  const intrinsic = intrinsicOf(Object.keys(value));
  if (intrinsic) return intrinsic(Object.values(value)[0] ?? null, scope, resolve);
  const entries = await Promise.all(
    Object.entries(value).map(async ([key, inner]) => [key, await resolve(inner)] as const),
  );
  return Object.fromEntries(entries.filter(([, inner]) => inner !== noValue));
}

/**
 * An object with the one key `Ref`, `Condition` or `Fn::...` is a call. (IAM's `Condition` blocks hold
 * objects and are never resolved.)
 */
function intrinsicOf(keys: readonly string[]): Intrinsic | undefined {
  const [key = '', ...others] = keys;
  if (others.length > 0) return undefined;
  if (key.startsWith('Fn::') && !intrinsics[key])
    throw new LocalStackError(`the local stack does not know the intrinsic function ${key}`);
  return Object.hasOwn(intrinsics, key) ? intrinsics[key] : undefined;
}

const fail = (message: string): never => {
  throw new LocalStackError(`broken template: ${message}`);
};
const list = (value: Json): readonly Json[] =>
  Array.isArray(value) ? value : fail(`${JSON.stringify(value)} is not a list`);
const text = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : fail(`${JSON.stringify(value)} is not a text`);
