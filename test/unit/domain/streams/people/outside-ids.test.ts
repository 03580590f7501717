import { describe, expect, it } from 'vitest';
import { peopleStream } from '../../../../../domain/streams/people/stream.ts';
import { reservationsStream } from '../../../../../domain/streams/reservations/stream.ts';
import { pupil } from '../../../../support/people.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

const parts = { settings: null, facts: {} };
const mark = 'b7Kq0wZbT1xLc8Pw';
const context = contextOf(parts, { streamId: 'u-301', reservationHash: mark });
const outside = { source: 'office-roster', id: 'A823-114001' };
const linked = { type: 'OutsideIdLinked' as const, data: { source: outside.source, mark } };
const unlinked = { type: 'OutsideIdUnlinked' as const, data: { source: outside.source, mark } };
const left = { type: 'PersonLeft', data: { on: '2026-09-02' } };

describe('an id of another system', () => {
  it('ORG-06 is linked to somebody once, by an HMAC alone, also of who has left', () => {
    given(peopleStream, [pupil])
      .when({ type: 'LinkOutsideId', ...outside }, context)
      .thenEvents(linked);
    given(peopleStream, [pupil, linked])
      .when({ type: 'LinkOutsideId', ...outside }, context)
      .thenNothing();
    given(peopleStream, [pupil, left])
      .when({ type: 'LinkOutsideId', ...outside }, context)
      .thenEvents(linked);
    expect(JSON.stringify(linked)).not.toContain(outside.id);
  });

  it('ORG-06 is refused for nobody, and without a reservation', () => {
    const command = { type: 'LinkOutsideId', ...outside } as const;
    given(peopleStream, []).when(command, context).thenRejected('PersonNotRegistered');
    const unreserved = contextOf(parts, { streamId: 'u-301' });
    given(peopleStream, [pupil]).when(command, unreserved).thenRejected('OutsideIdNotReserved', 'ORG-06');
  });

  it('ORG-06 is taken from somebody who was mistaken for another', () => {
    const command = { type: 'UnlinkOutsideId', ...outside } as const;
    given(peopleStream, [pupil, linked]).when(command, context).thenEvents(unlinked);
    given(peopleStream, [pupil]).when(command, context).thenNothing();
    expect(fold(peopleStream.decider, [pupil, linked, unlinked])).toMatchObject({ outsideIds: [] });
  });

  it('ORG-06 is one person’s in the school, until it is taken from that person', () => {
    const held = { purpose: 'outside-id' as const, school: 'larkfield-infant' };
    const reserved = { type: 'NameReserved' as const, data: { ...held, holder: 'u-301' } };
    const other = { type: 'ReserveName' as const, ...held, holder: 'u-302' };
    const names = contextOf(parts, { streamId: `outside-id.${mark}` });
    given(reservationsStream, [reserved]).when(other, names).thenRejected('OutsideIdTaken', 'ORG-06');
    given(reservationsStream, [reserved])
      .when({ ...other, isGivenUp: true }, names)
      .thenEvents({
        type: 'NameReservationCorrected',
        data: { corrects: 1, changes: { holder: 'u-302' }, reason: 'The holder before has it no more.' },
      });
    const reservation = peopleStream.reservation({ type: 'LinkOutsideId', ...outside }, 'u-301');
    expect(reservation).toEqual({
      purpose: 'outside-id',
      text: 'office-roster|A823-114001',
      holder: 'u-301',
    });
  });
});
