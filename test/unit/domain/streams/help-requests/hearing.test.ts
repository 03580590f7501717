import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { helpRequestsStream as stream } from '../../../../../domain/streams/help-requests/stream.ts';

const event = (type: string, more: object = {}) => ({
  type,
  data: { asker: 'p-401', person: 'p-402', device: null, words: 'sealed', ...more },
  streamId: 'h-1',
  actor: 'p-401',
});
const told = (type: string, settings: object = {}) =>
  stream.notices(event(type) as never, noticeSettings(settings as never)).map(({ notice, recipients }) => ({
    notice,
    recipients,
  }));

describe('who hears of a request for help', () => {
  it.each([
    ['POL-10', 'PolicyQueryRaised', 'policy-query-raised', [{ role: 'headteacher' }]],
    ['ACC-04', 'AccessChangeRequested', 'access-change-requested', [{ role: 'it-support' }]],
    [
      'ACC-05',
      'AccessInErrorReported',
      'access-in-error-reported',
      [{ role: 'headteacher' }, { role: 'it-support' }],
    ],
    ['DEV-05', 'DeviceSecurityConcernRaised', 'device-concern-raised', [{ role: 'it-support' }]],
    ['DEV-06', 'TechnologyConcernReported', 'technology-concern-reported', [{ role: 'it-support' }]],
    [
      'EML-04',
      'EmailReceivedInErrorReported',
      'email-in-error-reported',
      [{ outside: 'sender-of-the-mail' }],
    ],
  ])('%s tells them where the school names nobody: %s', (_, type, notice, recipients) => {
    expect(told(type)).toEqual([{ notice, recipients }]);
  });

  it('ACC-05 tells the headteacher of access given by mistake, at once and by no name', () => {
    const [notice] = stream.notices(event('AccessInErrorReported') as never, noticeSettings({}));
    expect(notice?.recipients[0]).toEqual({ role: 'headteacher' });
    expect(JSON.stringify(notice)).not.toMatch(/p-40[12]|sealed/);
    expect(notice?.link).toBe('/help-requests/h-1');
  });

  it('POL-10 tells whom the school names, also the line manager of who asks', () => {
    const settings = { 'help-requests': { policyQueryRoute: ['line-manager', 'slt'] } };
    expect(told('PolicyQueryRaised', settings)).toEqual([
      { notice: 'policy-query-raised', recipients: [{ lineManagerOf: 'p-401' }, { role: 'slt' }] },
    ]);
  });

  it('DEV-05 DEV-06 tells of what is asked, and of no answer', () => {
    for (const type of ['DeviceSecurityAdviceGiven', 'TechnologyConcernResolved', 'HelpRequestCorrected'])
      expect(told(type)).toEqual([]);
  });
});
