import { describe, expect, it } from 'vitest';
import { concernIncident } from '../../../../domain/processes/concern-incident.ts';
import { incidentsCommands } from '../../../../domain/streams/incidents/commands.ts';
import { concernsEvents } from '../../../../events/catalogue/concerns.ts';

const incident = {
  id: 'i-1',
  occurredOn: '2026-09-02',
  category: 'online-safety',
  involved: [{ person: 'u-301', part: 'victim' }],
  isNew: true,
};
const heard = (type: string, data: object, isReported = false) => {
  const event = { stream: 'concerns', streamId: 'c-1', type, data: data as never, version: 2 };
  return [concernIncident.facts(event), concernIncident.commands(event, [], { incident: { isReported } })];
};

describe('the process that reports what was a concern', () => {
  it.each(['ConcernSettled', 'OffensiveEmailResolved', 'MonitoringAlertAssessed'])(
    'INC-15 INC-17 MON-04 reports the incident that a concern became: %s',
    (type) => {
      const [facts, commands] = heard(type, { incident });
      expect(facts).toEqual({ incident: { stream: 'incidents', id: 'i-1' } });
      const { id: _, isNew: __, ...body } = incident;
      const place = 'See the concern';
      const description = 'What was reported stands in the concern c-1.';
      const command = { ...body, place, description };
      expect(commands).toEqual([
        { stream: 'incidents', id: 'i-1', command: { type: 'ReportIncident', ...command } },
      ]);
      expect(incidentsCommands.ReportIncident.body.safeParse(command).success).toBe(true);
    },
  );

  it('MON-04 reports nothing twice, nothing that was on record, and nothing that became none', () => {
    expect(heard('MonitoringAlertAssessed', { incident }, true)[1]).toEqual([]);
    expect(heard('MonitoringAlertAssessed', { incident: { ...incident, isNew: false } })).toEqual([{}, []]);
    for (const [type, { example }] of Object.entries(concernsEvents.entries))
      if (type !== 'MonitoringAlertAssessed') expect(heard(type, example)).toEqual([{}, []]);
    expect(heard('MonitoringAlertAssessed', { incident: null })).toEqual([{}, []]);
  });
});
