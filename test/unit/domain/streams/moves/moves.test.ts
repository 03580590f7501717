import { describe, expect, it } from 'vitest';
import { isClosed, movesStream } from '../../../../../domain/streams/moves/stream.ts';
import { movesEvents } from '../../../../../events/catalogue/moves.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

const [one, other] = ['_trust/t-001', '_trust/t-003'];
const by = (person: string, streamId = 'school') =>
  contextOf({ settings: null, facts: {} }, { streamId, actor: { person, roles: ['trust-admin'] } });
const propose = { type: 'ProposeLeaving', to: 'harbour' } as const;
const confirm = { type: 'ConfirmLeaving', proposal: 1 } as const;
const stop = { type: 'StopLeaving', proposal: 1 } as const;
const proposed = { type: 'LeavingProposed', data: { to: 'harbour', proposedBy: one } } as const;
const confirmed = { type: 'LeavingConfirmed', data: { proposal: 1 } } as const;
const stopped = { type: 'LeavingStopped', data: { proposal: 1 } } as const;
const left = { type: 'SchoolLeft', data: movesEvents.entries.SchoolLeft.example } as const;
const joined = { type: 'SchoolJoined', data: movesEvents.entries.SchoolJoined.example } as const;

describe('a school that moves to another trust', () => {
  it('GOV-04 leaves when a second person confirms it, and stays when it is stopped', () => {
    given(movesStream, []).when(propose, by(one)).thenEvents(proposed);
    given(movesStream, [proposed]).when(propose, by(one)).thenNothing();
    given(movesStream, [proposed]).when(confirm, by(other)).thenEvents(confirmed);
    given(movesStream, [proposed, confirmed]).when(confirm, by(other)).thenNothing();
    given(movesStream, [proposed, confirmed]).when(stop, by(one)).thenEvents(stopped);
    given(movesStream, [proposed, confirmed, stopped])
      .when(propose, by(other))
      .thenEvents({ type: 'LeavingProposed', data: { to: 'harbour', proposedBy: other } });
  });

  it('GOV-04 refuses who proposed it as the second person, another proposal, and one that there is not', () => {
    given(movesStream, [proposed]).when(confirm, by(one)).thenRejected('SecondPersonRequired', 'GOV-04');
    given(movesStream, [proposed]).when(propose, by(other)).thenRejected('ProposalStands', 'GOV-04');
    given(movesStream, []).when(confirm, by(other)).thenRejected('ProposalUnknown', 'GOV-04');
    given(movesStream, [proposed, stopped]).when(stop, by(one)).thenRejected('ProposalUnknown');
  });

  it('GOV-04 refuses to take back what the other trust has confirmed', () => {
    for (const command of [propose, confirm, stop])
      given(movesStream, [proposed, confirmed, left])
        .when(command, by(other))
        .thenRejected('SchoolHasLeft', 'GOV-04');
  });

  it('ORG-01 refuses a move under any other id', () => {
    given(movesStream, []).when(propose, by(one, 'larkfield-infant')).thenRejected('MoveMismatch', 'ORG-01');
  });

  it('GOV-04 is closed from the confirmation on, and open again where it stays or has joined', () => {
    expect(
      [[], [proposed], [proposed, stopped]].map((events) => isClosed(fold(movesStream, events))),
    ).toEqual([...[false, false, false]]);
    expect(isClosed(fold(movesStream, [proposed, confirmed]))).toBe(true);
    expect(isClosed(fold(movesStream, [proposed, confirmed, left]))).toBe(true);
    expect(isClosed(fold(movesStream, [proposed, confirmed, joined]))).toBe(false);
  });
});
