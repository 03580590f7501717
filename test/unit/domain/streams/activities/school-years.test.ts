import { describe, expect, it } from 'vitest';
import { activityYears } from '../../../../../domain/processes/activity-years.ts';
import { activitiesStream } from '../../../../../domain/streams/activities/stream.ts';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import { given } from '../../../../support/scenario.ts';
import { assembly, daysDue, held, on, opened, settings, topic, year } from './histories.ts';

describe('what is held in a school year', () => {
  const workshops = 'parent-workshop.2026-27';
  const assemblies = 'assemblies.2026-27';
  it('CUR-08 falls due at the end of the school year where no workshop was held, once', () => {
    const [due] = daysDue(workshops, [opened('parent-workshop')]);
    expect(due).toMatchObject({ dueOn: '2027-08-31', hasFallenDue: false });
    const command = { type: 'RecordWorkshopFellDue' as const, cycle: due?.cycle ?? '' };
    const late = { now: '2027-08-31T23:00:00.000Z', today: '2027-09-01' };
    const fell = { type: 'ParentWorkshopFellDue' as const, data: { ...year, dueOn: '2027-08-31' } };
    const history = [opened('parent-workshop')];
    given(activitiesStream, history).when(command, on(workshops, late)).thenEvents(fell);
    given(activitiesStream, [...history, fell])
      .when(command, on(workshops, late))
      .thenNothing();
    given(activitiesStream, [...history, held])
      .when(command, on(workshops, late))
      .thenNothing();
    const early = { now: '2027-08-31T22:59:59.999Z', today: '2027-08-31' };
    given(activitiesStream, history).when(command, on(workshops, early)).thenNothing();
    expect(daysDue(workshops, history, { ...settings, workshops: null as never })).toEqual([]);
  });
  it('CUR-03 falls due for each strand of assemblies that was in none', () => {
    const strands = (...history: { type: string; data: object }[]) =>
      daysDue(assemblies, [opened('assemblies'), ...history]).map(({ cycle }) => cycle);
    expect(strands()).toEqual(['assembly.reputation.2027-08-31', 'assembly.well-being.2027-08-31']);
    expect(strands(assembly('reputation'), assembly(null))).toEqual(['assembly.well-being.2027-08-31']);
    const command = { type: 'RecordAssemblyFellDue' as const, cycle: 'assembly.well-being.2027-08-31' };
    const late = { now: '2027-08-31T23:00:00.000Z', today: '2027-09-01' };
    const data = { ...year, strand: 'well-being', dueOn: '2027-08-31' };
    given(activitiesStream, [opened('assemblies')])
      .when(command, on(assemblies, late))
      .thenEvents({ type: 'AssemblyFellDue', data });
    given(activitiesStream, [opened('assemblies'), assembly('well-being')])
      .when(command, on(assemblies, late))
      .thenNothing();
  });
  it('CUR-03 refuses a strand that the policy does not name, another year, and another kind', () => {
    const deliver = { type: 'DeliverAssembly' as const, topic, strand: 'reputation' };
    given(activitiesStream, []).when(deliver, on(assemblies)).thenEvents(assembly('reputation'));
    given(activitiesStream, [assembly('reputation')])
      .when(deliver, on(assemblies))
      .thenNothing();
    given(activitiesStream, [])
      .when({ ...deliver, strand: 'fishing' }, on(assemblies))
      .thenRejected('StrandUnknown', 'CUR-03');
    given(activitiesStream, [])
      .when({ ...deliver, on: '2026-08-20' }, on(assemblies))
      .thenRejected('DayOutsideYear');
    given(activitiesStream, []).when(deliver, on(workshops)).thenRejected('ActivityOfAnotherKind');
  });
  it('CUR-08 is opened once with each school year', () => {
    const open = { type: 'OpenActivityYear' as const };
    given(activitiesStream, []).when(open, on(workshops)).thenEvents(opened('parent-workshop'));
    given(activitiesStream, [opened('parent-workshop')])
      .when(open, on(workshops))
      .thenNothing();
    const event = { stream: 'schools', streamId: 'x', type: 'AcademicCalendarPublished', version: 2 };
    expect(activityYears.commands({ ...event, data: calendarExample as never }, [], {})).toMatchObject([
      { id: workshops },
      { id: assemblies },
    ]);
  });
});
