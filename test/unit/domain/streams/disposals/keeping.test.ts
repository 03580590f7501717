import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import type { DisposalCommand } from '../../../../../domain/streams/disposals/commands.ts';
import { disposalFacts } from '../../../../../domain/streams/disposals/facts.ts';
import {
  type DisposalState,
  disposalsStream,
  holdsIn,
} from '../../../../../domain/streams/disposals/stream.ts';
import { holdKinds } from '../../../../../events/catalogue/disposal-forms.ts';
import { forAll } from '../../../../support/for-all.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  at,
  concern,
  facts,
  heldByIncident,
  id,
  incident,
  over,
  placed,
  proposed,
  second,
  unheld,
} from './running.ts';

const place = { type: 'PlaceLegalHold', kind: 'court', matter: 'claim-4', reason: 'Asked for.' } as const;
const release = { type: 'ReleaseLegalHold', hold: 1, reason: 'It was settled.' } as const;
const follow = { type: 'FollowRecord', cause: 'incidents.i-1' } as const;
const extend = { type: 'ExtendRetention', until: '2035-08-31', reason: 'An inquiry may ask.' } as const;
const flag = { type: 'FlagRetention', flag: 'abuse-75', applies: true, reason: 'A case of abuse.' } as const;
const released = {
  type: 'LegalHoldReleased',
  data: { hold: 1, releasedBy: 'p-101', reason: release.reason, concern },
} as const;

describe('a hold', () => {
  it('DPR-04 is placed and released by people, with the reason', () => {
    given(disposalsStream, []).when(place, at()).thenEvents(placed);
    given(disposalsStream, [placed]).when(place, at()).thenNothing();
    given(disposalsStream, [placed]).when(release, at()).thenEvents(released);
    given(disposalsStream, [placed, released]).when(release, at()).thenNothing();
    given(disposalsStream, []).when(release, at()).thenRejected('NoSuchHold', 'DPR-04');
  });

  it('DPR-04 refuses that somebody releases a hold on what names them', () => {
    given(disposalsStream, [placed])
      .when(release, at({ person: 'p-201' }))
      .thenRejected('OwnMatter', 'DPR-04');
  });

  it('DPR-04 follows an open record that names this one, and ends with it', () => {
    given(disposalsStream, [])
      .when(follow, at({ facts: { cause: incident(true) } }))
      .thenEvents(heldByIncident);
    given(disposalsStream, [heldByIncident])
      .when(follow, at({ facts: { cause: incident(true) } }))
      .thenNothing();
    const ended = { type: 'LegalHoldReleased', data: { hold: 1, releasedBy: null, concern } } as const;
    given(disposalsStream, [heldByIncident])
      .when(follow, at({ facts: { cause: incident(false) } }))
      .thenEvents(ended);
    given(disposalsStream, [])
      .when(follow, at({ facts: { cause: incident(false) } }))
      .thenNothing();
  });

  it('DPR-04 refuses to release what an open record needs, and lets go what it names no more', () => {
    given(disposalsStream, [heldByIncident])
      .when(release, at({ facts: { cause: incident(true) } }))
      .thenRejected('StillNeeded', 'DPR-04');
    given(disposalsStream, [heldByIncident])
      .when(release, at({ facts: { cause: incident(false) } }))
      .thenEvents(released);
  });

  it('DPR-04 looks at the other record as it stands, and at holds on everybody whom this one names', () => {
    expect(disposalFacts.needs(follow, id, 'larkfield-infant')).toMatchObject({
      cause: { stream: '~record', id: 'incidents.i-1' },
    });
    const state = fold(disposalsStream.decider, [heldByIncident]);
    expect(disposalFacts.needsOfState?.(release, state, id, 'larkfield-infant')).toEqual({
      cause: { stream: '~record', id: 'incidents.i-1' },
    });
    const propose = { type: 'ProposeDisposal', review: 'x' } as const;
    expect(disposalFacts.needsOfFacts?.(propose, { record: over })).toEqual({
      people: [{ stream: 'people', id: 'u-301' }],
      ofPeople: ['people.u-301', 'people.p-201'].map((one) => ({ stream: 'disposals', id: one })),
    });
  });
});

describe('a longer time', () => {
  it('DPR-04 is decided with a reason, ends a proposal, and is never made shorter', () => {
    const extended = {
      type: 'RetentionExtended',
      data: { until: extend.until, reason: extend.reason, concern },
    } as const;
    given(disposalsStream, [proposed]).when(extend, second()).thenEvents(extended);
    given(disposalsStream, [proposed, extended])
      .when({ type: 'ConfirmDisposal', proposal: 1 }, second())
      .thenRejected('NoSuchProposal');
    given(disposalsStream, [extended]).when(extend, at()).thenNothing();
    for (const until of ['2034-08-31', '2032-09-01'])
      given(disposalsStream, [extended])
        .when({ ...extend, until }, at())
        .thenRejected('LaterDayRequired', 'DPR-04');
    given(disposalsStream, [extended])
      .when({ type: 'ProposeDisposal', review: 'x' }, at())
      .thenRejected('PeriodNotOver');
  });

  it('DPR-04 is said of a record by a flag, and taken back', () => {
    const flagged = {
      type: 'RetentionFlagged',
      data: { flag: 'abuse-75', applies: true, reason: flag.reason, concern },
    } as const;
    given(disposalsStream, []).when(flag, at()).thenEvents(flagged);
    given(disposalsStream, [flagged]).when(flag, at()).thenNothing();
    expect(given(disposalsStream, [flagged]).state.flags).toEqual(['abuse-75']);
    given(disposalsStream, [flagged])
      .when({ type: 'ProposeDisposal', review: 'x' }, at())
      .thenRejected('PeriodNotOver');
    const { data } = flagged;
    expect(
      given(disposalsStream, [flagged, { ...flagged, data: { ...data, applies: false } }]).state.flags,
    ).toEqual([]);
  });

  it('DPR-04 puts right what was written, and nothing else', () => {
    const correct = {
      type: 'CorrectDisposal',
      corrects: 1,
      text: 'Another word.',
      reason: 'A slip.',
    } as const;
    const { type: _, ...body } = correct;
    given(disposalsStream, [placed])
      .when(correct, at())
      .thenEvents({ type: 'DisposalCorrected', data: { ...body, concern } });
    given(disposalsStream, [heldByIncident])
      .when(correct, at())
      .thenRejected('CorrectionNotPossible', 'DPR-04');
  });

  it('DPR-04 tells those who decide on the kind that a second person is needed', () => {
    const event = { ...proposed, streamId: id, actor: 'p-101' };
    expect(disposalsStream.notices(event as never, noticeSettings({}))).toMatchObject([
      {
        notice: 'disposal-proposed',
        recipients: ['headteacher', 'dpo', 'business-manager'].map((role) => ({ role })),
      },
    ]);
  });
});

const matters = fc.record({
  type: fc.constant('PlaceLegalHold' as const),
  kind: fc.constantFrom(...holdKinds),
  matter: fc.constantFrom('a', 'b'),
  reason: fc.constant('x'),
});
const propose: DisposalCommand = { type: 'ProposeDisposal', review: 'x' };
const numbers = [1, 2, 3, 4, 5, 6];
const command: fc.Arbitrary<DisposalCommand> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(propose) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(...numbers)
      .map((proposal) => ({ type: 'ConfirmDisposal', proposal }) as const),
  },
  { weight: 2, arbitrary: fc.constantFrom(...numbers).map((hold) => ({ ...release, hold })) },
  { weight: 1, arbitrary: fc.constantFrom<DisposalCommand>(flag, { ...flag, applies: false }, follow) },
  { weight: 1, arbitrary: matters },
);

type Round = readonly [command: DisposalCommand, person: string, isNeeded: boolean, isOnPerson: boolean];

/** What a command brings in a world, and that it disposes of nothing it must not. */
const after = (state: DisposalState, [command, person, isNeeded, isOnPerson]: Round): DisposalState => {
  const ofPeople = [isOnPerson ? { ...unheld, holds: [{ kind: 'police' as const, cause: null }] } : unheld];
  const context = at({ person, facts: { ...facts, cause: incident(isNeeded), ofPeople } });
  const decision = disposalsStream.decider.decide(command, state, context);
  const events = decision.ok ? decision.events : [];
  const isHeld = holdsIn(state).length > 0 || isOnPerson;
  const disposing = events.filter(({ type }) => type === 'DisposalProposed' || type === 'DisposalConfirmed');
  expect(isHeld && disposing.length > 0).toBe(false);
  for (const event of events)
    if (event.type === 'DisposalConfirmed') expect(event.data.confirmedBy).not.toBe(event.data.proposedBy);
  return events.reduce<DisposalState>(
    (so, event) => disposalsStream.evolve(so, { ...event, occurredAt: context.now } as never),
    state,
  );
};

describe('whatever is decided in whatever order', () => {
  it('DPR-04 nothing is proposed or confirmed while it is held, nor by one person alone', () => {
    const rarely = fc.constantFrom(true, false, false, false);
    const round = fc.tuple(command, fc.constantFrom('p-101', 'p-102', 'p-103'), rarely, rarely);
    let confirmed = 0;
    forAll(
      fc.array(round, { maxLength: 20 }),
      (rounds) => {
        const state = rounds.reduce(after, disposalsStream.initialState);
        if (state.confirmed !== null) confirmed += 1;
      },
      500,
    );
    expect(confirmed).toBeGreaterThan(0);
  });
});
