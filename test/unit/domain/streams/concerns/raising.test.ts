import { describe, expect, it } from 'vitest';
import { concernsStream as stream } from '../../../../../domain/streams/concerns/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { alert, alerted, as, context, emailed, ofAlert, raised, words } from './histories.ts';

const unknown = { people: [{ kind: null }] };

describe('a worry about a child online', () => {
  const raise = { type: 'RaiseConcern' as const, from: 'p-201', about: 'u-301', words };

  it('INC-15 is on record once, of a parent or entered by staff for them', () => {
    given(stream, []).when(raise, as('p-401', 'staff')).thenEvents(raised());
    const { from: _, about: __, ...own } = raise;
    given(stream, [])
      .when(own, as('p-201', 'parent'))
      .thenEvents(raised({ about: null }));
    given(stream, [raised()]).when(raise, context).thenRejected('AlreadyRaised', 'INC-15');
    expect(given(stream, [raised()]).state).toMatchObject({ status: 'open', raised: { kind: 'concern' } });
  });

  it('INC-15 names people of the school alone, and takes no id of an alert', () => {
    given(stream, [])
      .when(raise, { ...context, facts: unknown })
      .thenRejected('PersonNotKnown', 'INC-15');
    const known = { people: [{ kind: 'parent' }, { kind: 'pupil' }] };
    given(stream, [])
      .when(raise, { ...context, facts: known })
      .thenEvents(raised());
    given(stream, []).when(raise, ofAlert).thenRejected('IdIsTaken', 'MON-04');
    expect(stream.factNeeds({ ...raise, conductOf: 'p-9' }, 'c-1').people).toEqual(
      ['p-201', 'u-301', 'p-9'].map((id) => ({ stream: 'people', id })),
    );
  });
});

describe('offensive mail to staff', () => {
  const report = {
    type: 'ReportOffensiveEmail' as const,
    from: 'p-401',
    receivedOn: '2026-09-02',
    origin: 'internal' as const,
    words,
  };
  const line = (of: string, until: string | null = null) => ({ of, from: '2026-09-01', until });
  const inLines = (...lineManagers: ReturnType<typeof line>[]) => ({
    ...context,
    facts: { people: [], receiver: { lineManagers } },
  });

  it('INC-17 is on record with whose line its reader is in today, without who sent it', () => {
    given(stream, [])
      .when(report, inLines(line('p-410')))
      .thenEvents(emailed());
    given(stream, [])
      .when(report, inLines(line('p-409', '2026-09-02'), line('p-410'), line('p-410')))
      .thenEvents(emailed());
    given(stream, [])
      .when({ ...report, conductOf: 'p-410' }, inLines(line('p-410'), line('p-411')))
      .thenEvents(emailed({ conductOf: 'p-410', lineManagers: ['p-411'] }));
    given(stream, [])
      .when(report, context)
      .thenEvents(emailed({ lineManagers: [] }));
    expect(stream.factNeeds(report, 'c-1').receiver).toEqual({ stream: 'people', id: 'p-401' });
  });

  it('INC-17 refuses people whom nobody knows, and mail that is yet to come', () => {
    given(stream, [])
      .when(report, { ...context, facts: unknown })
      .thenRejected('PersonNotKnown');
    given(stream, [])
      .when({ ...report, receivedOn: '2026-09-04' }, context)
      .thenRejected('OccurredInFuture' as never, 'INC-17');
  });
});

describe('an alert of filtering or monitoring', () => {
  const raise = { type: 'RaiseMonitoringAlert' as const, ...alert };

  it('MON-04 is one however often it comes', () => {
    given(stream, []).when(raise, ofAlert).thenEvents(alerted());
    given(stream, [alerted()]).when(raise, ofAlert).thenNothing();
    for (const other of [{ severity: 'low' as const }, { category: 'violence' as const }])
      given(stream, [alerted()])
        .when({ ...raise, ...other }, ofAlert)
        .thenRejected('AlertChanged', 'MON-04');
  });

  it('MON-04 comes from a product that the policy names, under its own number', () => {
    const none = { ...ofAlert, settings: { alertChannels: null } };
    given(stream, []).when(raise, none).thenRejected('ChannelNotInUse', 'MON-04');
    given(stream, [])
      .when({ ...raise, channel: 'other' }, { ...ofAlert, streamId: 'other.a-1' })
      .thenRejected('ChannelNotInUse');
    for (const streamId of ['c-1', 'web-filter.a-2', 'a-1.web-filter'])
      given(stream, [])
        .when(raise, { ...ofAlert, streamId })
        .thenRejected('AlertUnderOtherId', 'MON-04');
    given(stream, [])
      .when({ ...raise, raisedAt: '2026-09-03T08:30:00.001Z' }, ofAlert)
      .thenRejected('OccurredInFuture' as never, 'MON-04');
  });

  it('MON-04 keeps nothing of what people browse: there is no field for it', () => {
    const { body } = stream.commands.RaiseMonitoringAlert;
    expect(body.safeParse(alert).success).toBe(true);
    for (const more of [{ url: 'https://x.example' }, { words: 'x' }, { person: 'u-301' }, { title: 'x' }])
      expect(body.safeParse({ ...alert, ...more }).success).toBe(false);
    expect(stream.occurredAtOf(raise)).toBe(alert.raisedAt);
  });
});
