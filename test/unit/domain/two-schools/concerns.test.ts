import { describe, expect, it } from 'vitest';
import { concernsStream } from '../../../../domain/streams/concerns/stream.ts';
import { hearers, outcomes } from '../../../support/two-schools.ts';
import { alert, alerted, emailed, raised } from '../streams/concerns/histories.ts';

describe('the same concern at both schools', () => {
  it('INC-15 a parent is worried about a child online: where concerns of parents go: the whole team hears at the infant school, the head and the lead at the primary school', () => {
    expect(hearers('concerns', raised())).toEqual([
      { 'concern-raised': ['headteacher', 'dsl', 'deputy-dsl', 'learning-mentor'] },
      { 'concern-raised': ['headteacher', 'dsl'] },
    ]);
  });
  it('INC-17 staff get hurtful mail: offensive mail: the headteacher hears at the infant school, the line manager and the leadership at the primary school', () => {
    expect(hearers('concerns', emailed())).toEqual([
      { 'offensive-email-reported': ['headteacher'] },
      { 'offensive-email-reported': ['person p-410', 'slt'] },
    ]);
  });
  it('MON-04 products that send alerts: each school takes those of its own product, and its safeguarding lead hears', () => {
    const command = { type: 'RaiseMonitoringAlert', ...alert };
    const context = { streamId: 'web-filter.a-1' };
    expect(outcomes(concernsStream, { command, context })).toEqual([
      'MonitoringAlertRaised',
      'ChannelNotInUse',
    ]);
    const heard = { 'monitoring-alert-raised': ['dsl'] };
    expect(hearers('concerns', alerted())).toEqual([heard, heard]);
  });
});
