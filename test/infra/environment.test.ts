import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type CfnElement, Stack } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { rulesOf } from '../../infra/stacks/identity/rules-of.ts';
import { trust } from '../../infra/trusts/fernhill.ts';
import { resourcesOf } from './resources.ts';
import { functionsIn, synthesised } from './synthesised.ts';

const built = synthesised();
const functions = functionsIn(built.app).map((fn) => {
  const stack = Stack.of(fn);
  const { Properties } = resourcesOf(built.templates[stack.node.id]!)[
    stack.getLogicalId(fn.function.node.defaultChild as CfnElement)
  ]!;
  const { Variables } = (Properties as { Environment: { Variables: Record<string, unknown> } }).Environment;
  return { folder: fn.folder, variables: Variables };
});
/** What stands for a value that only AWS knows; a URL, since some of them are. */
const unresolved = 'https://resolved.example/value';
/** The parts of a joined text that are known stay: some variables are JSON. */
const resolved = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (Object.hasOwn(value as object, 'Fn::Select')) return 'part-of-a-value';
  const joined = (value as { readonly 'Fn::Join'?: readonly [string, readonly unknown[]] })['Fn::Join'];
  return joined === undefined ? unresolved : joined[1].map(resolved).join(joined[0]);
};
const schemaOf = async (folder: string) => {
  const module = (await import(pathToFileURL(`functions/${folder}/env.ts`).href)) as {
    envSchema: z.ZodMiniObject;
  };
  return module.envSchema;
};

describe('the environment, as the seam between infra and functions', () => {
  it.each(functions)(
    'ORG-04 gives $folder every variable that it parses, and no other',
    async ({ folder, variables }) => {
      const schema = await schemaOf(folder);
      const values = Object.entries(variables).map(([name, value]) => [name, resolved(value)]);
      expect(schema.safeParse(Object.fromEntries(values)).error).toBeUndefined();
      expect(Object.keys(schema.shape)).toEqual(expect.arrayContaining(Object.keys(variables)));
    },
  );

  it('ORG-01 says to every function whose it is, but to the one that knows no trust', () => {
    for (const { folder, variables } of functions)
      expect([folder, variables['TRUST_ID']]).toEqual([
        folder,
        folder === 'openapi' ? undefined : 'fernhill',
      ]);
  });

  it('ORG-04 deploys every function there is, once', () => {
    const folders = readdirSync('functions').filter((folder) => !['shared', 'cli'].includes(folder));
    expect(functions.map(({ folder }) => folder).sort()).toEqual(folders.sort());
  });

  it('ORG-04 says in the template itself who vouches for callers and who may set the trust up: no parameter of an earlier deployment stays in force', () => {
    const identified = functions.filter(({ variables }) => 'IDENTITY_RULES' in variables);
    expect(identified.length).toBeGreaterThan(4);
    for (const { variables } of identified) {
      expect(variables).toMatchObject({
        IDENTITY_RULES: JSON.stringify(rulesOf(trust.deployment.identity, null)),
        BOOTSTRAP_SUBJECT: 'login-fernhill-admin',
      });
    }
    const parameters = Object.values(built.templates).flatMap((template) =>
      Object.keys((template.toJSON() as { Parameters?: object }).Parameters ?? {}),
    );
    expect(parameters.filter((name) => name !== 'BootstrapVersion')).toEqual([]);
  });

  it('ORG-02 names nobody who may set the trust up once the trust’s file says null', () => {
    const without = synthesised({ ...trust.deployment, bootstrapSubject: null });
    const text = JSON.stringify(without.templates['Api']!.toJSON());
    expect(text).toContain('"BOOTSTRAP_SUBJECT":""');
    expect(text).not.toContain('login-fernhill-admin');
  });
});
