import { describe, expect, it } from 'vitest';
import { noRecord } from '../../../../domain/kernel/retention.ts';
import { recordView } from '../../../../domain/kernel/retention-deadline.ts';
import type { AnyStream } from '../../../../domain/kernel/stream.ts';
import { legalHolds } from '../../../../domain/processes/legal-holds.ts';
import { dataBreachesStream } from '../../../../domain/streams/data-breaches/stream.ts';
import { disclosuresStream } from '../../../../domain/streams/disclosures/stream.ts';
import { incidentsStream } from '../../../../domain/streams/incidents/stream.ts';
import { searchesStream } from '../../../../domain/streams/searches/stream.ts';
import { staffMattersStream } from '../../../../domain/streams/staff-matters/stream.ts';
import { fold } from '../../../support/scenario.ts';

const heard = (stream: string, type: string, data: object, cause = noRecord) => {
  const event = { stream, streamId: 'x-1', type, data: data as never, version: 3 };
  return { facts: legalHolds.facts(event), commands: legalHolds.commands(event, [], { cause }) };
};
/** A record with some of its events, as the catalogue has them. */
const record = (stream: AnyStream, ...types: readonly string[]) => {
  const events = types.map((type) => ({ type, data: stream.events.entries[type]?.example ?? {} }));
  const state = fold(stream.decider, events);
  return recordView(stream, { state, streamId: 'x-1', lastEntryOn: '2026-09-14' });
};
const follow = (id: string, stream: string) => ({
  stream: 'disposals',
  id,
  command: { type: 'FollowRecord', cause: `${stream}.x-1` },
});

describe('the process that holds what open records name', () => {
  it('DPR-04 asks the disposal of everybody in an incident to look at it, while it is open and after', () => {
    const open = record(incidentsStream, 'IncidentReported');
    const closed = record(incidentsStream, 'IncidentReported', 'IncidentClosed');
    expect([open.holds?.isHeld, closed.holds?.isHeld]).toEqual([true, false]);
    expect(open.holds?.kind).toBe('incident');
    for (const cause of [open, closed]) {
      const { facts, commands } = heard('incidents', 'IncidentReported', {}, cause);
      expect(facts).toEqual({ cause: { stream: '~record', id: 'incidents.x-1' } });
      const named = cause.holds?.records.map(({ id }) => follow(`people.${id}`, 'incidents'));
      expect(commands).toEqual(named);
      expect(commands.length).toBeGreaterThan(0);
    }
  });

  it('DPR-04 lets go whoever was not involved after all', () => {
    const { commands } = heard('incidents', 'InvolvedPersonRemoved', { person: 'u-309', entry: null });
    expect(commands).toEqual([follow('people.u-309', 'incidents')]);
    expect(heard('incidents', 'InvolvedPersonRemoved', { person: null, entry: 2 }).commands).toEqual([]);
  });

  it('DPR-04 holds for a complaint about a search, and for material that is evidence', () => {
    const complained = record(searchesStream, 'DeviceSearchJustified', 'ComplaintRaised');
    expect(complained.holds).toMatchObject({ kind: 'complaint', isHeld: true });
    expect(complained.holds?.records[0]).toEqual({ stream: 'searches', id: 'x-1' });
    const kept = searchesStream.retention;
    const plain = record(searchesStream, 'DeviceSearchJustified');
    expect(plain.holds?.isHeld).toBe(false);
    const state = fold(searchesStream.decider, [
      { type: 'DeviceSearchJustified', data: searchesStream.events.entries.DeviceSearchJustified.example },
    ]);
    const material = { retained: {}, deleted: null, decision: {} };
    const withEvidence = { ...state, materials: [material] };
    expect('of' in kept && kept.holds?.(withEvidence as never, 'x-1')).toMatchObject({
      kind: 'evidence',
      isHeld: true,
    });
  });

  it('DPR-04 holds for a data breach, a matter of staff and a request for own data', () => {
    expect(record(dataBreachesStream, 'EmailSentInErrorReported').holds).toMatchObject({
      kind: 'data-breach',
      isHeld: true,
    });
    expect(record(staffMattersStream, 'StaffMisuseRecorded').holds).toMatchObject({
      kind: 'inquiry',
      isHeld: true,
    });
    const asked = record(disclosuresStream, 'DataSubjectRequestReceived');
    expect(asked.holds).toMatchObject({ kind: 'subject-request', isHeld: true });
    const { commands } = heard('disclosures', 'DataSubjectRequestReceived', {}, asked);
    expect(commands).toEqual(asked.holds?.records.map(({ id }) => follow(`people.${id}`, 'disclosures')));
  });

  it('DPR-04 asks nothing of what names nobody', () => {
    expect(heard('searches', 'DeviceSearched', {}).commands).toEqual([]);
  });
});
