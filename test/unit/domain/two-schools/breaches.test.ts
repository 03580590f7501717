import { describe, expect, it } from 'vitest';
import { breachesStream } from '../../../../domain/streams/breaches/stream.ts';
import { hearers, outcomes } from '../../../support/two-schools.ts';
import {
  byStaff,
  disclosed,
  facts,
  language,
  pupil,
  record,
  sanction,
  staff,
  used,
} from '../streams/breaches/histories.ts';

const context = { today: '2026-10-06', now: '2026-10-06T14:00:00.000Z' };
const sanctionOf = (event: ReturnType<typeof used> | ReturnType<typeof disclosed>, consequence: string) =>
  outcomes(breachesStream, {
    history: [event],
    command: sanction({ consequence: consequence as 'code-of-conduct' }),
    facts,
    context,
  });

describe('what somebody did, at both schools', () => {
  it('UNA-04 what follows from a breach: a pupil’s device is taken at the primary school alone, and parents lose access at the infant school alone', () => {
    expect(sanctionOf(used({ cites: language }), 'behaviour-procedure')).toEqual([
      'SanctionImposed',
      'SanctionImposed',
    ]);
    expect(sanctionOf(used({ cites: language }), 'device-confiscated')).toEqual([
      'ConsequenceMismatch',
      'SanctionImposed',
    ]);
    const byParent = used({ person: 'p-201', capacity: 'parent', cites: language });
    expect(sanctionOf(byParent, 'access-revoked')).toEqual(['SanctionImposed', 'ConsequenceMismatch']);
    const elsewhere = used({ where: 'outside-school', cites: { ...language, entry: 'business' } });
    expect(sanctionOf(elsewhere, 'behaviour-procedure')).toEqual([
      'NotSanctionedOutsideSchool',
      'SanctionImposed',
    ]);
  });
  it('ACC-06 what follows from a shared password: the code of conduct, too, at the infant school; discipline at both', () => {
    expect(sanctionOf(disclosed(), 'code-of-conduct')).toEqual([
      'SanctionImposed',
      'PasswordConsequenceMismatch',
    ]);
    expect(sanctionOf(disclosed(), 'staff-discipline')).toEqual(['SanctionImposed', 'SanctionImposed']);
  });
  it('NET-09 EML-09 rules that the policy states itself: at the other school it waits for the headteacher, and no emergency excuses it', () => {
    const chain = { history: [], command: record('mail', { person: 'p-101', rule: 'chain-message' }) };
    const recorded = outcomes(breachesStream, { ...chain, facts: { ...facts, person: staff }, context });
    expect(recorded).toEqual(['EmailUseBreachRecorded', 'EmailUseBreachRecorded']);
    const unlisted = used({ ...byStaff, rule: 'chain-message' });
    const stated = used({ ...byStaff, rule: 'chain-message', cites: { policy: 1, rule: 'chain-message' } });
    expect(sanctionOf(unlisted, 'staff-discipline')[0]).toBe('DeterminationRequired');
    expect(sanctionOf(stated, 'staff-discipline')[1]).toBe('SanctionImposed');
    const excused = record('staff-device', { person: 'p-101', rule: 'phone-heard', excuse: 'evacuation' });
    expect(
      outcomes(breachesStream, { command: excused, facts: { ...facts, person: staff }, context }),
    ).toEqual(['ExcuseNotInPolicy', 'StaffDeviceBreachRecorded']);
    const phone = record('pupil-phone', { rule: 'phone-used' });
    expect(outcomes(breachesStream, { command: phone, facts: { ...facts, person: pupil }, context })).toEqual(
      ['PupilMobileBreachRecorded', 'PupilMobileBreachRecorded'],
    );
  });
  it('AGR-18 who hears of a breach: the lead, too, at the infant school, the parents of a pupil at the primary school', () => {
    expect(hearers('breaches', used({ cites: language }))).toEqual([
      { 'breach-recorded': ['headteacher', 'dsl'], 'pupil-breach-recorded': ['staffOfPupil u-301'] },
      {
        'breach-recorded': ['headteacher'],
        'pupil-breach-recorded': ['staffOfPupil u-301', 'parentsOf u-301'],
      },
    ]);
  });
});
