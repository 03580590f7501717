import { beforeAll, describe, expect, it } from 'vitest';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

let school: OwnSchool;
let as: Readonly<Record<'teacher' | 'dsl' | 'head' | 'it', { readonly as: string }>>;

beforeAll(async () => {
  school = await ownSchool({ like: 'hollowbrook', people: ['p-402', 'u-350', 'p-451'] });
  const by = (logIn: string) => ({ as: school.logIn(logIn) });
  as = { teacher: by('teacher-2'), dsl: by('dsl'), head: by('head'), it: by('it') };
});

const done = { status: 201 };
const refused = (code: string, item: string) => ({ status: 422, body: { code, item } });
const SUSPICION = 'Two pupils say that a picture is passed round behind the hall.';
const send = (command: string, body: object, sender: { readonly as: string }) =>
  school.post(`searches/se-0601/${command}`, body, sender);
const ofIncident = (command: string, body: object, sender: { readonly as: string }) =>
  school.post(`incidents/i-0601/${command}`, body, sender);
const typesOf = async (): Promise<readonly string[]> =>
  (await school.get('searches/se-0601/history', as.dsl)).body.events.map(
    ({ type }: { type: string }) => type,
  );

const incident = {
  occurredOn: '2026-09-02',
  place: 'Playground',
  description: 'A picture is passed round.',
  category: 'harmful-material',
  illegal: true,
};
const justification = {
  pupil: 'u-350',
  device: 'phone',
  grounds: ['cause-harm', 'break-rules'],
  suspicion: SUSPICION,
  incident: 'i-0601',
};
const search = {
  present: ['p-410', 'u-350'],
  place: 'Office of the headteacher',
  lookedFor: 'The picture.',
  found: 'material',
};
const outcome = { material: 3, outcome: 'retain-and-report' };

describe('S06 a lawful search, evidence kept, police told', () => {
  it('SRC-01 INC-10 begins with an incident for which the police were considered', async () => {
    expect(await ofIncident('report-incident', incident, as.teacher)).toMatchObject(done);
    const considered = { decision: 'report', reasons: 'It may be a crime.' };
    expect(await ofIncident('consider-police', considered, as.teacher)).toMatchObject({ status: 422 });
    expect(await ofIncident('consider-police', considered, as.dsl)).toMatchObject(done);
  });
  it('SRC-01 refuses the search before its reason, and a reason that is not on the list', async () => {
    expect(await send('record-search', search, as.teacher)).toMatchObject(
      refused('JustificationRequired', 'SRC-01'),
    );
    const curious = { ...justification, grounds: ['curiosity'] };
    expect(await send('justify-search', curious, as.teacher)).toMatchObject(
      refused('GroundNotListed', 'SRC-01'),
    );
    expect(await send('justify-search', justification, as.teacher)).toMatchObject(done);
    expect(await send('record-search', search, as.teacher)).toMatchObject(done);
  });
  it('SRC-02 keeps the picture and tells the police, as two people decide', async () => {
    expect(await send('record-material', { kind: 'illegal', mayBeEvidence: true }, as.teacher)).toMatchObject(
      done,
    );
    const decision = { ...outcome, purpose: 'criminal-offence' };
    expect(await send('decide-disposition', decision, as.teacher)).toMatchObject(done);
    expect(await send('confirm-disposition', outcome, as.teacher)).toMatchObject(
      refused('SecondPersonDiffers', 'SRC-02'),
    );
    expect(await send('confirm-disposition', outcome, as.it)).toMatchObject(
      refused('SecondPersonRequired', 'SRC-02'),
    );
    expect(await send('confirm-disposition', outcome, as.dsl)).toMatchObject(done);
    const kept = { material: 3, keptIn: 'office-safe' };
    expect(await send('retain-material', kept, as.teacher)).toMatchObject(done);
    const told = { material: 3, reference: 'CR-0601' };
    expect(await send('report-material', told, as.dsl)).toMatchObject(
      refused('PoliceDecisionRequired', 'SRC-02'),
    );
    const considered = { decision: 'report', reasons: 'It may be a crime.' };
    expect(await send('consider-police', considered, as.head)).toMatchObject(
      refused('PoliceConsidererRequired', 'SRC-02'),
    );
    expect(await send('consider-police', considered, as.dsl)).toMatchObject(done);
    expect(await send('report-material', told, as.dsl)).toMatchObject(done);
    expect(await send('inform-parent', { parent: 'p-451', how: 'phone' }, as.dsl)).toMatchObject(done);
    const removal = { material: 3, ownerRefused: true };
    expect(await send('delete-material', removal, as.dsl)).toMatchObject(refused('MayBeEvidence', 'SRC-03'));
    expect(await typesOf()).toEqual([
      'DeviceSearchJustified',
      'DeviceSearched',
      'InappropriateMaterialFound',
      'MaterialDispositionProposed',
      'MaterialDispositionDecided',
      'MaterialRetainedAsEvidence',
      'PoliceReferralConsidered',
      'MaterialReportedToPolice',
      'ParentInformed',
    ]);
  });
  it('SRC-01 SRC-02 stands in both registers, is read by the leads alone, and leaves with ids only', async () => {
    await school.settled();
    const { items } = (await school.get('views/evidence', as.dsl)).body;
    expect(items).toMatchObject([
      { search: 'se-0601', pupil: 'u-350', purpose: 'criminal-offence', policeReference: 'CR-0601' },
    ]);
    const register = (await school.get('views/search-register', as.head)).body;
    expect(register).toMatchObject({
      summary: { total: 1, materialFound: 1 },
      items: [{ search: 'se-0601', suspicion: SUSPICION, place: search.place, outstanding: [] }],
    });
    const groups = (await school.get('views/searches-by-group', as.head)).body.summary.groups;
    expect(groups).toEqual({ Y6: { searches: null, found: null } });
    for (const place of ['views/evidence', 'views/search-register', 'searches/se-0601'])
      expect((await school.get(place, as.teacher)).status).toBe(403);
    const published = (await school.archived()).filter((event) => event.includes('se-0601'));
    expect(published.length).toBeGreaterThan(0);
    expect(published.join('\n')).not.toMatch(/Two pupils|headteacher’s|Mbeki|It may be a crime/);
  });
  it('SRC-05 CMP-01 a complaint holds deletion, and is settled by somebody else under the procedure', async () => {
    const raised = { about: { what: 'search' }, complainant: 'p-451', complaint: 'Nobody had told us.' };
    expect(await send('raise-complaint', raised, as.teacher)).toMatchObject(done);
    const start = { complaint: 10, under: { policy: 'complaints', edition: '2026', section: '3' } };
    expect(await send('start-complaint-procedure', start, as.teacher)).toMatchObject({ status: 403 });
    const wrong = { ...start, under: { ...start.under, policy: 'behaviour' } };
    expect(await send('start-complaint-procedure', wrong, as.head)).toMatchObject(
      refused('PolicyNotLinked', 'CMP-01'),
    );
    const answer = { complaint: 10, outcome: 'not-upheld', reasons: 'The reason was good.' };
    expect(await send('conclude-complaint', answer, as.head)).toMatchObject(
      refused('ProcedureRequired', 'CMP-01'),
    );
    const started = await send('start-complaint-procedure', start, as.head);
    expect([started.status, started.body.code]).toEqual([201, undefined]);
    expect(await send('conclude-complaint', answer, as.head)).toMatchObject(done);
  });
});
