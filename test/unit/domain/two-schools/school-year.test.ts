import { describe, expect, it } from 'vitest';
import type { SchoolCalendar } from '../../../../domain/kernel/calendar.ts';
import { breachesStream } from '../../../../domain/streams/breaches/stream.ts';
import { schoolsStream } from '../../../../domain/streams/schools/stream.ts';
import { schoolsEvents } from '../../../../events/catalogue/schools.ts';
import { clocks } from '../../../support/policy-items/clocks.ts';
import { type InYear, yearOf } from '../../../support/school-year.ts';
import { bodyOf, both, outcomes, type School } from '../../../support/two-schools.ts';
import { facts, record } from '../streams/breaches/histories.ts';
import { clocksOfLaw } from './clocks-of-law.ts';
import { clocksOfPeople } from './clocks-of-people.ts';
import { clocksOfSchool } from './clocks-of-school.ts';

/** As the trust says; school days end at 15:15 at both. */
const calendarOf = (school: School): SchoolCalendar => {
  const year = bodyOf(school, '/publish-academic-calendar');
  const events = [
    { type: 'SchoolRegistered', data: schoolsEvents.entries.SchoolRegistered.example },
    { type: 'AcademicCalendarPublished', data: year },
    { type: 'SchoolDayTimesSet', data: { from: '2026-09-01', startsAt: '08:45', endsAt: '15:15' } },
  ];
  const state = events.reduce(
    (so, event) => schoolsStream.evolve(so, { ...event, occurredAt: '2026-08-20T08:00:00.000Z' } as never),
    schoolsStream.initialState,
  );
  return schoolsStream.offers?.(state, school.id) as SchoolCalendar;
};

const table: readonly InYear[] = [...clocksOfPeople, ...clocksOfSchool, ...clocksOfLaw];

describe('a school year with its holidays, and with both changes of the clocks', () => {
  it.each(table)(
    'ORG-07 $clock of $deadline reminds and falls due at each school by its own calendar',
    (row) => {
      const said = both((school) => {
        const happens = school.id === 'hollowbrook-primary' ? (row.atPrimary ?? row.happens) : row.happens;
        return yearOf({ ...row, happens }, school, calendarOf(school));
      });
      expect(said).toEqual([row.infant, row.primary]);
    },
  );

  it('ACC-12 K22 has no run: what was left on at the end of a working day is recorded at both, on every day of the year', () => {
    for (const day of ['2026-10-23', '2026-10-26', '2027-03-26', '2027-03-29']) {
      const command = record('equipment-left', {
        person: undefined,
        on: day,
        rule: 'not-shut-down',
      });
      const context = { now: `${day}T18:00:00.000Z`, today: day };
      expect(outcomes(breachesStream, { command, facts, context })).toEqual([
        'EquipmentLeftUnsecuredRecorded',
        'EquipmentLeftUnsecuredRecorded',
      ]);
    }
  });

  it('ORG-07 has a year of each clock that is built', () => {
    const there = clocks.filter(({ overYears, none }) => overYears === undefined && none === undefined);
    const tried = new Set(table.map(({ clock }) => clock));
    expect(there.map(({ clock }) => clock).filter((clock) => !tried.has(clock))).toEqual([]);
  });
});
