import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { LocalStackError } from '../local-stack-error.ts';
import { type Template, template } from '../template/template.ts';

/** One stack of a synthesised cloud assembly. */
export interface StackTemplate {
  readonly name: string;
  readonly template: Template;
  /** Folder (or file) of each asset by its hash. */
  readonly assets: ReadonlyMap<string, string>;
}

/** @see https://github.com/aws/aws-cdk/tree/main/packages/%40aws-cdk/cloud-assembly-schema */
const manifest = z.object({
  artifacts: z._default(
    z.record(
      z.string(),
      z.object({ type: z.string(), properties: z.optional(z.record(z.string(), z.unknown())) }),
    ),
    {},
  ),
});
const stackProperties = z.object({ templateFile: z.string(), stackName: z.optional(z.string()) });
const nestedProperties = z.object({ directoryName: z.string() });
const assetFile = z.object({
  files: z.record(z.string(), z.object({ source: z.object({ path: z.optional(z.string()) }) })),
});

/** All stacks of an assembly, also those of its stages. @throws LocalStackError when the folder holds none */
export async function readAssembly(folder: string): Promise<readonly StackTemplate[]> {
  const { artifacts } = manifest.parse(await readJson(join(folder, 'manifest.json')));
  const stacks = await Promise.all(
    Object.entries(artifacts).map(async ([name, { type, properties }]) => {
      if (type === 'aws:cloudformation:stack')
        return [await readStack(folder, name, stackProperties.parse(properties))];
      if (type === 'cdk:cloud-assembly')
        return readAssembly(join(folder, nestedProperties.parse(properties).directoryName));
      return [];
    }),
  );
  return stacks.flat();
}

async function readStack(
  folder: string,
  name: string,
  { templateFile, stackName }: z.output<typeof stackProperties>,
): Promise<StackTemplate> {
  return {
    name: stackName ?? name,
    template: template.parse(await readJson(join(folder, templateFile))),
    assets: await readAssets(folder, templateFile.replace('.template.json', '.assets.json')),
  };
}

async function readAssets(folder: string, file: string): Promise<ReadonlyMap<string, string>> {
  const { files } = assetFile.parse(await readJson(join(folder, file)));
  return new Map(
    Object.entries(files).flatMap(([hash, { source }]) =>
      source.path ? [[hash, join(folder, source.path)]] : [],
    ),
  );
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new LocalStackError(
      `${path} is not part of a readable cloud assembly: synthesise again, or name another folder`,
      { cause },
    );
  }
}
