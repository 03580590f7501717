import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { commitText } from '../../../events/log/commit-text.ts';
import { commitsAfter } from '../../../events/log/read.ts';
import { leavingCommits, leavingSchool } from '../../support/restoring/leaving-school.ts';
import { counting as fold, proposal, receivingWorld } from '../../support/restoring/receiving-world.ts';

const school = leavingSchool;
const world = receivingWorld();
const { client } = world;

beforeEach(world.fresh);
afterAll(world.end);

describe('a school that joins from another trust', () => {
  it('GOV-04 ORG-01 stands as it stood there, is read and gone on with; a second run changes nothing', async () => {
    const commits = leavingCommits();
    expect(await world.taken()).toMatchObject({
      school,
      journals: [{ log: school, commits: 8 }],
      keys: 1,
      files: 1,
    });
    const stored: string[] = [];
    for (const [stream, id] of [
      ['schools', school],
      ['devices', 'd-1'],
      ['evidence-files', 'incidents.i-1'],
    ] as const)
      for await (const { text } of commitsAfter(
        { client, tableName: world.tables().eventLog },
        { school, stream, id },
        0,
      ))
        stored.push(text);
    expect(stored.toSorted()).toEqual(
      commits
        .filter(({ stream }) => stream !== 'moves')
        .map(commitText)
        .toSorted(),
    );
    expect(
      (await world.found('devices', 'd-1')).map(({ standing, position }) => [standing, position]),
    ).toEqual([
      ['intact', 2],
      ['intact', 4],
    ]);
    const moves = await world.found('moves', 'school');
    expect(moves.map(({ standing, position }) => [standing, position])).toEqual([
      ['intact', 6],
      ['intact', 7],
      ['intact', 8],
    ]);
    expect([...world.bucket().objects.keys()]).toEqual([`${school}/incidents.i-1/f-1`]);
    const before = await world.everything();
    await world.taken();
    expect(await world.everything()).toEqual(before);
    const loaded = await world.logOf('harbour').load({ school, stream: 'schools', id: school }, fold);
    expect(await loaded.append(proposal('here'))).toMatchObject({ commit: 3 });
    // Neither a trust that the log does not name, nor a commit of the former one behind the move.
    await expect(
      world.logOf('county').load({ school, stream: 'evidence-files', id: 'incidents.i-1' }, fold),
    ).rejects.toThrow('another trust');
    const other = await world.logOf('fernhill').load({ school, stream: 'devices', id: 'd-2' }, fold);
    await other.append(proposal('there'));
    await expect(world.logOf('harbour').load({ school, stream: 'devices', id: 'd-2' }, fold)).rejects.toThrow(
      'another trust',
    );
    expect(await world.found('devices', 'd-2')).toMatchObject([{ standing: 'foreign' }]);
  });

  it('GOV-04 goes on where a run died, whichever request was its last', async () => {
    const send = client.send.bind(client);
    for (let last = 3; ; last += 9) {
      await world.fresh();
      let left = last;
      Object.assign(client, {
        send: (...args: Parameters<typeof send>) =>
          left-- > 0 ? send(...args) : Promise.reject(new Error('died')),
      });
      const died = await world.taken().then(
        () => false,
        () => true,
      );
      Object.assign(client, { send });
      await world.taken();
      expect((await world.found('schools', school)).map(({ standing }) => standing)).toEqual([
        'intact',
        'intact',
      ]);
      expect(await world.found('moves', 'school')).toHaveLength(3);
      if (!died) return;
    }
  }, 120_000);
});
