import { describe, expect, it } from 'vitest';
import { commandOf } from '../../../../../domain/streams/breaches/command-of.ts';
import { breachFacts } from '../../../../../domain/streams/breaches/facts.ts';
import { breachFact } from '../../../../../domain/streams/breaches/offers.ts';
import { breachesStream, countFor } from '../../../../../domain/streams/breaches/stream.ts';
import { fold } from '../../../../support/scenario.ts';
import {
  byStaff,
  determined,
  disclose,
  disclosed,
  language,
  record,
  sanction,
  sanctioned,
  term,
  used,
} from './histories.ts';

const stateOf = (...history: Parameters<typeof fold>[1]) => fold(breachesStream.decider, history);
const concernOf = (...history: Parameters<typeof fold>[1]) =>
  breachesStream.concernOf?.(stateOf(...history), 'b-1');
const media = (changes: Parameters<typeof used>[0]) => ({ ...used(changes), type: 'UnencryptedMediaFound' });

describe('whose business a breach is', () => {
  it('UNA-04 shows one by staff to the headteacher alone, one by the head to the chair and the trust', () => {
    expect(concernOf(used(byStaff))).toEqual({
      people: ['p-101'],
      isAboutStaff: true,
      lockedTo: { roles: ['headteacher'], people: [] },
    });
    expect(concernOf(media(byStaff))?.lockedTo).toEqual({ roles: ['headteacher'], people: [] });
    expect(concernOf(used({ ...byStaff, isHead: true }))?.lockedTo?.roles).toEqual([
      'chair-of-governors',
      'trust-admin',
    ]);
  });
  it('AGR-18 shows the others to the leads, and to IT support what is against the security of systems', () => {
    expect(concernOf(used())).toEqual({
      people: ['u-301'],
      isAboutStaff: false,
      lockedTo: { roles: ['headteacher', 'dsl', 'deputy-dsl', 'auditor'], people: [] },
    });
    expect(concernOf(media({ person: null, capacity: null }))).toEqual({
      people: [],
      isAboutStaff: false,
      lockedTo: null,
    });
  });
  it('ACC-11 shows attempts as they were shown, and nobody their own', () => {
    const data = { person: 'p-140', on: '2026-10-06', place: 'file', asked: null };
    expect(concernOf({ type: 'UnauthorisedAccessAttempted', data })).toEqual({
      people: ['p-140'],
      isAboutStaff: false,
      lockedTo: null,
    });
    expect(concernOf(used({ person: null, capacity: null }), sanctioned())?.people).toEqual(['u-301']);
  });
  it('UNA-04 counts for each who asks only what they may read', () => {
    const numbers = { head: 1, staff: 2, others: 4 };
    const countsFor = (...roles: string[]) =>
      countFor({ numbers, reader: { roles } as never }, (group) => group);
    expect(countsFor('headteacher')).toBe(6);
    expect(countsFor('dsl')).toBe(4);
    expect(countsFor('chair-of-governors')).toBe(1);
    expect(countsFor('it-support')).toBe(0);
    expect(countFor({ numbers }, (group) => group)).toBe(0);
  });
});

describe('what a breach relies on, and offers', () => {
  it('UNA-01 looks up who it is, what is cited and the incident; for a sanction the list of the breach', () => {
    const needs = (command: Parameters<typeof breachFacts.needs>[0]) =>
      breachFacts.needs(command, 'b-1', 'x');
    const person = { stream: 'people', id: 'u-301' };
    expect(needs(record('mail', { cites: language, incident: 'i-7' }))).toEqual({
      person,
      list: { stream: 'reference-lists', id: 'unacceptable-use' },
      incident: { stream: 'incidents', id: 'i-7' },
    });
    expect(needs(record('agreement', { cites: term('parent', 1) }))).toEqual({
      person,
      template: { stream: 'agreement-templates', id: 'parent' },
      agreement: { stream: 'agreements', id: 'u-301.parent' },
    });
    expect(needs(record('agreement', { person: undefined, cites: term('parent', 1) }))).toEqual({
      template: { stream: 'agreement-templates', id: 'parent' },
    });
    expect(needs(record('mail', { cites: { determination: 'b-9' } }))).toEqual({
      person,
      determined: { stream: 'breaches', id: 'b-9' },
    });
    expect(needs(disclose({ to: 'p-141' }))).toEqual({
      person: { stream: 'people', id: 'p-101' },
      to: { stream: 'people', id: 'p-141' },
    });
    const under = { policy: 'behaviour', edition: '2026', section: '7.2' };
    expect(needs(sanction({ under }))).toEqual({
      linkedPolicies: { stream: 'reference-lists', id: 'linked-policies' },
    });
    const ofState = (...history: Parameters<typeof fold>[1]) =>
      breachFacts.needsOfState?.(sanction(), stateOf(...history), 'b-1', 'x');
    expect(ofState(used({ cites: language }))).toEqual({
      list: { stream: 'reference-lists', id: 'unacceptable-use' },
      exemptions: { stream: 'exemptions', id: 'u-301' },
    });
    expect(ofState(used({ person: null, capacity: null, cites: language }))).toEqual({
      list: { stream: 'reference-lists', id: 'unacceptable-use' },
    });
    expect([ofState(used()), ofState()]).toEqual([{}, {}]);
  });
  it('UNA-04 offers whose it is, whether it counts, and whether another one may cite it', () => {
    expect(breachFact(stateOf())).toEqual({ person: null, isBreach: false, isUnacceptable: false });
    expect(breachFact(stateOf(used({ cites: language })))).toMatchObject({ person: 'u-301', isBreach: true });
    expect(breachFact(stateOf(used()))).toMatchObject({ isBreach: false });
    expect(breachFact(stateOf(used(), determined(true)))).toMatchObject({
      isBreach: true,
      isUnacceptable: true,
    });
    expect(breachFact(stateOf(used(), determined(false)))).toMatchObject({
      isBreach: false,
      isUnacceptable: false,
    });
  });
  it('UNA-04 can be asked again under another policy: reports and sanctions', () => {
    const { capacity, where, cites } = { capacity: 'pupil', where: 'on-site', cites: language } as const;
    expect(commandOf(used({ cites }) as never)).toEqual({
      ...record('unacceptable-use'),
      capacity,
      where,
      cites,
    });
    expect(commandOf(disclosed() as never)).toEqual({ ...disclose(), capacity: 'staff', where });
    const until = '2026-12-18';
    expect(commandOf(sanctioned({ until }) as never)).toEqual(sanction({ on: '2026-10-06', until }));
    expect(commandOf(determined(true) as never)).toBeNull();
  });
});
