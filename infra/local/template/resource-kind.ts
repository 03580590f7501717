import type * as z from 'zod/mini';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { LocalStackError } from '../local-stack-error.ts';
import type { Services } from '../services.ts';
import type { JsonObject } from './template.ts';

/** What other resources may ask of one that is there. */
export interface Created {
  /** Answer to `Ref`. */
  readonly ref: string;
  /** Answers to `Fn::GetAtt`. */
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface ResourceContext {
  readonly stack: string;
  readonly logicalId: string;
  /** The resource's own name, the same at every start. */
  readonly name: string;
  readonly services: Services;
  /** Folder or file of an asset of the resource's stack, by hash. */
  readonly asset: (hash: string) => string | undefined;
}

/** How one resource type runs on this machine. */
export interface ResourceKind {
  readonly type: string;
  /** Properties that carry no data and change no behaviour here. */
  readonly ignored: readonly string[];
  readonly known: readonly string[];
  /**
   * Leaves out of the properties, before what they refer to is made, the parts that name what is not made
   * here. @default - nothing
   */
  readonly prepare?: ((properties: JsonObject) => JsonObject) | undefined;
  /** @throws LocalStackError naming a property, or a part of one, that is not known */
  readonly create: (properties: JsonObject, context: ResourceContext) => Promise<Created>;
}

interface KindOptions<S extends z.ZodMiniObject> {
  readonly type: string;
  /** Strict: what is not named here and not ignored is an error, never skipped. */
  readonly properties: S;
  readonly ignored?: readonly string[];
  readonly prepare?: (properties: JsonObject) => JsonObject;
  readonly create: (properties: z.output<S>, context: ResourceContext) => Promise<Created>;
}

export const resourceKind = <S extends z.ZodMiniObject>({
  type,
  properties,
  ignored = [],
  prepare,
  create,
}: KindOptions<S>): ResourceKind => ({
  type,
  ignored,
  prepare,
  known: Object.keys(properties.shape),
  create: (given, context) => create(parse(properties, given, type, context.logicalId), context),
});

/**
 * The properties that matter here. @throws LocalStackError naming the first that is neither known nor ignored
 */
export function relevantProperties(kind: ResourceKind, given: JsonObject, logicalId: string): JsonObject {
  const relevant = Object.entries(given).filter(([name]) => !kind.ignored.includes(name));
  const unknown = relevant.find(([name]) => !kind.known.includes(name));
  if (unknown)
    throw new LocalStackError(
      `${logicalId}: the local stack does not know the property ${unknown[0]} of ${kind.type}`,
    );
  const found = Object.fromEntries(relevant);
  return kind.prepare?.(found) ?? found;
}

function parse<S extends z.ZodMiniObject>(
  schema: S,
  given: Json,
  type: string,
  logicalId: string,
): z.output<S> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.') || '(top)'}: ${message}`);
  throw new LocalStackError(`${logicalId}: the local stack can't run this ${type}: ${issues.join('; ')}`);
}
