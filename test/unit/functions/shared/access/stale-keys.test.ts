import fc from 'fast-check';
import { type JSONWebKeySet, jwtVerify } from 'jose';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createKeySet } from '../../../../../functions/shared/access/key-set.ts';
import { NO_KEY, newSigner, published, type Signer, tokenOf } from '../../../../support/key-sets.ts';

let first: Signer;
let second: Signer;
beforeAll(async () => {
  [first, second] = await Promise.all([newSigner(), newSigner()]);
});

let now = 0;
let fetches = 0;
let answer: () => Promise<JSONWebKeySet>;
let keys: ReturnType<typeof createKeySet>;
let staleAges: number[];
beforeEach(() => {
  [now, fetches, staleAges] = [0, 0, []];
  answer = () => published(['one', first]);
  const fetchKeys = () => {
    fetches += 1;
    return answer();
  };
  const onStale = (age: number) => void staleAges.push(age);
  keys = createKeySet({ fetchKeys, clock: () => new Date(now), onStale });
});

const verify = async (kid: string, signer: Signer): Promise<string | undefined> =>
  (await jwtVerify(await tokenOf(kid, signer), keys)).payload.sub;
const verified = () => verify('one', first);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const outage = new Error('the issuer is out');
const isOut = () => Promise.reject(outage);

describe('the keys of an issuer that is out', () => {
  it('ACC-02 go on to be taken, and it is said how old they are', async () => {
    await verified();
    answer = isOut;
    now = 10 * MINUTE;
    expect(await verified()).toBe('somebody');
    expect(staleAges).toEqual([10 * MINUTE]);
  });

  it('ACC-02 are asked for again after half a minute, and not with each token', async () => {
    await verified();
    answer = isOut;
    now = 10 * MINUTE;
    await verified();
    now += 29_999;
    await verified();
    expect([fetches, staleAges.length]).toEqual([2, 1]);
    now += 1;
    await verified();
    expect([fetches, staleAges.length]).toEqual([3, 2]);
  });

  it('ACC-02 are asked for once by all who wait', async () => {
    const token = await tokenOf('one', first);
    await verified();
    answer = isOut;
    now = 10 * MINUTE;
    await Promise.all([jwtVerify(token, keys), jwtVerify(token, keys), jwtVerify(token, keys)]);
    expect([fetches, staleAges.length]).toEqual([2, 1]);
  });

  it('ACC-02 are not taken any more after a day', async () => {
    await verified();
    answer = isOut;
    now = 24 * HOUR - 1;
    expect(await verified()).toBe('somebody');
    now = 24 * HOUR;
    await expect(verified()).rejects.toBe(outage);
    expect(staleAges).toEqual([24 * HOUR - 1]);
  });

  it('ACC-02 do for no key that is not among them', async () => {
    await verified();
    answer = isOut;
    now = 10 * MINUTE;
    await expect(verify('two', second)).rejects.toBe(outage);
    await expect(verify('one', second)).rejects.toMatchObject({
      code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    });
    expect(fetches).toBe(2);
  });

  it('ACC-02 that were withdrawn meanwhile are refused as soon as it answers', async () => {
    await verified();
    answer = isOut;
    now = 10 * MINUTE;
    await verified();
    answer = () => published(['two', second]);
    now += 30_000;
    await expect(verified()).rejects.toMatchObject(NO_KEY);
    expect(await verify('two', second)).toBe('somebody');
  });
});

describe('an issuer that comes and goes', () => {
  type Step = { readonly pass: number; readonly isOut: boolean; readonly isWithdrawn: boolean };
  const step = fc.record({
    pass: fc.integer({ min: 0, max: 30 * HOUR }),
    isOut: fc.boolean(),
    isWithdrawn: fc.boolean(),
  });

  it('ACC-02 has a key taken only if it published it within a day, and never one that it has withdrawn since its last answer', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps: readonly Step[]) => {
        const sets = [await published(['one', first]), await published(['two', second])] as const;
        const token = await tokenOf('one', first);
        const world = { at: 0, isOut: false, isWithdrawn: false };
        let last: { at: number; isWithdrawn: boolean } | null = null;
        const under = createKeySet({
          clock: () => new Date(world.at),
          onStale: () => undefined,
          fetchKeys: async () => {
            if (world.isOut) throw outage;
            last = { at: world.at, isWithdrawn: world.isWithdrawn };
            return world.isWithdrawn ? sets[1] : sets[0];
          },
        });
        for (const { pass, ...state } of steps) {
          Object.assign(world, state, { at: world.at + pass });
          const isTaken = await jwtVerify(token, under).then(
            () => true,
            () => false,
          );
          const known = last as { at: number; isWithdrawn: boolean } | null;
          const isRight = known !== null && !known.isWithdrawn && world.at - known.at < 24 * HOUR;
          expect(isTaken).toBe(isRight);
        }
      }),
      { numRuns: 60 },
    ));
});
