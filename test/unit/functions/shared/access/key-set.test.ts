import { setImmediate } from 'node:timers/promises';
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
beforeEach(() => {
  [now, fetches] = [0, 0];
  answer = () => published(['one', first]);
  const fetchKeys = () => {
    fetches += 1;
    return answer();
  };
  const onStale = () => undefined;
  keys = createKeySet({ fetchKeys, clock: () => new Date(now), onStale });
});

const verify = async (kid: string, signer: Signer): Promise<string | undefined> =>
  (await jwtVerify(await tokenOf(kid, signer), keys)).payload.sub;
const verified = () => verify('one', first);

describe('the keys of an issuer', () => {
  it('ACC-02 are not fetched before the first token comes', async () => {
    expect(fetches).toBe(0);
    expect(await verified()).toBe('somebody');
    expect(fetches).toBe(1);
  });

  it('ACC-02 are fetched once for all who ask at the same moment', async () => {
    const token = await tokenOf('one', first);
    const fetched = Promise.withResolvers<JSONWebKeySet>();
    answer = () => fetched.promise;
    const asked = Promise.all([jwtVerify(token, keys), jwtVerify(token, keys), jwtVerify(token, keys)]);
    await setImmediate();
    fetched.resolve(await published(['one', first]));
    expect((await asked).map(({ payload }) => payload.sub)).toEqual(['somebody', 'somebody', 'somebody']);
    expect(fetches).toBe(1);
  });

  it('ACC-02 are kept for ten minutes, then fetched again', async () => {
    await verified();
    now = 10 * 60_000 - 1;
    await verified();
    expect(fetches).toBe(1);
    now = 10 * 60_000;
    await verified();
    expect(fetches).toBe(2);
  });

  it('ACC-02 are fetched again for a key that is new, half a minute after the last time at the earliest', async () => {
    await verified();
    answer = () => published(['one', first], ['two', second]);
    now = 29_999;
    await expect(verify('two', second)).rejects.toMatchObject(NO_KEY);
    expect(fetches).toBe(1);
    now = 30_000;
    expect(await verify('two', second)).toBe('somebody');
    expect(fetches).toBe(2);
  });

  it('ACC-02 cost one fetch in half a minute, however many tokens name a key that nobody has', async () => {
    await verified();
    now = 30_000;
    for (let tries = 0; tries < 5; tries += 1)
      await expect(verify('three', second)).rejects.toMatchObject(NO_KEY);
    expect(fetches).toBe(2);
  });

  it('ACC-02 that the issuer has withdrawn are not taken any more after ten minutes', async () => {
    await verified();
    answer = () => published(['two', second]);
    now = 10 * 60_000;
    await expect(verified()).rejects.toMatchObject(NO_KEY);
  });

  it('ACC-02 are asked for again by the next token when they could not be had', async () => {
    const outage = new Error('the issuer is out');
    answer = () => Promise.reject(outage);
    await expect(verified()).rejects.toBe(outage);
    answer = () => published(['one', first]);
    expect(await verified()).toBe('somebody');
    expect(fetches).toBe(2);
  });

  it('ACC-02 sign nothing for somebody who only borrows a name of a key', async () => {
    await expect(verify('one', second)).rejects.toMatchObject({
      code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    });
  });
});
