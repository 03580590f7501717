import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { isKeyDestroyed } from '../../../../events/sealing/errors.ts';
import { erasureSite, school } from '../../../support/erasure-site.ts';

let site: Awaited<ReturnType<typeof erasureSite>>;
beforeEach(async () => {
  site = await erasureSite();
});
const parent = { school, subject: 'people/p-201' };
const hold = { type: 'PlaceLegalHold', kind: 'court', matter: 'claim-4', reason: 'The solicitors asked.' };
const begun = ['DisposalProposed', 'DisposalConfirmed', 'ErasureBegun'];
const erased = [...begun, 'PersonalDataErased'];
const died = () => Promise.reject(new Error('the process died'));

/** What the parent's name opens to, by a function that starts cold. */
const nameNow = async () => {
  const { state } = await site.parent();
  if (state.status === 'unregistered') throw new Error('nobody is there');
  return site.seals().sealer.open({ school, stream: 'people', id: 'p-201' }, state.name, 'erased');
};

describe('the erasure of what two people disposed of', () => {
  it('DPR-04 destroys the key and says since when, and until when a backup may hold it', async () => {
    const message = await site.decided();
    expect(await nameNow()).toBe('Canary Wren');
    await site.erase(message);
    expect(await nameNow()).toBe('erased');
    expect(site.typesOf()).toEqual(erased);
    expect((await site.disposal()).state.erased).toEqual({
      by: 4,
      confirmed: 2,
      subject: { stream: 'people', id: 'p-201' },
      destroyedAt: '2026-11-30T09:00:00.000Z',
      backupsEndOn: '2027-01-04',
    });
  });

  it('DPR-04 does nothing the second time, and destroys again a key that a backup brought back', async () => {
    const message = await site.decided();
    const before = new Map([...site.dynamo.items].filter(([at]) => at.startsWith('keys ')));
    await site.erase(message);
    const after = new Map(site.dynamo.items);
    site.later(60_000);
    await site.erase(message);
    expect(site.dynamo.items).toEqual(after);
    for (const [at, item] of before) site.dynamo.items.set(at, item);
    expect(await nameNow()).toBe('Canary Wren');
    await site.erase(message);
    expect(await nameNow()).toBe('erased');
    expect(site.typesOf()).toEqual(erased);
  });

  it('DPR-04 of a message that comes twice at once is one', async () => {
    const message = await site.decided();
    await Promise.allSettled([site.erase(message), site.erase(message)]);
    await site.erase(message);
    expect(site.typesOf()).toEqual(erased);
  });

  it('DPR-04 goes on where it died: what was destroyed is recorded as of then, and nothing else is', async () => {
    const message = await site.decided();
    await expect(site.erase(message, { destroyKey: died })).rejects.toThrow('the process died');
    expect(site.typesOf()).toEqual(begun);
    expect(await nameNow()).toBe('Canary Wren');
    await expect(site.erase(message, { kept: { clear: died } })).rejects.toThrow('the process died');
    expect(site.typesOf()).toEqual(begun);
    expect(await nameNow()).toBe('erased');
    site.later(3_600_000);
    await site.erase(message);
    expect(site.typesOf()).toEqual(erased);
    expect((await site.disposal()).state.erased?.destroyedAt).toBe('2026-11-30T09:00:00.000Z');
  });

  it('DPR-04 is stopped by a hold that was placed since, visibly; then two people decide again', async () => {
    const message = await site.decided();
    await site.done('p-dpo', 'disposals/people.p-201', hold);
    await site.erase(message);
    await site.erase(message);
    expect(site.typesOf()).toEqual([...begun.slice(0, 2), 'LegalHoldPlaced', 'DisposalStopped']);
    expect(await nameNow()).toBe('Canary Wren');
    await site.done('p-dpo', 'disposals/people.p-201', {
      ...{ type: 'ReleaseLegalHold', hold: 3, reason: 'It was settled.' },
    });
    await site.erase(message);
    expect(await nameNow()).toBe('Canary Wren');
    await site.erase(await site.decided());
    expect(await nameNow()).toBe('erased');
  });

  it('DPR-04 refuses a hold once the key goes, and records nothing of what an open record needs', async () => {
    const message = await site.decided();
    await expect(site.erase(message, { destroyKey: died })).rejects.toThrow();
    expect(await site.send('p-dpo', 'disposals/people.p-201', hold)).toMatchObject({
      kind: 'refused',
      rejection: { code: 'ErasureBegun', item: 'DPR-04' },
    });
  });

  it('DPR-04 of any deaths and repeats, with a hold or without, records what happened and nothing else', async () => {
    const ways = {
      destroy: (message: string) => site.erase(message, { destroyKey: died }),
      archive: (message: string) => site.erase(message, { erasures: { put: died } }),
      files: (message: string) => site.erase(message, { kept: { clear: died } }),
      whole: (message: string) => site.erase(message),
      hold: () => site.send('p-dpo', 'disposals/people.p-201', hold),
    };
    const step = fc.constantFrom<keyof typeof ways>('destroy', 'archive', 'files', 'hold', 'whole');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        site = await erasureSite();
        const message = await site.decided();
        for (const one of [...steps, 'whole' as const]) await ways[one](message).catch(() => undefined);
        const types = site.typesOf();
        const isHeldFirst = types.indexOf('LegalHoldPlaced') > 0;
        expect(types.filter((type) => type === 'PersonalDataErased')).toHaveLength(isHeldFirst ? 0 : 1);
        expect(await nameNow()).toBe(isHeldFirst ? 'Canary Wren' : 'erased');
        expect(types.includes('DisposalStopped')).toBe(isHeldFirst);
      }),
      { numRuns: 15 },
    );
  });

  it('DPR-04 is kept in the archive before it is on record, by ids and an instant alone, once', async () => {
    const message = await site.decided();
    await expect(site.erase(message, { erasures: { put: died } })).rejects.toThrow('the process died');
    expect([site.typesOf(), site.archive.objects.size]).toEqual([begun, 0]);
    site.later(3_600_000);
    await site.erase(message);
    await site.erase(message);
    expect(
      [...site.archive.objects].map(([key, bytes]) => [key, JSON.parse(Buffer.from(bytes).toString())]),
    ).toEqual([[`${school}/erasures/people.p-201`, { destroyedAt: '2026-11-30T09:00:00.000Z' }]]);
  });

  it('DPR-04 removes the sealed files of the record, and of no other', async () => {
    await site.kept.store.put(`${school}/people.p-201/f-1`, 'sealed');
    await site.kept.store.put(`${school}/people.p-2011/f-1`, 'of another');
    await site.erase(await site.decided());
    expect([...site.kept.objects.keys()]).toEqual([`${school}/people.p-2011/f-1`]);
  });

  it('DPR-04 hears of nothing but what two people confirmed', async () => {
    const message = await site.decided();
    await site.erase(message.replaceAll('DisposalConfirmed', 'DisposalProposed'));
    expect(site.typesOf()).toEqual(begun.slice(0, 2));
    expect(await nameNow()).toBe('Canary Wren');
  });
});

describe('somebody who was erased', () => {
  beforeEach(async () => site.erase(await site.decided()));

  it('DPR-04 is never given another key: what would be sealed for them is refused, by a word of its own', async () => {
    const again = { type: 'RegisterParent', name: 'Canary Wren', from: '2026-11-30' };
    expect(await site.send('p-office', 'people/p-201', again)).toEqual({ kind: 'erased' });
    await expect(site.seals().keyRing.keyToSealWith(parent)).rejects.toSatisfy(isKeyDestroyed);
  });

  it('DPR-04 cannot be disposed of a second time', async () => {
    const proposal = { type: 'ProposeDisposal', review: 'Once more.', request: 'd-1' };
    expect(await site.send('p-head', 'disposals/people.p-201', proposal)).toMatchObject({
      kind: 'refused',
      rejection: { code: 'DisposalConfirmed' },
    });
  });
});
