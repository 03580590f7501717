import { beforeAll, describe, expect, it } from 'vitest';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

let school: OwnSchool;

beforeAll(async () => {
  school = await ownSchool({ like: 'hollowbrook', people: ['u-350', 'p-451'] });
});

const done = { status: 201 };
const by = (logIn: string) => ({ as: school.logIn(logIn) });
/** Before the stack’s own today. */
const day = '2026-09-01';
const words = 'A letter was read out in the office.';

describe('what runs by law, over HTTP', () => {
  it('GOV-01 MON-02 is planned and expected as soon as the school year is published', async () => {
    await school.settled();
    expect((await school.get('oversight/2026-27', by('head'))).body).toMatchObject({
      state: { isPlanned: true },
    });
    expect((await school.get('checks/security', by('head'))).body).toMatchObject({
      state: { expected: { security: {} } },
    });
  });
  it('DPR-05 has a complaint on record and on the list, and tells nobody what it says', async () => {
    const complaint = 'data-complaints/dc-http';
    const received = { person: 'p-451', receivedOn: day, words };
    expect(await school.post(`${complaint}/receive-data-complaint`, received, by('teacher'))).toMatchObject({
      status: 403,
    });
    expect(await school.post(`${complaint}/receive-data-complaint`, received, by('office'))).toMatchObject(
      done,
    );
    await school.settled();
    expect((await school.get('views/data-complaints', by('head'))).body).toMatchObject({
      items: [{ complaint: 'dc-http', dueOn: '2026-09-30', acknowledgedOn: null }],
      summary: { open: 1 },
    });
    expect(
      await school.post(`${complaint}/acknowledge-data-complaint`, { on: day }, by('head')),
    ).toMatchObject(done);
    expect((await school.get(complaint, by('parent'))).status).toBe(403);
    expect((await school.archived()).join('\n')).not.toContain(words);
  });
  it('DPR-02 has a file follow a pupil, and receipt confirmed', async () => {
    const transfer = 'file-transfers/ft-http';
    const follows = { pupil: 'u-350', recipient: 'meadowside-primary', startsOn: day };
    expect(await school.post(`${transfer}/expect-file-transfer`, follows, by('head'))).toMatchObject(done);
    expect(await school.post(`${transfer}/confirm-file-receipt`, { on: day }, by('head'))).toMatchObject({
      status: 422,
      body: { code: 'NotSent', item: 'DPR-02' },
    });
    const sent = { on: day, means: 'system-to-system' };
    expect(await school.post(`${transfer}/record-file-sent`, sent, by('head'))).toMatchObject(done);
    await school.settled();
    expect((await school.get('views/file-transfers?status=sent', by('head'))).body).toMatchObject({
      items: [{ pupil: 'u-350', sentOn: day, confirmedOn: null, wasLate: false }],
    });
    expect((await school.get('views/file-transfers', by('office'))).status).toBe(403);
  });
});
