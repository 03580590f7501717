import { describe, expect, it } from 'vitest';
import { erasureConfirmationsStream } from '../../../../../domain/streams/erasure-confirmations/stream.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

const on = (day: string, person = 'p-105') =>
  contextOf(
    { settings: null, facts: {} },
    {
      now: `${day}T09:00:00.000Z`,
      today: day,
      streamId: 'consents.u-301.photo',
      actor: { person, roles: [] },
    },
  );
const today = '2032-09-02';
const usual = on(today);
const desk = { subscription: 'help-desk', ofTrust: false };
const bridge = { subscription: 'help-desk', ofTrust: true };
const subscribers = [
  { ...desk, client: 'desk' },
  { ...bridge, client: null },
];
const announce = { type: 'AnnounceErasure', erased: 5, subscribers } as const;
const announced = {
  type: 'ErasureAnnounced',
  data: { erased: 5, subscribers, dueOn: '2032-10-02' },
} as const;
const confirm = (name: typeof desk) => ({ type: 'ConfirmErasure', ...name }) as const;
const confirmed = (name: typeof desk) => ({ type: 'ErasureConfirmed', data: name }) as const;
const correct = { type: 'CorrectErasureConfirmation', corrects: 2, reason: 'A backup.' } as const;
const corrected = {
  type: 'ErasureConfirmationCorrected',
  data: { corrects: 2, reason: 'A backup.' },
} as const;
const fallDue = { type: 'RecordErasureConfirmationFellDue', cycle: '2032-10-02' } as const;
const fellDue = (...outstanding: (typeof desk)[]) =>
  ({ type: 'ErasureConfirmationFellDue', data: { dueOn: '2032-10-02', outstanding } }) as const;

type Fact = Parameters<typeof given>[1][number];
const scenario = (...events: readonly Fact[]) => given(erasureConfirmationsStream, events);
const [deadline] = erasureConfirmationsStream.deadlines;
const dues = (...events: readonly Fact[]) =>
  deadline?.duesOf(fold(erasureConfirmationsStream.decider, events), {
    streamId: 'consents.u-301.photo',
    settings: null,
    school: {} as never,
    facts: {},
  });

describe('who has confirmed an erasure', () => {
  it('DPR-04 is asked once, of all who had a subscription, and has thirty days', () => {
    scenario().when(announce, usual).thenEvents(announced);
    scenario(announced)
      .when({ ...announce, subscribers: [subscribers[0]!] }, on('2032-09-20'))
      .thenNothing();
  });

  it('DPR-04 is said by each for itself', () => {
    scenario(announced).when(confirm(desk), usual).thenEvents(confirmed(desk));
    scenario(announced, confirmed(desk)).when(confirm(desk), usual).thenNothing();
    scenario(announced, confirmed(desk)).when(confirm(bridge), usual).thenEvents(confirmed(bridge));
    scenario(announced)
      .when(confirm({ ...desk, subscription: 'warehouse' }), usual)
      .thenRejected('ConsumerNotAsked', 'DPR-04');
    scenario().when(confirm(desk), usual).thenRejected('ErasureNotAnnounced', 'DPR-04');
  });

  it('DPR-04 a service confirms for its own subscriptions, and for no other', () => {
    const service = (client: string) => on(today, `system.client.${client}`);
    scenario(announced).when(confirm(desk), service('desk')).thenEvents(confirmed(desk));
    for (const [name, client] of [
      [desk, 'des'],
      [bridge, 'desk'],
      [bridge, 'null'],
    ] as const)
      scenario(announced).when(confirm(name), service(client)).thenRejected('NotTheirSubscription', 'DPR-04');
  });

  it('DPR-04 is taken back where it was wrong, and open again', () => {
    scenario(announced, confirmed(desk)).when(correct, usual).thenEvents(corrected);
    scenario(announced).when(correct, usual).thenRejected('CorrectionNotPossible', 'DPR-04');
    scenario(announced, confirmed(bridge), confirmed(desk), corrected)
      .when(confirm(bridge), usual)
      .thenEvents(confirmed(bridge));
    scenario(announced, confirmed(desk), corrected).when(confirm(desk), usual).thenEvents(confirmed(desk));
  });

  it('DPR-04 falls due on the day after the last, and names who has not', () => {
    const late = on('2032-10-03');
    scenario(announced, confirmed(desk)).when(fallDue, late).thenEvents(fellDue(bridge));
    scenario(announced).when(fallDue, on('2032-10-02')).thenNothing();
    scenario(announced, confirmed(desk), confirmed(bridge)).when(fallDue, late).thenNothing();
    scenario(announced, fellDue(desk, bridge)).when(fallDue, late).thenNothing();
    expect(dues(announced)).toMatchObject([{ dueOn: '2032-10-02', hasFallenDue: false }]);
    expect(dues(announced, fellDue(desk))).toMatchObject([{ dueOn: '2032-10-02', hasFallenDue: true }]);
    expect(dues(announced, confirmed(desk), confirmed(bridge))).toEqual([]);
  });
});
