import { describe, expect, it } from 'vitest';
import type { PersonView } from '../../../../domain/kernel/person.ts';
import { type DisposalView, holdsOn, retained } from '../../../../domain/kernel/retention.ts';
import { recordView, retentionDeadline } from '../../../../domain/kernel/retention-deadline.ts';
import type { AnyStream } from '../../../../domain/kernel/stream.ts';
import type { Counted } from '../../../../domain/kernel/total-evolve.ts';
import { streams } from '../../../../domain/streams/index.ts';
import type { HoldKind } from '../../../../events/catalogue/disposal-forms.ts';
import { createUpcaster } from '../../../../events/catalogue/upcast.ts';
import { contextOf } from '../../../support/scenario.ts';

const { upcast } = createUpcaster(streams.map(({ events }) => events));
const NOW = '2026-09-14T09:00:00.000Z';

/** A record of a stream with all of its events, as the catalogue has them. */
const stateOf = (stream: AnyStream): Counted => {
  const { stream: name, entries } = stream.events;
  return Object.entries(entries).reduce<Counted>((state, [type, { example, version: v }]) => {
    const event = { type, v, data: example, occurredAt: NOW };
    return stream.evolve(state, { ...event, ...upcast(name, event as never) } as never);
  }, stream.initialState);
};
const ids: Readonly<Record<string, string>> = { agreements: 'p-101.staff', consents: 'u-301.photo' };
const idIn = ({ events }: AnyStream): string => ids[events.stream] ?? 'p-101';

const those = streams.map((stream) => ({ stream, name: stream.events.stream }));
const withPeriod = those.filter(({ stream }) => 'of' in stream.retention);
/**
 * What holds sealed texts and has no period of its own: kept for good, a part of another record, names taken.
 */
const WITHOUT = ['disposals', 'evidence-files', 'notifications', 'reservations'];

const holdOf = (kind: HoldKind) => ({ kind, cause: null });

describe('how long records are kept, stream by stream', () => {
  it.each(those)('DPR-04 is said of each stream that holds personal data: $name', ({ stream, name }) => {
    const hasPersonal = Object.values(stream.events.entries).some(
      ({ personal }) => Object.keys(personal).length > 0,
    );
    expect('of' in stream.retention || !hasPersonal || WITHOUT.includes(name)).toBe(true);
    if ('why' in stream.retention) expect(stream.retention.why.length).toBeGreaterThan(20);
  });

  it.each(withPeriod)(
    'DPR-04 begins with the first event, and says nothing before it: $name',
    ({ stream }) => {
      const view = (state: Counted) =>
        recordView(stream, { state, streamId: idIn(stream), lastEntryOn: '2026-09-14' });
      expect(view(stream.initialState).retained).toBeNull();
      const { retained } = view(stateOf(stream));
      expect(retained).not.toBeNull();
      expect(retained?.names).toEqual(expect.arrayContaining([...(retained?.counts ?? [])]));
      expect(JSON.stringify(retained)).not.toMatch(/@| /);
    },
  );
});

const child: PersonView = {
  kind: 'pupil',
  roles: [{ role: 'pupil', from: '2020-09-01', until: '2026-08-31', by: 1 }],
  years: [],
  parents: [],
  classes: [],
  lineManagers: [],
  supplier: null,
};
const unheld: DisposalView = { flags: [], holds: [], keptUntil: null, ended: [], status: 'kept' };
const consents = streams.find(({ events }) => events.stream === 'consents');

const deadlineOf = (disposal: DisposalView, retentionHolds: readonly DisposalView[] = []) => {
  if (consents === undefined) throw new Error('there are consents');
  const deadline = retentionDeadline(consents);
  const state = stateOf(consents);
  const { now: _, ...context } = contextOf({ settings: null, facts: {} });
  const asked = {
    ...context,
    streamId: 'u-301.photo',
    school: { years: [], closures: [], dayEndsAt: null },
    facts: { retentionPeople: [child], disposal, retentionHolds },
    now: NOW,
    lastEntryOn: '2026-09-14',
  };
  return {
    deadline,
    dues: deadline?.duesOf(state, asked),
    details: deadline?.detailsOf?.(state, asked),
    state,
  };
};

describe('whom a record names', () => {
  it('DPR-04 leaves out whom the trust alone knows: nothing of theirs stands at the school', () => {
    const { counts, names } = retained('staff-record', 'with-people', ['p-1', '_trust/t-1', null], ['u-1']);
    expect([counts, names]).toEqual([['p-1'], ['p-1', 'u-1']]);
    expect(holdsOn('incident', true, ['_trust/t-1', 'u-1']).records).toEqual([
      { stream: 'people', id: 'u-1' },
    ]);
  });
});

describe('the end of a period, as a due date of the record', () => {
  it('DPR-04 falls due after its last day, and reminds the data protection officer (K23)', () => {
    const { deadline, dues = [] } = deadlineOf(unheld);
    const [due] = dues;
    expect(dues).toEqual([
      { dueOn: '2032-09-14', cycle: 'consents.2032-09-14', about: null, hasFallenDue: false },
    ]);
    if (due === undefined) return;
    expect(deadline?.command(due)).toEqual({ type: 'RecordRetentionPeriodEnded', dueOn: '2032-09-14' });
    expect(deadline?.sendsTo?.('u-301.photo')).toEqual({ stream: 'disposals', id: 'consents.u-301.photo' });
    expect(deadline?.recipients(due, {} as never)).toEqual([{ role: 'dpo' }]);
    expect(deadline?.line(due)).toBe(
      'The period for which a record is kept ends on 2032-09-14; it is looked at then.',
    );
  });

  it('DPR-04 is once a last day, moves by no hold, and is gone when the disposal is confirmed', () => {
    expect(deadlineOf({ ...unheld, ended: ['2032-09-14'] }).dues).toMatchObject([{ hasFallenDue: true }]);
    const held = deadlineOf({ ...unheld, holds: [holdOf('court')] }, [
      { ...unheld, holds: [holdOf('incident'), holdOf('court')] },
    ]);
    expect(held.dues).toEqual(deadlineOf(unheld).dues);
    expect(held.details).toMatchObject({
      heldBy: ['court', 'incident'],
      edition: 'defaults-2026',
      status: 'kept',
    });
    expect(deadlineOf({ ...unheld, status: 'confirmed' }).dues).toEqual([]);
  });

  it('DPR-04 reads people, holds and the list of periods, and nothing while the record runs', () => {
    const { deadline, state } = deadlineOf(unheld);
    expect(deadline?.factNeeds(state, 'u-301.photo')).toMatchObject({
      retentionPeople: [{ stream: 'people', id: 'u-301' }],
      retentionPeriods: { stream: 'reference-lists', id: 'retention-periods', ofAll: true },
      disposal: { stream: 'disposals', id: 'consents.u-301.photo' },
    });
    expect(deadline?.factNeeds(state, `${'u'.repeat(90)}.photo`)).toEqual({});
    const devices = streams.find(({ events }) => events.stream === 'devices');
    const ofDevice = devices && retentionDeadline(devices);
    expect(devices && ofDevice?.factNeeds(devices.initialState, 'd-1')).toEqual({});
    const schools = streams.find(({ events }) => events.stream === 'schools');
    expect(schools && retentionDeadline(schools)).toBeNull();
  });
});
