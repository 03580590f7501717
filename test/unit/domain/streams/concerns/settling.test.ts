import { describe, expect, it } from 'vitest';
import { concernOf, concernsStream as stream } from '../../../../../domain/streams/concerns/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { alerted, as, context, emailed, ofAlert, raised, settled, words } from './histories.ts';

const becomes = { id: 'i-1', occurredOn: '2026-09-02', category: 'online-safety' as const };
const involved = [{ person: 'u-301', part: 'victim' as const }];
const incident = { ...becomes, involved, isNew: true };
const settle = { type: 'SettleConcern' as const, outcome: 'answered' as const, words };
const resolve = { type: 'ResolveOffensiveEmail' as const, outcome: 'no-action' as const, words };
const assess = { type: 'AssessMonitoringAlert' as const, decision: 'dismissed' as const, words };
const resolved = {
  type: 'OffensiveEmailResolved' as const,
  data: { outcome: 'no-action' as const, incident: null, words },
};
const assessed = (data: object = {}) => ({
  type: 'MonitoringAlertAssessed' as const,
  data: { decision: 'dismissed' as const, incident: null, words, ...data },
});

describe('how a concern ends', () => {
  it('INC-15 INC-17 MON-04 is judged once, each in its own manner, and stays so', () => {
    given(stream, [raised()]).when(settle, context).thenEvents(settled());
    given(stream, [emailed()]).when(resolve, context).thenEvents(resolved);
    given(stream, [alerted()]).when(assess, ofAlert).thenEvents(assessed());
    given(stream, [raised(), settled()]).when(settle, context).thenRejected('AlreadySettled', 'MON-04');
    given(stream, [emailed(), resolved]).when(resolve, context).thenRejected('AlreadySettled');
    given(stream, [alerted(), assessed()]).when(assess, ofAlert).thenRejected('AlreadySettled');
    given(stream, []).when(settle, context).thenRejected('NotRaised');
    given(stream, [emailed()]).when(settle, context).thenRejected('NotRaised');
    given(stream, [raised()]).when(assess, context).thenRejected('NotRaised');
  });

  it('MON-04 becomes an incident that is named, new or on record already', () => {
    const command = { ...assess, decision: 'incident' as const, incident: { ...becomes, involved } };
    given(stream, [alerted()])
      .when(command, ofAlert)
      .thenEvents(assessed({ decision: 'incident', incident }));
    const known = { ...ofAlert, facts: { incident: { isReported: true } } };
    given(stream, [alerted()])
      .when(command, known)
      .thenEvents(assessed({ decision: 'incident', incident: { ...incident, isNew: false } }));
    expect(stream.factNeeds(command, 'web-filter.a-1')).toEqual({
      people: [{ stream: 'people', id: 'u-301' }],
      incident: { stream: 'incidents', id: 'i-1' },
    });
    given(stream, [alerted()])
      .when({ ...command, decision: 'dismissed' }, ofAlert)
      .thenRejected('IncidentMismatch', 'MON-04');
    given(stream, [alerted()])
      .when({ ...assess, decision: 'incident' }, ofAlert)
      .thenRejected('IncidentMismatch');
  });

  it('INC-15 INC-17 becomes an incident of several people, each of whom is looked up', () => {
    const two = [...involved, { person: 'u-302', part: 'witness' as const }];
    const became = { outcome: 'incident' as const, incident: { ...becomes, involved: two } };
    given(stream, [raised()])
      .when({ ...settle, ...became }, context)
      .thenEvents(settled({ ...became, incident: { ...became.incident, isNew: true } }));
    for (const command of [settle, resolve])
      expect(stream.factNeeds({ ...command, ...became }, 'c-1').people).toEqual(
        ['u-301', 'u-302'].map((id) => ({ stream: 'people', id })),
      );
  });

  it('INC-17 keeps what came of offensive mail', () => {
    expect(given(stream, [emailed(), resolved]).state).toMatchObject({
      status: 'settled',
      settling: { outcome: 'no-action', incident: null, words, by: 2 },
    });
  });

  it('INC-15 becomes an incident of people whom the school knows, each once, on a day that has come', () => {
    const command = {
      ...settle,
      outcome: 'incident' as const,
      incident: { ...becomes, involved: [...involved, ...involved] },
    };
    given(stream, [raised()]).when(command, context).thenRejected('AlreadyInvolved', 'MON-04');
    given(stream, [raised()])
      .when(command, { ...context, facts: { people: [{ kind: null }] } })
      .thenRejected('PersonNotKnown');
    const ahead = { ...command, incident: { ...becomes, involved, occurredOn: '2026-09-04' } };
    given(stream, [raised()])
      .when(ahead, context)
      .thenRejected('OccurredInFuture' as never);
  });

  it('MON-04 becomes an incident under an id that no channel would give, and that has an address', () => {
    const to = (id: string) => ({
      ...assess,
      decision: 'incident' as const,
      incident: { ...becomes, involved, id },
    });
    given(stream, [alerted()]).when(to('speak-up.12'), ofAlert).thenRejected('IncidentIdReserved', 'MON-04');
    const known = { ...ofAlert, facts: { incident: { isReported: true } } };
    const became = { ...incident, id: 'speak-up.12', isNew: false };
    given(stream, [alerted()])
      .when(to('speak-up.12'), known)
      .thenEvents(assessed({ decision: 'incident', incident: became }));
    const { type: _, ...body } = to('Inc-1');
    expect(stream.commands.AssessMonitoringAlert.body.safeParse(body).success).toBe(false);
  });

  it('INC-17 INC-15 is never settled by who got the mail, or is worried', () => {
    const own = as('p-401', 'headteacher', 'slt');
    given(stream, [emailed()]).when(resolve, own).thenRejected('OwnEmail', 'INC-17');
    given(stream, [raised({ from: 'p-401' })])
      .when(settle, own)
      .thenRejected('OwnConcern', 'INC-15');
  });
});

describe('whom a concern is kept from', () => {
  const concerned = (...history: Parameters<typeof given>[1][number][]) =>
    concernOf(given(stream, history).state);

  it('INC-14 is whose conduct it is about, and who had a part in what it became', () => {
    expect(concerned(raised()).people).toEqual([]);
    expect(concerned(raised({ conductOf: 'p-900' })).people).toEqual(['p-900']);
    const parts = [
      ...involved,
      { person: 'p-402', part: 'witness' },
      { person: 'p-403', part: 'instigator' },
    ];
    const became = settled({ outcome: 'incident', incident: { ...incident, involved: parts } });
    expect(concerned(raised(), became).people).toEqual(['u-301', 'p-403']);
    expect(concernOf(stream.initialState).people).toEqual([]);
  });

  it('INC-17 opens offensive mail to the leadership and to the line of its reader, and nothing else', () => {
    expect(concerned(emailed()).lockedTo).toEqual({ roles: ['slt'], people: ['p-410'] });
    expect(concerned(raised()).lockedTo).toBeNull();
    expect(concerned(alerted()).lockedTo).toBeNull();
  });
});
