import { describe, expect, it } from 'vitest';
import type { PersonFact } from '../../../../../domain/streams/incidents/facts.ts';
import { incidentsStream } from '../../../../../domain/streams/incidents/stream.ts';
import type { Role } from '../../../../../events/catalogue/words.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  actionTaken,
  at,
  close,
  closed,
  considered,
  nobody,
  personOf,
  primary,
  pupil,
  report,
  reported,
  signed,
} from './histories.ts';

const reason = 'A child of a member of staff is hurt.';
const lock = (people: string[], roles: Role[]) => ({ type: 'LockIncident' as const, people, roles, reason });
const locked = (people: string[], roles: Role[], isOfLead = false) => ({
  type: 'IncidentLocked' as const,
  data: { people, roles, isOfLead, ...(isOfLead ? {} : { reason }) },
});
const unlock = { type: 'UnlockIncident' as const, reason: 'It is over.' };
const unlocked = { type: 'IncidentUnlocked' as const, data: { reason: 'It is over.' } };
const withPeople = (...people: PersonFact[]) => at(primary, ['dsl'], 'p-410', { people });
const mentor = personOf('staff', 'staff', 'learning-mentor');

describe('a file that is locked', () => {
  it('INC-04 is locked to people and roles, of whom somebody may decide on it', () => {
    given(incidentsStream, [reported()])
      .when(lock(['p-105'], ['dsl']), withPeople(mentor))
      .thenEvents(locked(['p-105'], ['dsl']));
    for (const role of ['headteacher', 'deputy-dsl', 'slt', 'chair-of-governors', 'safeguarding-governor'])
      given(incidentsStream, [reported()])
        .when(lock(['p-105', 'p-1'], []), withPeople(mentor, personOf('staff', role)))
        .thenEvents(locked(['p-105', 'p-1'], []));
    expect(incidentsStream.factNeeds(lock(['p-105'], []), 'i-1')).toEqual({
      people: [{ stream: 'people', id: 'p-105' }],
    });
  });
  it('INC-04 refuses a lock that leaves nobody who may decide', () => {
    for (const [command, ...people] of [
      [lock([], [])],
      [lock([], ['learning-mentor'])],
      [lock(['p-105'], ['staff']), mentor],
    ] as const)
      given(incidentsStream, [reported()])
        .when(command, withPeople(...people))
        .thenRejected('LockLeavesNobody', 'INC-04');
    const former = { ...mentor, roles: [{ role: 'dsl', from: '2020-09-01', until: '2026-10-05', by: 1 }] };
    given(incidentsStream, [reported()])
      .when(lock(['p-105'], []), withPeople(former))
      .thenRejected('LockLeavesNobody', 'INC-04');
  });
  it('INC-04 refuses somebody whom nobody knows, and whose own matter it is', () => {
    given(incidentsStream, [reported()])
      .when(lock(['p-105'], ['dsl']), withPeople(nobody))
      .thenRejected('PersonNotKnown', 'INC-01');
    for (const part of ['victim', 'instigator'] as const)
      given(incidentsStream, [reported({ involved: [{ person: 'p-105', part }] })])
        .when(lock(['p-105'], ['dsl']), withPeople(mentor))
        .thenRejected('LockedToOwnMatter', 'INC-04');
    given(incidentsStream, [reported({ involved: [{ person: 'p-105', part: 'witness' }] })])
      .when(lock(['p-105'], ['dsl']), withPeople(mentor))
      .thenEvents(locked(['p-105'], ['dsl']));
  });
  it('INC-04 is locked to others in place of those before, and unlocked with a reason', () => {
    const history = [reported(), locked(['p-105'], ['dsl'])];
    given(incidentsStream, history)
      .when(lock(['p-105'], ['dsl']), withPeople(mentor))
      .thenNothing();
    given(incidentsStream, history)
      .when(lock([], ['dsl']), withPeople())
      .thenEvents(locked([], ['dsl']));
    given(incidentsStream, history).when(unlock, at(primary)).thenEvents(unlocked);
    for (const open of [[reported()], [...history, unlocked]])
      given(incidentsStream, open).when(unlock, at(primary)).thenRejected('IncidentNotLocked', 'INC-04');
    const body = incidentsStream.commands.LockIncident.body;
    expect(body.safeParse({ people: ['p-1', 'p-1'], roles: ['dsl'], reason }).success).toBe(false);
    expect(body.safeParse({ people: [], roles: ['dsl', 'dsl'], reason }).success).toBe(false);
  });
  it('INC-04 says to whom it is locked', () => {
    const concern = (...history: Parameters<typeof fold>[1]) =>
      incidentsStream.concernOf?.(fold(incidentsStream.decider, history), 'i-1').lockedTo;
    expect(concern()).toBeNull();
    expect(concern(reported())).toBeNull();
    expect(concern(reported(), locked(['p-105'], ['dsl']))).toEqual({ people: ['p-105'], roles: ['dsl'] });
    expect(concern(reported(), locked(['p-105'], ['dsl']), unlocked)).toBeNull();
  });
});

describe('an incident in which a lead is accused', () => {
  const settings = { ...primary, leadConcernRoles: ['deputy-dsl', 'chair-of-governors'] as const };
  const toFew = locked([], ['deputy-dsl', 'chair-of-governors'], true);
  const context = (...people: PersonFact[]) => at(settings, ['staff'], 'p-401', { people });
  const { category, ...told } = report;
  const reporting = (...involved: { person: string; part: 'victim' | 'instigator' | 'witness' }[]) => ({
    type: 'ReportIncident' as const,
    ...told,
    category,
    involved,
  });
  const head = personOf('staff', 'staff', 'headteacher');
  const lead = personOf('staff', 'staff', 'dsl');
  const cases = [
    [head, 'instigator', true],
    [lead, 'instigator', true],
    [lead, 'victim', true],
    [head, 'victim', false],
    [head, 'witness', false],
    [lead, 'witness', false],
    [personOf('staff', 'deputy-dsl'), 'instigator', false],
    [pupil, 'instigator', false],
  ] as const;

  it.each(cases)(
    'INC-04 is locked to those whom the school names for it: case %#',
    (person, part, isLocked) => {
      const involved = [
        { person: 'u-301', part: 'victim' as const },
        { person: 'p-100', part },
      ];
      given(incidentsStream, [])
        .when(reporting(...involved), context(pupil, person))
        .thenEvents(reported({ involved }), ...(isLocked ? [toFew] : []));
      given(incidentsStream, [reported()])
        .when({ type: 'AddInvolvedPerson', person: 'p-100', part }, context(person))
        .thenEvents(
          { type: 'InvolvedPersonAdded', data: { person: 'p-100', part } },
          ...(isLocked ? [toFew] : []),
        );
    },
  );
  it('INC-04 asks who leads on the day, and takes the place of another lock, once', () => {
    const former = {
      kind: 'staff',
      roles: [{ role: 'dsl', from: '2020-09-01', until: '2026-10-05', by: 1 }],
    };
    const add = { type: 'AddInvolvedPerson' as const, person: 'p-100', part: 'instigator' as const };
    const added = {
      type: 'InvolvedPersonAdded' as const,
      data: { person: 'p-100', part: 'instigator' as const },
    };
    given(incidentsStream, [reported()]).when(add, context(former)).thenEvents(added);
    given(incidentsStream, [reported(), locked([], ['dsl'])])
      .when(add, context(head))
      .thenEvents(added, toFew);
    given(incidentsStream, [reported(), toFew]).when(add, context(head)).thenEvents(added);
  });
  it('INC-04 is not locked where the school names nobody', () => {
    for (const leadConcernRoles of [null, []])
      given(incidentsStream, [])
        .when(
          reporting({ person: 'p-100', part: 'instigator' }),
          at({ ...primary, leadConcernRoles }, ['staff'], 'p-401', { people: [head] }),
        )
        .thenEvents(reported({ involved: [{ person: 'p-100', part: 'instigator' }] }));
  });

  const history = [reported({ illegal: true, categories: ['intimate-images'] }), toFew];
  const chair = at(settings, ['chair-of-governors', 'governor'], 'p-107');
  const reasons = 'All of it is known.';
  it('INC-10 INC-11 lets those stand in for the lead whom it is locked to, and nobody else', () => {
    const agency = {
      type: 'TakeAction' as const,
      kind: 'agency' as const,
      action: 'Asked.',
      agency: 'local-officer',
      shared: 'The day.',
    };
    const consider = { type: 'ConsiderPolice' as const, decision: 'report' as const, reasons };
    const viewing = { type: 'RecordImageViewing' as const, viewers: [], reasons };
    const { decide } = incidentsStream.decider;
    for (const command of [agency, consider, viewing]) {
      const ok = (events: Parameters<typeof fold>[1], who: typeof chair) =>
        decide(command, fold(incidentsStream.decider, events), who).ok;
      expect(ok(history, chair)).toBe(true);
      expect(ok(history, at(settings, ['slt'], 'p-412'))).toBe(false);
      expect(ok([reported(), locked(['p-107'], ['dsl'])], chair)).toBe(false);
      expect(ok(history.slice(0, 1), chair)).toBe(false);
      const byName = [...history.slice(0, 1), locked(['p-107'], ['deputy-dsl'], true)];
      expect(ok(byName, chair)).toBe(true);
    }
  });
  it('INC-04 stays a lead’s own where it is locked to others', () => {
    const mentorToo = at(settings, ['chair-of-governors'], 'p-107', { people: [mentor] });
    given(incidentsStream, history)
      .when(lock(['p-105'], ['chair-of-governors']), mentorToo)
      .thenEvents({
        type: 'IncidentLocked',
        data: { people: ['p-105'], roles: ['chair-of-governors'], isOfLead: true, reason },
      });
  });
  it('INC-12 is closed by them as any other', () => {
    given(incidentsStream, [reported(), toFew, actionTaken, signed, considered('no-report')])
      .when(close, chair)
      .thenEvents(closed);
  });
});
