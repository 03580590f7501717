import type { StackTemplate } from '../assembly/read-assembly.ts';
import { LocalStackError } from '../local-stack-error.ts';
import type { Services } from '../services.ts';
import { resolveValue } from './intrinsics.ts';
import { physicalName } from './names.ts';
import { type Created, type ResourceKind, relevantProperties } from './resource-kind.ts';
import type { Scope } from './scope.ts';
import { type Make, type ScopeOptions, stackScope } from './stack-scope.ts';
import type { TemplateResource } from './template.ts';

export interface DeployOptions extends ScopeOptions {
  readonly services: Services;
  readonly kinds: readonly ResourceKind[];
  /** Resource types that carry no data. */
  readonly ignoredTypes: readonly string[];
}

/**
 * Makes every resource of every stack, each once and after those it refers to.
 * @throws LocalStackError naming a resource type, property or intrinsic that is not known
 */
export async function deploy(options: DeployOptions): Promise<void> {
  const { stacks, kinds, ignoredTypes } = options;
  const resources = stacks.flatMap((stack) =>
    Object.entries(stack.template.Resources).map(([id, { Type }]) => ({ stack, id, Type })),
  );
  const unknown = resources.find(
    ({ Type }) => !ignoredTypes.includes(Type) && !kinds.some(({ type }) => type === Type),
  );
  if (unknown)
    throw new LocalStackError(
      `${unknown.stack.name}: the local stack does not know the resource type ${unknown.Type} (${unknown.id})`,
    );
  const make = maker(options);
  for (const { stack, id, Type } of resources) {
    if (!ignoredTypes.includes(Type)) await make(stack, id, []);
  }
}

/** Resources are made on demand; the path of names that led here finds circles. */
function maker(options: DeployOptions): Make {
  const made = new Map<string, Promise<Created>>();
  const make: Make = (stack, logicalId, path) => {
    const key = `${stack.name}.${logicalId}`;
    if (path.includes(key))
      throw new LocalStackError(`resources refer to each other in a circle: ${[...path, key].join(' -> ')}`);
    const started = made.get(key) ?? create(stack, logicalId, [...path, key]);
    made.set(key, started);
    return started;
  };
  const create: Make = async (stack, logicalId, path) => {
    const resource = stack.template.Resources[logicalId];
    const kind = options.kinds.find(({ type }) => type === resource?.Type);
    if (!resource || !kind)
      throw new LocalStackError(
        `${path.join(' -> ')}: ${resource?.Type ?? 'a resource that is not there'} carries no data, so nothing on the data path may refer to it`,
      );
    return createResource({
      stack,
      logicalId,
      resource,
      kind,
      options,
      scope: stackScope(stack, path, make, options),
    });
  };
  return make;
}

interface Creation {
  readonly stack: StackTemplate;
  readonly logicalId: string;
  readonly resource: TemplateResource;
  readonly kind: ResourceKind;
  readonly options: DeployOptions;
  readonly scope: Scope;
}

async function createResource({
  stack,
  logicalId,
  resource,
  kind,
  options,
  scope,
}: Creation): Promise<Created> {
  if (resource.Condition !== undefined && !(await scope.condition(resource.Condition))) return { ref: '' };
  const resolved = await Promise.all(
    Object.entries(relevantProperties(kind, resource.Properties, logicalId)).map(
      async ([name, value]) => [name, await resolveValue(value, scope)] as const,
    ),
  );
  const name = physicalName(stack.name, logicalId);
  const asset = (hash: string) => stack.assets.get(hash);
  return kind.create(Object.fromEntries(resolved), {
    stack: stack.name,
    logicalId,
    name,
    services: options.services,
    asset,
  });
}
