import { describe, it } from 'vitest';
import { trainingStream } from '../../../../../domain/streams/training/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { about, accountMade, assigned, held, personWith, primary, volunteer } from './histories.ts';

const settings = { settings: primary };
const platform = 'course-platform';
const create = { type: 'CreatePlatformAccount' as const, platform };
const close = { type: 'ClosePlatformAccount' as const, platform };
const closed = (because: 'left' | 'decided', on = '2026-09-21') => ({
  type: 'LearningPlatformAccountClosed' as const,
  data: { person: 'p-101', platform, on, because },
});

describe('an account at a platform for courses', () => {
  it('TRG-11 is there once, for those who work at the school', () => {
    given(trainingStream, [])
      .when(create, about(undefined, '2026-09-21', settings))
      .thenEvents(accountMade());
    given(trainingStream, [accountMade()])
      .when(create, about(undefined, '2026-09-21', settings))
      .thenNothing();
    given(trainingStream, [])
      .when(create, about(volunteer, '2026-09-21', settings))
      .thenRejected('EmploymentRequired', 'TRG-11');
  });
  it('TRG-11 refuses a platform that the school does not have', () => {
    given(trainingStream, []).when(create, about(undefined)).thenRejected('ProcessNotInUse', 'TRG-11');
    given(trainingStream, [])
      .when({ ...create, platform: 'another' }, about(undefined, '2026-09-21', settings))
      .thenRejected('ProcessNotInUse', 'TRG-11');
  });
  it('TRG-11 is closed once, and can be made anew', () => {
    const history = [accountMade(), closed('decided')];
    given(trainingStream, [accountMade()]).when(close, about(undefined)).thenEvents(closed('decided'));
    given(trainingStream, history).when(close, about(undefined)).thenNothing();
    given(trainingStream, []).when(close, about(undefined)).thenRejected('AccountNotThere', 'TRG-11');
    given(trainingStream, history)
      .when(create, about(undefined, '2026-09-21', settings))
      .thenEvents(accountMade());
    given(trainingStream, [accountMade()])
      .when({ ...close, on: '2026-09-20' }, about(undefined))
      .thenRejected('OccurredTooEarly', 'TRG-11');
  });
});

describe('what ends with a role', () => {
  const end = { type: 'EndWithRole' as const };
  const leaver = personWith(held('staff', '2026-09-02', '2027-03-31'));
  const over = (changes: object = {}) => ({
    type: 'TrainingEnded' as const,
    data: { person: 'p-101', role: 'staff' as const, heldBy: 1, on: '2027-04-01', ...changes },
  });
  it('TRG-11 is the account, on the day after the last, and what was due', () => {
    const history = [assigned(), accountMade()];
    given(trainingStream, history).when(end, about(leaver, '2027-03-31')).thenNothing();
    given(trainingStream, history)
      .when(end, about(leaver, '2027-04-01'))
      .thenEvents(over(), closed('left', '2027-04-01'));
    given(trainingStream, [...history, over(), closed('left', '2027-04-01')])
      .when(end, about(leaver, '2027-04-02'))
      .thenNothing();
  });
  it('TRG-02 is what was due by a role that was taken back', () => {
    given(trainingStream, [assigned()])
      .when(end, about({ kind: 'staff', roles: [] }))
      .thenEvents(over({ on: '2026-09-21' }));
  });
  it('TRG-11 keeps the account of who goes on as a governor', () => {
    const goesOn = personWith(...leaver.roles, held('governor', '2027-01-01', null, 3));
    given(trainingStream, [assigned(), accountMade()])
      .when(end, about(goesOn, '2027-04-01'))
      .thenEvents(over());
  });
});
