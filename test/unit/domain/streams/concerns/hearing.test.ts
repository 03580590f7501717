import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { concernsStream as stream } from '../../../../../domain/streams/concerns/stream.ts';
import { alerted, emailed, raised, settled } from './histories.ts';

const of = (event: object, settings: object = {}) =>
  stream.notices(
    { ...event, streamId: 'web-filter.a-1', actor: 'p-401' } as never,
    noticeSettings({ concerns: settings } as never),
  );
const recipients = (event: object, settings: object = {}) =>
  of(event, settings).flatMap((notice) => notice.recipients);

describe('who hears of a concern', () => {
  it('INC-15 tells the headteacher and the safeguarding lead, or whom the school names', () => {
    expect(recipients(raised())).toEqual([{ role: 'headteacher' }, { role: 'dsl' }]);
    expect(recipients(raised(), { concernRoute: ['slt'] })).toEqual([{ role: 'slt' }]);
    const outside = [{ outside: 'local-authority' }];
    expect(recipients(raised(), { concernRoute: outside })).toEqual([
      { role: 'headteacher' },
      { role: 'dsl' },
      ...outside,
    ]);
    expect(of(raised())).toMatchObject([{ notice: 'concern-raised', isSafeguarding: true }]);
  });

  it('INC-17 tells the line manager or the leadership, never who sent it, and somebody in any case', () => {
    const byLine = { offensiveEmailRoute: ['line-manager'] };
    expect(recipients(emailed())).toEqual([{ role: 'headteacher' }]);
    expect(recipients(emailed(), byLine)).toEqual([{ person: 'p-410' }]);
    expect(recipients(emailed({ lineManagers: [] }), byLine)).toEqual([{ role: 'headteacher' }]);
    const outside = { offensiveEmailRoute: ['line-manager', { outside: 'union' }] };
    expect(recipients(emailed({ lineManagers: [] }), outside)).toEqual([
      { role: 'headteacher' },
      { outside: 'union' },
    ]);
    const both = { offensiveEmailRoute: ['line-manager', 'slt', { outside: 'union' }] };
    expect(recipients(emailed(), both)).toEqual([{ person: 'p-410' }, { role: 'slt' }, { outside: 'union' }]);
  });

  it('MON-04 mails of an alert its severity, and nothing else of it', () => {
    const [notice] = of(alerted());
    expect(notice).toMatchObject({ notice: 'monitoring-alert-raised', isSafeguarding: true });
    expect(notice?.recipients).toEqual([{ role: 'dsl' }]);
    expect(notice?.text.join(' ')).toContain('Its severity is critical.');
    expect(JSON.stringify([notice?.subject, notice?.text])).not.toMatch(/self-harm|web-filter|a-1/);
    expect(recipients(alerted(), { alertRoute: ['dsl', 'it-support'] })).toHaveLength(2);
  });

  it('INC-15 tells of what is reported, and of no end', () => {
    expect(of(settled())).toEqual([]);
  });
});
