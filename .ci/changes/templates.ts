import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const properties = z._default(z.record(z.string(), z.unknown()), {});

const resource = z.object({
  Type: z.string(),
  DeletionPolicy: z.optional(z.string()),
  UpdateReplacePolicy: z.optional(z.string()),
  Properties: properties,
});
export type Resource = z.output<typeof resource>;

const stack = z.object({ isProtected: z.boolean(), resources: z.record(z.string(), resource) });

/** Stacks by name: whether each is protected from being removed, and its resources by logical id. */
export const stacksSchema = z.record(z.string(), stack);
export type Stacks = z.output<typeof stacksSchema>;

/** @see https://github.com/aws/aws-cdk/tree/main/packages/%40aws-cdk/cloud-assembly-schema */
const manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      properties: z.optional(
        z.object({
          templateFile: z.optional(z.string()),
          stackName: z.optional(z.string()),
          terminationProtection: z.optional(z.boolean()),
        }),
      ),
    }),
  ),
});

/** Whole templates of an assembly, as `npm run synth` leaves it. @throws when the folder holds none */
export const synthesisedStacks = (folder: string): Stacks => {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const { artifacts } = manifest.parse(read('manifest.json'));
  const stacks = Object.entries(artifacts).flatMap(([id, { type, properties: of }]) => {
    if (type !== 'aws:cloudformation:stack' || of?.templateFile === undefined) return [];
    const { Resources } = z
      .object({ Resources: z.record(z.string(), resource) })
      .parse(read(of.templateFile));
    const isProtected = of.terminationProtection === true;
    return [[of.stackName ?? id, { isProtected, resources: Resources }] as const];
  });
  if (stacks.length === 0) throw new Error(`${folder} holds no stack, expected what npm run synth writes`);
  return Object.fromEntries(stacks);
};
