import { beforeAll, describe, expect, it } from 'vitest';
import { parseCheckpoint } from '../../../events/log/proof/checkpoint.ts';
import { parseNote } from '../../../events/log/proof/note.ts';
import { type OwnSchool, ownSchool } from '../../support/own-school.ts';

const HOUR_MS = 60 * 60 * 1000;
const auditor = 'login-fernhill-auditor';
let school: OwnSchool;
let other: OwnSchool;
/** What went wrong before is another file's. */
let faultsBefore = 0;
beforeAll(async () => {
  [school, other] = await Promise.all([ownSchool(), ownSchool({ like: 'hollowbrook' })]);
  await school.stack.settled();
  faultsBefore = (await school.stack.faults()).length;
});

/** Six minutes past the next full hour: a minute after the schedule. */
const pastTheHour = async (): Promise<string> =>
  new Date((Math.floor((await school.stack.now()) / HOUR_MS) + 1.1) * HOUR_MS).toISOString();

describe('the checkpoints of a school', () => {
  it('GOV-04 are made every hour for every school in which something was journaled', async () => {
    const registered = await school.post(
      'devices/lis-hour-1/register-device',
      { kind: 'tablet' },
      { as: school.logIn('office') },
    );
    expect(registered.status).toBe(201);
    await school.stack.setTime(await pastTheHour());
    await school.stack.settled();
    const { body: journal } = await school.get('journal?limit=1', { as: auditor });
    expect((await school.get('checkpoints/latest', { as: auditor })).body.size).toBe(journal.head);
    const ofOther = await other.get('checkpoints/latest', { as: auditor });
    expect(parseCheckpoint(parseNote(ofOther.body.note).text).origin).toBe(`daybook/fernhill/${other.id}`);
    expect((await school.http.get('/v1/schools/_trust/checkpoints/latest', { as: auditor })).status).toBe(
      200,
    );
    expect((await school.stack.faults()).slice(faultsBefore)).toEqual([]);
  });
});
