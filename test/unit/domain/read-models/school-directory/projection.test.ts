import { describe, expect, it } from 'vitest';
import { schoolDirectoryProjection } from '../../../../../domain/read-models/school-directory/projection.ts';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import { rowOf } from '../../../../support/projecting.ts';

const registered = {
  type: 'SchoolRegistered',
  data: { name: 'Larkfield Infant School', phase: 'infant', yearGroups: ['R'] },
};
const row = (...history: { type: string; data: object }[]) =>
  rowOf(schoolDirectoryProjection, 'schools', 'larkfield-infant', history);

describe('the directory of schools', () => {
  it('ORG-01 has a school from its registration on, under its newest name', () => {
    expect(row()).toBeNull();
    expect(row(registered)).toEqual({ name: 'Larkfield Infant School' });
    expect(row(registered, { type: 'SchoolDetailsChanged', data: { name: 'Larkfield School' } })).toEqual({
      name: 'Larkfield School',
    });
    const correction = {
      type: 'SchoolCorrected',
      data: { corrects: 1, changes: { name: 'Larkfield Infants' }, reason: 'sealed' },
    };
    expect(row(registered, correction)).toEqual({ name: 'Larkfield Infants' });
  });

  it('ORG-01 leaves a row as it is for what says nothing of the name', () => {
    const others = [
      { type: 'SchoolDetailsChanged', data: { phase: 'primary' } },
      { type: 'AcademicCalendarPublished', data: calendarExample },
      { type: 'SomethingNew', data: {} },
    ];
    expect(row(registered, ...others)).toEqual({ name: 'Larkfield Infant School' });
  });
});
