import { beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from '../support/expect-problem.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

const today = '2026-09-02';
const done = { status: 201 };
const refused = (code: string, item: string) => ({ status: 422, body: { code, item } });
const ending = {
  outcome: 'resolved',
  reasons: 'What was seen is out of reach, and the class has talked about it.',
};

/** What is sent to one incident of a school, by log-ins as the example has them. */
const incidentsOf = (school: OwnSchool) => (id: string) => ({
  send: (command: string, body: object, as: string) =>
    school.post(`incidents/${id}/${command}`, body, { as: school.logIn(as) }),
  types: async (as: string): Promise<readonly string[]> =>
    (await school.get(`incidents/${id}/history`, { as: school.logIn(as) })).body.events.map(
      ({ type }: { type: string }) => type,
    ),
  read: (as: string) => school.get(`incidents/${id}`, { as: school.logIn(as) }),
  listed: async (as: string) => {
    await school.settled();
    const { items } = (await school.get('views/incident-log', { as: school.logIn(as) })).body;
    return items.filter(({ incident }: { incident: string }) => incident === id);
  },
  mailsTo: async (name: string) => {
    await school.settled();
    const all = (await school.mails()).map((mail) => JSON.stringify(mail));
    return all.filter((mail) => mail.includes(school.address(name)) && mail.includes(`/incidents/${id}`));
  },
});

describe('incidents at the primary school', () => {
  let school: OwnSchool;
  let incident: ReturnType<typeof incidentsOf>;
  beforeAll(async () => {
    school = await ownSchool({ like: 'hollowbrook', people: ['u-350', 'u-351', 'p-451', 'p-452'] });
    incident = incidentsOf(school);
  });

  it('S03 INC-01 INC-02 closes the log of five fields once it is whole, and shows exactly these', async () => {
    const { send, types, listed } = incident('i-12');
    const said = {
      occurredOn: today,
      place: 'Y4 classroom, tablet trolley',
      description: 'An image search returned a violent picture.',
      category: 'online-safety',
    };
    const action = 'Tablet closed, site passed to the IT supplier.';
    expect(await send('report-incident', said, 'teacher')).toMatchObject(done);
    expect(await send('close-incident', ending, 'dsl')).toMatchObject(refused('LogIncomplete', 'INC-02'));
    expect(await send('take-action', { action }, 'teacher')).toMatchObject(done);
    expect(await send('close-incident', ending, 'dsl')).toMatchObject(refused('LogIncomplete', 'INC-02'));
    expect(await send('sign-incident-log', { signedName: 'Tamsin Lowe' }, 'teacher')).toMatchObject(done);
    expect(await send('close-incident', ending, 'dsl')).toMatchObject(done);
    expect(await types('dsl')).toEqual([
      'IncidentReported',
      'IncidentActionTaken',
      'IncidentLogSigned',
      'IncidentClosed',
    ]);
    const [row] = await listed('dsl');
    const { date, place, description, actionTaken, recordedBy } = row;
    expect({ date, place, description }).toEqual({
      date: today,
      place: said.place,
      description: said.description,
    });
    expect(actionTaken).toMatchObject([{ action }]);
    expect(recordedBy).toMatchObject([{ recorder: 'p-401', signedName: 'Tamsin Lowe' }]);
    expect(row).toMatchObject({ isFormComplete: true, status: 'closed', classes: [] });
  });

  it('S04 INC-06 is one report, one incident, one entry in the log elsewhere and one alert, though it arrives twice', async () => {
    const { send, types, listed, mailsTo } = incident('pupils-report-app.7781');
    const said = 'They were all laughing at her in the chat.';
    const report = { as: 'witness', reporter: 'u-351', said, loggedAs: 'SR-7781' };
    const first = await send('receive-pupil-report', report, 'office');
    expect(first).toMatchObject({
      status: 201,
      body: {
        events: [{ type: 'IncidentReported' }, { type: 'PupilReportReceived' }, { type: 'IncidentLogged' }],
      },
    });
    // Under another Idempotency-Key, as another delivery of the app's would be.
    const second = await send('receive-pupil-report', report, 'office');
    expect(second.body.events).toEqual([]);
    expect(await types('dsl')).toEqual(['IncidentReported', 'PupilReportReceived', 'IncidentLogged']);
    expect(await mailsTo('Chiamaka Rosewarne')).toHaveLength(1);
    expect(await listed('dsl')).toMatchObject([
      {
        channel: 'pupils-report-app',
        status: 'open',
        categories: ['online-safety'],
        logs: [{ target: 'safeguarding-record', reference: 'SR-7781', words: ['E-safety'] }],
      },
    ]);
    const { state } = (await incident('pupils-report-app.7781').read('dsl')).body;
    expect(state.pupilReports).toEqual([{ reporter: 'u-351', part: 'witness' }]);
    expect((await school.archived()).join('\n')).not.toContain('laughing');
  });

  it('S04 INC-06 takes a second onlooker’s report into the same incident, and tells the lead', async () => {
    const { send, types, mailsTo } = incident('pupils-report-app.7781');
    const report = { as: 'witness', reporter: 'u-350' };
    expect(await send('receive-pupil-report', report, 'office')).toMatchObject(done);
    expect(await types('dsl')).toEqual([
      'IncidentReported',
      'PupilReportReceived',
      'IncidentLogged',
      'InvolvedPersonAdded',
      'PupilReportReceived',
    ]);
    expect(await mailsTo('Chiamaka Rosewarne')).toHaveLength(2);
    expect(
      await send(
        'report-incident',
        { occurredOn: today, place: 'Hall', category: 'online-safety' },
        'teacher',
      ),
    ).toMatchObject({ status: 422 });
  });

  it('INC-10 takes no description of an intimate image, and is closed only with who has seen it and where it went', async () => {
    const { send } = incident('i-70');
    const report = { occurredOn: today, place: 'A group chat', categories: ['intimate-images', 'ai-images'] };
    expect(
      await send('report-incident', { ...report, description: 'What is seen.' }, 'teacher'),
    ).toMatchObject(refused('ImageNotDescribed', 'INC-10'));
    expect(await send('report-incident', { ...report, cameToLight: 'pupil-said' }, 'teacher')).toMatchObject(
      done,
    );
    const reasons = 'The child’s own account is enough.';
    const viewing = { viewers: [], reasons };
    expect(await send('record-image-viewing', viewing, 'head')).toMatchObject(
      refused('SafeguardingLeadAlone', 'INC-10'),
    );
    expect(await send('take-action', { action: 'Talked with the child.' }, 'teacher')).toMatchObject(done);
    expect(await send('sign-incident-log', { signedName: 'Tamsin Lowe' }, 'teacher')).toMatchObject(done);
    expect(await send('consider-police', { decision: 'no-report', reasons }, 'dsl')).toMatchObject(done);
    expect(await send('close-incident', ending, 'dsl')).toMatchObject(refused('ViewingRequired', 'INC-10'));
    expect(await send('record-image-viewing', viewing, 'dsl')).toMatchObject(done);
    expect(await send('close-incident', ending, 'dsl')).toMatchObject(refused('ReferralRequired', 'INC-10'));
    const referral = { referredTo: ['removal-service'], reasons };
    expect(await send('record-image-referral', referral, 'dsl')).toMatchObject(done);
    expect(await send('close-incident', ending, 'dsl')).toMatchObject(done);
  });

  it('S15 INC-10 closes illegal content upon the consideration of the police, and asks for no class', async () => {
    const { send } = incident('i-55');
    const report = {
      occurredOn: today,
      place: 'Library',
      description: 'A link led to it.',
      category: 'online-safety',
    };
    expect(await send('report-incident', { ...report, illegal: true }, 'teacher')).toMatchObject(done);
    expect(await send('take-action', { action: 'Link blocked.' }, 'teacher')).toMatchObject(done);
    expect(await send('sign-incident-log', { signedName: 'Tamsin Lowe' }, 'teacher')).toMatchObject(done);
    expect(await send('close-incident', ending, 'dsl')).toMatchObject(
      refused('PoliceConsiderationRequired', 'INC-10'),
    );
    const considered = { decision: 'no-report', reasons: 'Removed at source the same hour.' };
    expect(await send('consider-police', considered, 'dsl')).toMatchObject(done);
    expect(await send('close-incident', ending, 'dsl')).toMatchObject(done);
  });
});

describe('incidents at the infant school', () => {
  let school: OwnSchool;
  let incident: ReturnType<typeof incidentsOf>;
  beforeAll(async () => {
    school = await ownSchool({ people: ['p-103', 'p-104', 'p-105', 'p-106'] });
    incident = incidentsOf(school);
  });

  it('S15 INC-03 INC-10 stays open without the police, by the wrong person, and without a class', async () => {
    const { send, types } = incident('i-55');
    const report = {
      occurredOn: today,
      place: 'Library',
      description: 'A link led to it.',
      category: 'online-safety',
    };
    const considered = { decision: 'no-report', reasons: 'Removed at source the same hour.' };
    expect(await send('report-incident', { ...report, illegal: true }, 'teacher')).toMatchObject(done);
    const logged = { target: 'safeguarding-record', reference: 'SL-2093' };
    expect(await send('log-incident', logged, 'head')).toMatchObject(done);
    expect(await send('take-action', { action: 'Link blocked.' }, 'head')).toMatchObject(done);
    expect(await send('close-incident', ending, 'head')).toMatchObject(
      refused('PoliceConsiderationRequired', 'INC-10'),
    );
    expect(await send('consider-police', considered, 'computing')).toMatchObject(
      refused('DslRequired', 'INC-10'),
    );
    expect(await send('consider-police', considered, 'head')).toMatchObject(done);
    expect(await send('close-incident', ending, 'head')).toMatchObject(
      refused('ClassificationRequired', 'INC-03'),
    );
    expect(await send('classify-incident', { classes: ['content'] }, 'head')).toMatchObject(done);
    expect(await send('close-incident', ending, 'head')).toMatchObject(done);
    expect((await incident('i-55').read('head')).body.state).toMatchObject({
      classes: ['content'],
      classEdition: '2025',
    });
    expect(await types('head')).toEqual([
      'IncidentReported',
      'IncidentLogged',
      'IncidentActionTaken',
      'PoliceReferralConsidered',
      'IncidentClassified',
      'IncidentClosed',
    ]);
  });

  it('INC-04 keeps an incident in which the headteacher and lead is accused from them, and tells the others', async () => {
    const { send, read, types, listed, mailsTo } = incident('i-90');
    const report = {
      occurredOn: today,
      place: 'Office',
      description: 'Messages to a pupil came to light.',
      categories: ['online-safety', 'strangers'],
      involved: [{ person: 'p-100', part: 'instigator' }],
    };
    expect(await send('report-incident', report, 'teacher')).toMatchObject(done);
    expectProblem(await read('head'), 403, 'forbidden');
    expect((await read('deputy')).status).toBe(200);
    expect(await types('deputy')).toEqual(['IncidentReported', 'IncidentLocked']);
    expect(await listed('head')).toEqual([]);
    expect(await listed('deputy')).toMatchObject([
      { incident: 'i-90', isLocked: true, categoryEdition: '2026' },
    ]);
    expect(await mailsTo('Marisol Quennell')).toEqual([]);
    expect((await mailsTo('Yetunde Balogh')).length).toBeGreaterThan(0);
    const considered = { decision: 'report', reasons: 'It may be a crime.' };
    expect(await send('consider-police', considered, 'deputy')).toMatchObject(done);
  });
});
