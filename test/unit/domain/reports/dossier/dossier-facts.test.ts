import { describe, expect, it } from 'vitest';
import { lastPosition } from '../../../../../domain/reports/dossier/citations.ts';
import { createDossierQuestions } from '../../../../../domain/reports/dossier/dossier-facts.ts';
import { fullContent, peopleIn } from '../../../../../domain/reports/dossier/full-content.ts';
import { incidentOf } from '../../../../../domain/reports/dossier/incident.ts';
import { momentsOf } from '../../../../../domain/reports/dossier/moments.ts';
import { concernedBy } from '../../../../../domain/reports/dossier/people.ts';
import { journalOf, shown } from '../../../../support/recorded.ts';

const joined = { name: 'sealed:name', kind: 'staff', startedOn: '2026-09-01' };
const report = {
  ...{
    occurredOn: '2026-09-10',
    place: 'sealed:place',
    description: 'sealed:text',
    category: 'online-safety',
  },
  ...{ illegal: false, serious: false },
  involved: [
    { person: 'u-1', part: 'victim' },
    { person: 'p-1', part: 'witness' },
    { person: 'u-1', part: 'witness' },
  ],
};
const role = (name: string, from: string) => ({ role: name, from });

const journal = journalOf([
  { record: 'people/p-1', type: 'StaffMemberJoined', data: joined, recordedAt: '2026-09-01T08:00:00.000Z' },
  { record: 'people/p-2', type: 'StaffMemberJoined', data: joined, recordedAt: '2026-09-01T08:00:00.000Z' },
  {
    record: 'people/p-2',
    type: 'RoleAssigned',
    data: role('dsl', '2026-09-01'),
    recordedAt: '2026-09-01T08:01:00.000Z',
  },
  { record: 'people/p-3', type: 'StaffMemberJoined', data: joined, recordedAt: '2026-09-01T08:02:00.000Z' },
  {
    record: 'incidents/i-1',
    type: 'IncidentReported',
    data: report,
    recordedAt: '2026-09-11T09:00:00.000Z',
    actor: 'p-1',
  },
  {
    record: 'people/p-1',
    type: 'RoleAssigned',
    data: role('deputy-dsl', '2026-09-12'),
    recordedAt: '2026-09-12T08:00:00.000Z',
  },
  {
    record: 'incidents/i-1',
    type: 'IncidentActionTaken',
    data: { action: 'sealed:text' },
    recordedAt: '2026-09-12T09:00:00.000Z',
    actor: 'p-3',
  },
]);
const events = journal
  .filter(({ stream }) => stream === 'incidents')
  .flatMap((commit) => commit.events.map((event) => ({ commit, version: commit.firstVersion, event })));
const place = { school: 'larkfield-infant', id: 'i-1' };
const incident = incidentOf(place, events)!;

const gathered = () => {
  const { looks, facts } = createDossierQuestions(incident, momentsOf(incident, '2026-10-01T00:00:00.000Z'));
  return facts(shown(journal, looks), []);
};

describe('an incident of which a dossier is made', () => {
  it('INC-01 is there once it was reported', () => {
    expect(incidentOf(place, [])).toBeNull();
    expect(incident).toMatchObject({ ...place, state: { status: 'open' }, commits: 2 });
  });

  it('GOV-04 is looked at as of the end of its day, now while that day lasts, and as of its report', () => {
    const onTheDay = (now: string) => momentsOf(incident, now).onTheDay;
    expect(onTheDay('2026-10-01T00:00:00.000Z')).toEqual({
      asOf: '2026-09-10T22:59:59.999Z',
      by: 'occurred',
    });
    expect(onTheDay('2026-09-10T15:00:00.000Z')).toEqual({
      asOf: '2026-09-10T15:00:00.000Z',
      by: 'occurred',
    });
    const { whenReported } = momentsOf(incident, '2026-10-01T00:00:00.000Z');
    expect(whenReported).toEqual({ asOf: '2026-09-11T09:00:00.000Z', by: 'recorded' });
  });

  it('INC-01 concerns each person once, with every part, and the one who reported it', () => {
    expect(concernedBy(incident)).toEqual([
      { person: 'u-1', parts: ['victim', 'witness'] },
      { person: 'p-1', parts: ['witness', 'reporter'] },
    ]);
  });
});

describe('the facts of a dossier', () => {
  it('GOV-04 say who led at each moment, and rest on the last entry that counted then', () => {
    const { onTheDay, whenReported } = gathered();
    expect([onTheDay.position, whenReported.position]).toEqual([4, 5]);
    for (const { answers } of [onTheDay, whenReported])
      expect(answers.roles).toMatchObject([{ role: 'dsl', person: 'p-2' }]);
  });

  it('GOV-04 cite the incident whole, and of other records only what counted', () => {
    const { cited } = gathered();
    expect([...cited.records].map(([record, positions]) => [record, [...positions.values()]])).toEqual([
      ['policies/online-safety', []],
      ['people/p-2', [2, 3]],
      ['people/u-1', []],
      ['people/p-1', [1]],
      ['incidents/i-1', [5, 7]],
    ]);
    expect(lastPosition(cited)).toBe(7);
    expect(lastPosition({ school: 'larkfield-infant', records: new Map() })).toBe(0);
  });

  it('GOV-04 name those whom it concerns, then who led, then who acted, each once', () => {
    expect(peopleIn(gathered()).map(({ person }) => person)).toEqual(['u-1', 'p-1', 'p-2', 'p-3']);
  });

  it('DPR-01 tell of sealed texts only what was opened for the reader', () => {
    const opened = {
      report: null,
      standing: null,
      data: new Map([[2, 'a caution']]),
      names: new Map([['p-1', 'Ada Canary']]),
    };
    const content = fullContent(gathered(), opened);
    expect(content.people.map(({ name, kind }) => [name, kind])).toEqual([
      [null, null],
      ['Ada Canary', 'staff'],
      [null, 'staff'],
      [null, 'staff'],
    ]);
    expect(content.history.map(({ type, actor, data }) => [type, actor, data])).toEqual([
      ['IncidentReported', 'p-1', null],
      ['IncidentActionTaken', 'p-3', 'a caution'],
    ]);
    expect(JSON.stringify(content)).not.toContain('sealed:');
  });
});
