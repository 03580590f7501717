import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../../.ci/advisories.ts';

const advisory = (id: string, severity: string) => ({
  source: 1,
  name: 'some-package',
  dependency: 'some-package',
  title: 'It does what it should not',
  url: `https://github.com/advisories/${id}`,
  severity,
  range: '<2.0.0',
});
const audited = (...via: readonly unknown[]): string =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: {
      'some-package': { name: 'some-package', severity: 'high', isDirect: false, via, effects: ['another'] },
      another: { name: 'another', severity: 'high', isDirect: true, via: ['some-package'], effects: [] },
    },
  });
const [id, today] = ['GHSA-aaaa-bbbb-cccc', '2026-11-30'];
const excepted = { advisory: id, until: today, reason: 'the part of it that is meant is not called' };
const finding = `some-package: high: It does what it should not (${id})`;

describe('the audit of what is deployed', () => {
  it('ORG-04 names each advisory of high severity once, and leaves out lower ones', () => {
    const both = audited(advisory(id, 'high'), advisory(id, 'high'), advisory('GHSA-low', 'moderate'));
    expect(findingsIn(both, [], today)).toEqual([finding]);
    expect(findingsIn(audited(), [], today)).toEqual([]);
  });

  it('ORG-04 takes an exception until its last day, and asks for it to go when it is needed no more', () => {
    expect(findingsIn(audited(advisory(id, 'critical')), [excepted], today)).toEqual([]);
    expect(findingsIn(audited(advisory(id, 'high')), [excepted], '2026-12-01')).toEqual([finding]);
    expect(findingsIn(audited(), [excepted], today)).toEqual([`the exception of ${id} is needed no more`]);
  });

  it.each([
    '',
    'not JSON',
    '{"statusCode":405,"error":{"summary":""}}',
    '{"message":"405 Method Not Allowed"}',
  ])('ORG-04 is skipped where the registry answers %j', (answer) => {
    expect(findingsIn(answer, [excepted], today)).toBeNull();
  });
});
