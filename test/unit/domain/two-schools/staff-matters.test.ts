import { describe, expect, it } from 'vitest';
import { staffMattersStream } from '../../../../domain/streams/staff-matters/stream.ts';
import { contextOf, given } from '../../../support/scenario.ts';
import { both, outcomes } from '../../../support/two-schools.ts';
import { misused, person, procedure, words } from '../streams/staff-matters/histories.ts';

describe('the same matter of staff at both schools', () => {
  it('INC-14 procedure of staff misuse: each has one for its staff; the headteacher’s own goes to the chair at the infant school, to the trust at the primary school', () => {
    const history = [misused()];
    const refer = (policy: string) =>
      outcomes(staffMattersStream, {
        history,
        command: { type: 'ReferStaffMatter', procedure: { ...procedure, policy } },
      });
    expect(refer('staff-discipline')).toEqual(['StaffMatterReferred', 'StaffMatterReferred']);
    expect(refer('behaviour')).toEqual(['ProcedureNotLinked', 'ProcedureNotLinked']);
    const { person: _, heldBy: __, incident: ___, ...said } = misused().data;
    const command = { type: 'RecordStaffMisuse' as const, person: 'p-1', ...said };
    const held = both(({ settings }) => {
      const context = contextOf({
        settings: staffMattersStream.settings(settings),
        facts: { person: person('headteacher') },
      });
      const decision = staffMattersStream.decider.decide(
        command,
        given(staffMattersStream, []).state,
        context,
      );
      return JSON.stringify(decision).match(/"heldBy":"([a-z-]+)"/)?.[1];
    });
    expect(held).toEqual(['chair-of-governors', 'executive']);
  });
  it('EML-08 monitoring of mail: is refused at the infant school, decided with a reason at the primary school', () => {
    const period = { from: '2026-09-03', until: '2026-09-10' };
    const command = { type: 'AuthoriseEmailMonitoring', person: 'p-402', ...period, words };
    expect(outcomes(staffMattersStream, { command, facts: { person: person() } })).toEqual([
      'ProcessNotInUse',
      'EmailMonitoringAuthorised',
    ]);
  });
});
