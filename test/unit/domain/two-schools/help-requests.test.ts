import { describe, expect, it } from 'vitest';
import { hearers } from '../../../support/two-schools.ts';

const heard = (type: string, more: object = {}) =>
  hearers('help-requests', { type, data: { asker: 'p-401', words: 'sealed', ...more } });

describe('the same request for help at both schools', () => {
  it('POL-10 somebody asks about the policy: where questions about the policy go: to the headteacher at both, to the computing lead at the infant school, too', () => {
    expect(heard('PolicyQueryRaised')).toEqual([
      { 'policy-query-raised': ['headteacher', 'computing-lead'] },
      { 'policy-query-raised': ['headteacher'] },
    ]);
  });
  it('ACC-05 rights were given by mistake: access given in error: the headteacher and IT support hear at both', () => {
    const both = { 'access-in-error-reported': ['headteacher', 'it-support'] };
    expect(heard('AccessInErrorReported', { person: null })).toEqual([both, both]);
  });
  it('ACC-04 rights are to be changed: IT support hears at both', () => {
    const both = { 'access-change-requested': ['it-support'] };
    expect(heard('AccessChangeRequested', { person: 'p-401' })).toEqual([both, both]);
  });
  it('DEV-05 a device may not be safe: doubts and trouble with technology: IT support hears at both', () => {
    const both = { 'device-concern-raised': ['it-support'] };
    expect(heard('DeviceSecurityConcernRaised', { device: null })).toEqual([both, both]);
  });
  it('DEV-06 technology gives trouble: IT support hears at both', () => {
    const both = { 'technology-concern-reported': ['it-support'] };
    expect(heard('TechnologyConcernReported')).toEqual([both, both]);
  });
  it('EML-04 mail reached the wrong person: mail received in error: its sender is on record at both', () => {
    const both = { 'email-in-error-reported': ['outside sender-of-the-mail'] };
    const data = { receivedOn: '2026-09-02', isConfidential: true };
    expect(heard('EmailReceivedInErrorReported', data)).toEqual([both, both]);
  });
});
