import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { movesEvents } from '../../../events/catalogue/moves.ts';
import { putCheckpoints } from '../../../events/log/backup/put-checkpoints.ts';
import { commitText } from '../../../events/log/commit-text.ts';
import type { Commit } from '../../../events/log/types.ts';
import { checkReceipt } from '../../../functions/cli/moving/check-receipt.ts';
import { journalOf } from '../../../functions/cli/moving/journal-hashes.ts';
import { makeReceipt, type Receipt } from '../../../functions/cli/moving/receipt.ts';
import type { BackedUpKey } from '../../../functions/cli/restoring/sealed-keys.ts';
import { joinedStory, keyOfTrust, noteOfTrust } from '../../support/bundles/joined-story.ts';
import { leavingBundle, leavingCommits, leavingSchool } from '../../support/restoring/leaving-school.ts';
import {
  leavingKeys as dataKeys,
  counting as fold,
  proposal,
  receivingWorld,
} from '../../support/restoring/receiving-world.ts';

const school = leavingSchool;
const world = receivingWorld();
const { client, folder } = world;

beforeEach(world.fresh);
afterAll(world.end);

describe('a school that is not taken over', () => {
  it('GOV-04 refuses what is not signed to its end, is incomplete, or does not leave for this trust', async () => {
    const part = leavingCommits(6);
    await world.refused({ bundle: await leavingBundle(part) }, 'does not end with leaving');
    await world.refused({ trust: 'county' }, 'does not end with leaving for the trust county');
    await world.refused({ trust: 'fernhill' }, 'of this trust');
    const erased = leavingCommits(undefined, [
      ['moves', 'school', 'SchoolErased', movesEvents.entries.SchoolErased.example],
    ]);
    await world.refused({ bundle: await leavingBundle(erased) }, 'fernhill has destroyed its keys already');
    const whole = await leavingBundle();
    const shorter = {
      ...whole,
      checkpoints: [{ log: school, size: 6, note: await noteOfTrust('fernhill', leavingCommits(), 6) }],
    };
    await world.refused({ bundle: shorter }, 'not signed to its end');
    await world.refused({ keys: [] }, 'has not arrived whole');
    await world.refused({ folder: join(folder, 'nowhere') }, 'incidents.i-1/f-1 lacks');
  });

  it('GOV-04 refuses what brings anything beside the school', async () => {
    const key = Buffer.alloc(32, 1).toString('base64url');
    for (const of of ['_trust', 'hollowbrook-primary'])
      await world.refused(
        { keys: [...dataKeys, { school: of, subject: '~marks', key }] },
        `something of ${of}`,
      );
    const whole = await leavingBundle();
    const [journal] = whole.journals;
    const foreign = {
      ...whole,
      journals: [...whole.journals, { ...journal!, school: '_access.other', size: 0 }],
    };
    await world.refused(
      { bundle: { ...foreign, commits: new Map([...whole.commits, ['_access.other', []]]) } },
      /other/,
    );
  });

  it('GOV-04 ORG-01 refuses where something here means something else already', async () => {
    const log = world.logOf('harbour');
    const staff = await log.load({ school: '_trust', stream: 'people', id: 't-001' }, fold);
    await staff.append(proposal('staff'));
    await world.refused({}, '_trust/t-001 is somebody else here');
    await world.fresh();
    const own = await world.logOf('harbour').load({ school, stream: 'schools', id: school }, fold);
    await own.append(proposal('own'));
    await world.refused({}, 'has a school of that id already');
    await world.fresh();
    const mine: readonly BackedUpKey[] = [
      { ...dataKeys[0]!, key: Buffer.alloc(32, 9).toString('base64url') } as BackedUpKey,
    ];
    await world.taken({ keys: [...mine, dataKeys[1]!] });
    await world.refused({}, `a key of its own for ${school}/devices/d-1`);
  });

  it('GOV-04 refuses a receipt for another history, or for less than all of it', async () => {
    await world.taken();
    const journal = { client, tableName: world.tables().journal };
    await expect(makeReceipt({ dynamo: client }, world.names(), school)).rejects.toThrow(
      'no checkpoint covers',
    );
    const ours = leavingCommits();
    const [joined] = (await world.found('moves', 'school')).flatMap((one) =>
      one.standing === 'intact' && one.read.commit.trust === 'harbour' ? [one.read.commit] : [],
    );
    const theirs: readonly Commit[] = [...ours, joined!];
    await putCheckpoints(journal, school, [
      { size: 8, time: '2026-12-01T10:00:00.000Z', note: await noteOfTrust('harbour', theirs) },
    ]);
    const receipt = await makeReceipt({ dynamo: client }, world.names(), school);
    const hashes = (await journalOf(journal, school)).map(({ hash }) => hash);
    const held = (
      change: Partial<Receipt['journals'][number]> = {},
      all = hashes,
      key = keyOfTrust('harbour'),
    ) =>
      checkReceipt(
        receipt,
        { ...receipt.journals[0]!, ...change },
        { own: 'fernhill', keys: [key], hashesOf: async () => all },
      );
    expect(await held()).toMatchObject({ from: 'fernhill', size: 7 });
    await expect(held({}, hashes.slice(0, 6))).rejects.toThrow('of another history');
    for (let at = 0; at < 7; at += 1)
      await expect(held({}, hashes.with(at, hashes[(at + 1) % 7]!))).rejects.toThrow('of another history');
    await expect(held({}, hashes, keyOfTrust('county'))).rejects.toThrow('no key that was given');
    await expect(held({ after: [hashes[0]!] })).rejects.toThrow('not of the tree');
    const other = await joinedStory([
      { trust: 'fernhill', commits: 7 },
      { trust: 'harbour', commits: 1 },
    ]);
    await expect(held({ joined: commitText(other[7]!) })).rejects.toThrow(/another history|not of the tree/);
    const shorter = await noteOfTrust('harbour', theirs, 7);
    await expect(held({ checkpoint: shorter })).rejects.toThrow('not of the tree');
  });
});
