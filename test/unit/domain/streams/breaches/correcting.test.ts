import { describe, expect, it } from 'vitest';
import { breachesStream } from '../../../../../domain/streams/breaches/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  at,
  business,
  correct,
  determined,
  disclosed,
  head,
  infant,
  language,
  lifted,
  list,
  parent,
  personOf,
  pupil,
  sanctioned,
  staff,
  used,
} from './histories.ts';

type Correction = ReturnType<typeof correct>;
const corrected = ({ type: _, ...data }: Correction) => ({ type: 'BreachCorrected' as const, data });
const listed = used({ cites: language });
const fresh = given(breachesStream, [listed]);

describe('a correction of a breach', () => {
  it('UNA-04 puts right what is different, with what follows from it', () => {
    fresh
      .when(correct({ cites: business, where: 'lesson' }), at(infant))
      .thenEvents(corrected(correct({ where: 'lesson', cites: business })));
    const other = correct({ person: 'p-100' });
    const asHead = at(infant, head, {}, { person: 'p-107', roles: ['chair-of-governors'] });
    const event = {
      type: 'BreachCorrected' as const,
      data: {
        corrects: 1,
        changes: { person: 'p-100', capacity: 'staff' as const, isHead: true },
        reason: 'A slip.',
      },
    };
    fresh.when(other, asHead).thenEvents(event);
    const after = given(breachesStream, [listed, event]).state;
    expect(after.breach).toMatchObject({ person: 'p-100', capacity: 'staff', isHead: true, cites: language });
    fresh.when(correct({ cites: language }), at(infant)).thenNothing();
    fresh.when({ ...correct({}), description: 'In other words.' }, at(infant)).thenEvents({
      type: 'BreachCorrected',
      data: { corrects: 1, changes: {}, description: 'In other words.', reason: 'A slip.' },
    });
  });
  it('UNA-04 refuses what the report would have been refused', () => {
    fresh.when(correct({ capacity: 'staff' }), at(infant)).thenRejected('CapacityNotHeld');
    fresh
      .when(correct({ cites: { ...language, entry: 'noise' } }), at(infant))
      .thenRejected('CitedEntryNotInForce');
    fresh.when(correct({ person: 'u-999' }), at(infant, personOf(null))).thenRejected('PersonNotKnown');
    fresh.when(correct({ on: '2026-10-07' }), at(infant)).thenRejected('OccurredInFuture' as never);
    fresh.when(correct({ on: '2026-08-31' }), at(infant)).thenRejected('CitedEntryNotInForce');
    fresh.when(correct({ excuse: 'evacuation' }), at(infant)).thenRejected('ExcuseNotInPolicy');
  });
  it('UNA-04 refuses fields of other events, events that are no breach, and of one’s own', () => {
    fresh.when(correct({ place: 'file' }), at(infant)).thenRejected('FieldNotOfEvent');
    fresh.when(correct({ secret: 'password' }), at(infant)).thenRejected('FieldNotOfEvent');
    given(breachesStream, [disclosed()])
      .when(correct({ rule: null }), at(infant, staff))
      .thenRejected('FieldNotOfEvent');
    fresh.when(correct({ where: 'lesson' }, 2), at(infant)).thenRejected('CorrectionNotPossible');
    const self = at(infant, pupil, {}, { person: 'u-301', roles: [] });
    fresh.when(correct({ where: 'lesson' }), self).thenRejected('OwnBreach', 'ACC-11');
    const data = { person: 'p-1', on: '2026-10-06', place: 'file' as const, asked: null };
    given(breachesStream, [{ type: 'UnauthorisedAccessAttempted', data }])
      .when(correct({ where: 'lesson' }), at(infant))
      .thenRejected('FieldNotOfEvent');
  });
  it('UNA-04 refuses to move what a sanction rests on while it stands; what is beside it may be put right', () => {
    const sanctionStands = [listed, sanctioned()];
    for (const changes of [{ person: 'u-302' }, { where: 'outside-school' as const }, { cites: null }])
      given(breachesStream, sanctionStands)
        .when(correct(changes), at(infant))
        .thenRejected('SanctionStands', 'UNA-04');
    given(breachesStream, sanctionStands)
      .when(correct({ device: 'd-1' }), at(infant))
      .thenEvents(corrected(correct({ device: 'd-1' })));
    given(breachesStream, [...sanctionStands, lifted(2)])
      .when(correct({ cites: null }), at(infant))
      .thenEvents(corrected(correct({ cites: null })));
  });
  it('UNA-04 puts right day, end and policy of a sanction, and refuses what the sanction would be refused', () => {
    const sanctionStands = given(breachesStream, [used({ cites: language, on: '2026-10-01' }), sanctioned()]);
    const changes = {
      on: '2026-10-05',
      until: '2026-10-30',
      under: { policy: 'behaviour', edition: '2026', section: '7' },
    };
    sanctionStands.when(correct(changes, 2), at(infant)).thenEvents(corrected(correct(changes, 2)));
    sanctionStands.when(correct({ on: '2026-10-06', until: null }, 2), at(infant)).thenNothing();
    const after = given(breachesStream, [listed, sanctioned(), corrected(correct(changes, 2))]);
    expect(after.state.sanctions).toMatchObject([{ by: 2, ...changes, consequence: 'behaviour-procedure' }]);
    sanctionStands
      .when(correct({ on: '2026-09-30' }, 2), at(infant))
      .thenRejected('OccurredTooEarly' as never);
    sanctionStands
      .when(correct({ until: '2026-10-05' }, 2), at(infant))
      .thenRejected('OccurredTooEarly' as never);
    sanctionStands
      .when(correct({ until: '2026-10-30' }, 2), at({ ...infant, consequences: null }))
      .thenRejected('ConsequenceMismatch', 'UNA-04');
    const linkedPolicies = { editions: list.editions };
    sanctionStands
      .when(correct({ under: changes.under }, 2), at(infant, pupil, { linkedPolicies }))
      .thenRejected('PolicyNotLinked', 'UNA-04');
  });
  it('UNA-04 refuses to correct of a sanction what is another decision, what was lifted, and one’s own', () => {
    const sanctionStands = given(breachesStream, [listed, sanctioned()]);
    sanctionStands.when(correct({ where: 'lesson' }, 2), at(infant)).thenRejected('FieldNotOfEvent');
    sanctionStands
      .when({ ...correct({}, 2), description: 'Words.' }, at(infant))
      .thenRejected('FieldNotOfEvent');
    const own = at(infant, pupil, {}, { person: 'u-301', roles: [] });
    sanctionStands.when(correct({ until: '2026-10-30' }, 2), own).thenRejected('OwnBreach');
    given(breachesStream, [listed, sanctioned(), lifted(2)])
      .when(correct({ until: '2026-10-30' }, 2), at(infant))
      .thenRejected('CorrectionNotPossible');
    given(breachesStream, [listed])
      .when(correct({ until: '2026-10-30' }), at(infant))
      .thenRejected('FieldNotOfEvent');
  });
  it('UNA-01 says of what is cited no more that it waits for the headteacher; of a rule, that the policy has it', () => {
    const without = given(breachesStream, [listed, corrected(correct({ cites: null }))]);
    const determine = {
      type: 'DetermineBreach' as const,
      isUnacceptable: true,
      reasons: 'It kept others from their work.',
    };
    without.when(determine, at(infant)).thenEvents(determined(true));
    fresh.when(correct({ cites: null, rule: 'damage-on-purpose' }), at(infant)).thenEvents({
      type: 'BreachCorrected',
      data: {
        corrects: 1,
        changes: { rule: 'damage-on-purpose', cites: { policy: 1, rule: 'damage-on-purpose' } },
        reason: 'A slip.',
      },
    });
  });
  it('ACC-06 puts right to whom a password was given', () => {
    const history = [disclosed()];
    given(breachesStream, history)
      .when(correct({ to: 'p-141' }), at(infant, staff, { to: parent }))
      .thenEvents(corrected(correct({ to: 'p-141' })));
    given(breachesStream, history)
      .when(correct({ to: 'p-999' }), at(infant, staff, { to: personOf(null) }))
      .thenRejected('ReceiverNotKnown', 'ACC-06');
    const after = given(breachesStream, [
      ...history,
      corrected(correct({ to: 'p-141', secret: 'device-code' })),
    ]);
    expect(after.state.breach?.disclosure).toEqual({ to: 'p-141', secret: 'device-code' });
    given(breachesStream, history)
      .when(correct({ person: null }), at(infant, staff))
      .thenRejected('PersonRequired', 'UNA-04');
  });
});
