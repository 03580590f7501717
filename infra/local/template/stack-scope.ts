import type { Json } from '../../../events/catalogue/define-events.ts';
import type { StackTemplate } from '../assembly/read-assembly.ts';
import { LocalStackError } from '../local-stack-error.ts';
import { resolveValue } from './intrinsics.ts';
import { pseudoParameter } from './names.ts';
import type { Created } from './resource-kind.ts';
import type { Scope } from './scope.ts';

export interface ScopeOptions {
  readonly stacks: readonly StackTemplate[];
  /** Values of template parameters; defaults apply to the rest. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Makes a resource, or gives the one that is made. @param path names of the resources that led here */
export type Make = (stack: StackTemplate, logicalId: string, path: readonly string[]) => Promise<Created>;

/**
 * What the intrinsic functions of one stack's template find: its parameters, resources and conditions, and
 * other stacks' exports.
 */
export function stackScope(
  stack: StackTemplate,
  path: readonly string[],
  make: Make,
  options: ScopeOptions,
): Scope {
  const { template } = stack;
  const scope: Scope = {
    ref: async (name) =>
      pseudoParameter(name, stack.name) ??
      parameter(stack, name, options) ??
      (await make(stack, name, path)).ref,
    attribute: async (name, attribute) => {
      const value = (await make(stack, name, path)).attributes?.[attribute];
      return (
        value ??
        missing(
          `${template.Resources[name]?.Type} (${name}) has no attribute ${attribute} on the local stack`,
        )
      );
    },
    importValue: (name) => importedValue(name, path, make, options),
    condition: async (name) =>
      (await resolveValue(template.Conditions[name] ?? missing(`there is no condition ${name}`), scope)) ===
      true,
  };
  return scope;
}

function parameter(stack: StackTemplate, name: string, { parameters }: ScopeOptions): Json | undefined {
  const declared = stack.template.Parameters[name];
  return (
    declared &&
    (parameters[name] ?? declared.Default ?? missing(`the parameter ${name} of ${stack.name} has no value`))
  );
}

async function importedValue(
  name: string,
  path: readonly string[],
  make: Make,
  options: ScopeOptions,
): Promise<Json> {
  for (const stack of options.stacks) {
    const scope = stackScope(stack, path, make, options);
    for (const { Value, Export } of Object.values(stack.template.Outputs)) {
      if (Export && (await resolveValue(Export.Name, scope)) === name) return resolveValue(Value, scope);
    }
  }
  return missing(`no stack exports ${name}`);
}

const missing = (message: string): never => {
  throw new LocalStackError(`broken template: ${message}`);
};
