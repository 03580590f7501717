import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { aliasOf, checkShares, type Share, versionOf } from '../../../infra/local/functions/alias.ts';
import type { LocalFunction } from '../../../infra/local/functions/pool.ts';
import { lambdaAlias } from '../../../infra/local/resources/lambda-alias.ts';
import { lambdaVersion } from '../../../infra/local/resources/lambda-version.ts';
import type { ResourceContext } from '../../../infra/local/template/resource-kind.ts';

const arn = 'arn:aws:lambda:eu-west-2:000000000000:function:Commands';
const at = (version: number, weight: number): Share => ({ arn: `${arn}:${version}`, weight });

describe('where an invocation of an alias goes', () => {
  it('is a version that has a share, whatever is drawn', () => {
    const draw = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const weight = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    // biome-ignore lint/nursery/noFloatingPromises: of a property that is not asynchronous this returns nothing
    fc.assert(
      fc.property(weight, draw, (share, drawn) => {
        const shares = [at(1, 1 - share), at(2, share)];
        checkShares(arn, shares);
        const chosen = versionOf(shares, drawn);
        expect(shares.find((one) => one.arn === chosen)!.weight).toBeGreaterThan(0);
        expect(chosen).toBe(drawn < 1 - share ? `${arn}:1` : `${arn}:2`);
      }),
    );
  });

  it('falls to each as often as its weight says', () => {
    const shares = [at(1, 0.9), at(2, 0.1)];
    const draws = Array.from({ length: 1000 }, (_, index) => index / 1000);
    expect(draws.filter((draw) => versionOf(shares, draw) === `${arn}:2`)).toHaveLength(100);
  });

  it.each([[[at(1, 0.9)]], [[at(1, 0.9), at(2, 0.2)]], [[at(1, 1.1), at(2, -0.1)]], [[]]])(
    'is refused where the weights are not 1 together: %j',
    (shares) => {
      expect(() => checkShares(arn, shares)).toThrow('weights');
    },
  );

  it('follows the weights as they are moved, and tells of both versions', async () => {
    let shares = [at(1, 0.9), at(2, 0.1)];
    const version = (name: string): LocalFunction => ({
      definition: { name } as LocalFunction['definition'],
      invoke: async () => name,
      warm: async () => undefined,
      inFlight: () => [name],
      lastError: () => (name === `${arn}:2` ? new Error('broken') : null),
      stop: async () => undefined,
    });
    const draws = [0.1, 0.95, 0.95];
    const alias = aliasOf({ shares: () => shares, get: version, draw: () => draws.shift() ?? 0 });
    expect([await alias.invoke({}), await alias.invoke({})]).toEqual([`${arn}:1`, `${arn}:2`]);
    expect([alias.inFlight(), alias.lastError()?.message]).toEqual([[`${arn}:1`, `${arn}:2`], 'broken']);
    shares = [at(1, 1)];
    expect(await alias.invoke({})).toBe(`${arn}:1`);
    expect([alias.definition.name, alias.lastError()]).toEqual([`${arn}:1`, null]);
  });
});

describe('versions and aliases of a template', () => {
  const led: (readonly [string, readonly Share[]])[] = [];
  const services = { functions: { lead: (...given: (typeof led)[number]) => void led.push(given) } };
  const context = { name: 'n', logicalId: 'L', services } as unknown as ResourceContext;

  it('lead to the function, by the name of the alias', async () => {
    expect(await lambdaVersion.create({ FunctionName: 'Commands' }, context)).toMatchObject({
      attributes: { Version: '1' },
    });
    const alias = { FunctionName: 'Commands', FunctionVersion: '1', Name: 'serving' };
    expect(await lambdaAlias.create(alias, context)).toMatchObject({ ref: `${arn}:serving` });
    expect(led.splice(0)).toEqual([
      [`${arn}:1`, [{ arn, weight: 1 }]],
      [`${arn}:serving`, [at(1, 1)]],
    ]);
  });

  it('share what comes by the weights of the template', async () => {
    const weights: Json = { AdditionalVersionWeights: [{ FunctionVersion: '2', FunctionWeight: 0.25 }] };
    await lambdaAlias.create(
      { FunctionName: 'Commands', FunctionVersion: '1', Name: 'serving', RoutingConfig: weights },
      context,
    );
    expect(led.splice(0)).toEqual([[`${arn}:serving`, [at(1, 0.75), at(2, 0.25)]]]);
  });
});
