import { describe, expect, it } from 'vitest';
import { commandsOf } from '../../functions/cli/setting-up/plan.ts';
import { exampleIdentity } from '../../infra/trusts/fernhill/identity.ts';
import { trust } from '../../infra/trusts/fernhill.ts';
import { trustNamed } from '../../infra/trusts/shape/trust-named.ts';
import { exampleTenants } from '../support/set-up.ts';
import { commandSchemas } from './command-schemas.ts';

const tenants = await exampleTenants(exampleIdentity.issuer);
const commands = tenants.flatMap(commandsOf);
const parts = (path: string) =>
  path.split('/').slice(3) as [school: string, stream: string, id: string, command: string];
const bodyOf = (key: string): Readonly<Record<string, unknown>> =>
  commands.find((command) => command.key === key)!.body;
const countsOf = (school: string, audience: string): Record<string, number> => {
  const { terms } = bodyOf(`${school}.agreement-templates.${audience}.publish-template.v1`) as {
    terms: readonly { kind: string }[];
  };
  return Object.fromEntries(
    [...Map.groupBy(terms, ({ kind }) => kind)].map(([kind, { length }]) => [kind, length]),
  );
};

describe('the example trust', () => {
  it.each(commands.map(({ key, path, body }) => ({ key, path, body })))(
    'ORG-04 $key is a command that the domain takes',
    ({ path, body }) => {
      const [, stream, , command] = parts(path);
      const schema = commandSchemas.get(`${stream}/${command}`);
      expect(schema, `${stream}/${command}`).toBeDefined();
      expect(schema!.safeParse(body).error).toBeUndefined();
    },
  );

  it('ORG-01 names its commands and schools once each', () => {
    const keys = commands.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9._-]{1,100}$/);
    expect(new Set(commands.map(({ path }) => parts(path)[0]))).toEqual(
      new Set([...trust.deployment.schools, '_trust']),
    );
  });

  it('ORG-06 links every log-in once, and those of the tokens among them', () => {
    const linked = commands
      .filter(({ path }) => path.endsWith('/link-log-in'))
      .map(({ path, body }) => `${parts(path)[0]} ${String(body['subject'])}`);
    expect(new Set(linked).size).toBe(linked.length);
    expect(linked).toEqual(
      expect.arrayContaining(
        trust.tokens.map(({ school, subject }) => `${school} ${exampleIdentity.issuer}|${subject}`),
      ),
    );
  });

  it('ORG-02 has one token for every role that somebody was assigned, to try the system with', () => {
    const roles = trust.tokens.map(({ role }) => role);
    expect(new Set(roles).size).toBe(roles.length);
    const assigned = commands.filter(({ path }) => path.endsWith('/assign-role'));
    expect(assigned.length).toBeGreaterThan(10);
    expect(roles).toEqual(expect.arrayContaining(assigned.map(({ body }) => body['role'])));
  });

  it.each(['staff', 'contractor', 'agency', 'governor', 'volunteer', 'visitor'])(
    'AGR-02 has as many clauses for %s as each policy',
    (audience) => {
      expect(countsOf('larkfield-infant', audience)).toEqual({ prohibition: 10, undertaking: 5 });
      expect(countsOf('hollowbrook-primary', audience)).toEqual({ prohibition: 6, undertaking: 5 });
    },
  );

  it('AGR-08 AGR-09 AGR-10 AGR-11 has as many clauses for parents and pupils as each policy', () => {
    expect(countsOf('larkfield-infant', 'parent')).toEqual({ term: 8, consent: 1 });
    expect(countsOf('hollowbrook-primary', 'parent')).toEqual({ consent: 2 });
    expect(countsOf('hollowbrook-primary', 'pupil-ks1')).toEqual({ term: 5, undertaking: 7, consent: 1 });
    expect(countsOf('hollowbrook-primary', 'pupil-ks2')).toEqual({ term: 12, undertaking: 3 });
  });

  it('DPR-01 holds no person: names and addresses of people stand in the file of people alone', () => {
    const people = commands.filter(({ path }) => parts(path)[1] === 'people');
    const file = JSON.stringify([trust.deployment, trust.commands]);
    const names = people.flatMap(({ body }) => [body['name'], body['email']]).filter(Boolean);
    expect(names.length).toBeGreaterThan(60);
    for (const name of names) expect(file).not.toContain(name);
    expect(trust.commands.filter(({ path }) => parts(path)[1] === 'people')).toEqual([]);
  });

  it('DPR-01 writes to nobody who exists', () => {
    const addresses = JSON.stringify([trust, commands]).match(/[^"]+@[^"]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(30);
    for (const address of addresses) expect(address).toMatch(/\.example$/);
  });

  it('ORG-01 is found by its name, and a name that is no file is refused', async () => {
    expect(await trustNamed('fernhill')).toBe(trust);
    await expect(trustNamed('../types')).rejects.toThrow('expected a file name');
    await expect(trustNamed('types')).rejects.toThrow('there is no file infra/trusts/types.ts');
  });
});
