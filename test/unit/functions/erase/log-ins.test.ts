import { beforeEach, describe, expect, it } from 'vitest';
import { TRUST_TENANT } from '../../../../domain/kernel/ids.ts';
import { erasureSite, theirLogIn } from '../../../support/erasure-site.ts';

let site: Awaited<ReturnType<typeof erasureSite>>;
const link = { type: 'LinkLogIn', subject: theirLogIn };
const died = () => Promise.reject(new Error('the process died'));

/** Whether the log-in can become somebody else's. */
const linkedToAnother = async (person: string): Promise<string> => {
  const outcome = await site.send('p-office', `people/${person}`, link);
  return outcome.kind === 'refused' ? outcome.rejection.code : outcome.kind;
};
const given = () =>
  [...site.dynamo.items.keys()].filter((at) => at.startsWith(`log ${TRUST_TENANT}/reservations/identity.`));

beforeEach(async () => {
  site = await erasureSite();
  for (const person of ['p-202', 'p-203'])
    await site.done('p-office', `people/${person}`, {
      ...{ type: 'RegisterParent', name: 'Another Wren', from: '2026-09-02' },
    });
});

describe('the log-in of somebody who is erased', () => {
  it('DPR-04 ACC-02 is theirs until their key is destroyed, and can be somebody else’s from then on', async () => {
    const message = await site.decided();
    expect(await linkedToAnother('p-202')).toBe('NameTaken');
    await site.erase(message);
    expect(await linkedToAnother('p-202')).toBe('executed');
    expect(await linkedToAnother('p-203')).toBe('NameTaken');
  });

  it('DPR-04 ACC-02 is given up once, however often the function dies and the message comes', async () => {
    const message = await site.decided();
    await expect(site.erase(message, { kept: { clear: died } })).rejects.toThrow('the process died');
    expect(await linkedToAnother('p-202')).toBe('NameTaken');
    await site.erase(message);
    expect(given()).toHaveLength(2);
    expect(await linkedToAnother('p-202')).toBe('executed');
    await site.erase(message);
    expect(given()).toHaveLength(3);
    expect(await linkedToAnother('p-203')).toBe('NameTaken');
  });

  it('DPR-04 ACC-02 is given up, too, where it was taken from them before', async () => {
    site = await erasureSite({ isUnlinked: true });
    await site.done('p-office', 'people/p-202', {
      ...{ type: 'RegisterParent', name: 'Another Wren', from: '2026-09-02' },
    });
    const message = await site.decided();
    expect(await linkedToAnother('p-202')).toBe('NameTaken');
    await site.erase(message);
    expect(await linkedToAnother('p-202')).toBe('executed');
  });
});
