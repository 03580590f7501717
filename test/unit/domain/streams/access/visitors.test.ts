import { describe, expect, it } from 'vitest';
import type { AccessFacts } from '../../../../../domain/streams/access/facts.ts';
import type { AccessSettings } from '../../../../../domain/streams/access/settings.ts';
import { accessStream } from '../../../../../domain/streams/access/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { at, authorised, facts, holds, infant } from './histories.ts';

const HEAD = ['headteacher', 'staff'];
const IT = ['it-support', 'staff'];
const visit = holds('visitor', '2026-10-14', '2026-10-14');
const earlier = holds('visitor', '2026-09-16', '2026-09-16');
const aware = { visits: [{ from: '2026-10-14', until: '2026-10-14' }] };
const visitor = (more: Partial<AccessFacts> = {}, signedOn = '2026-10-12'): AccessFacts => {
  const known = facts([earlier, visit]);
  return { ...known, agreement: { ...known.agreement, signedOn }, awareness: aware, ...more };
};
const notice: AccessSettings = { ...infant, visitorNotice: true };
const eachVisit: AccessSettings = { ...infant, visitorAgreement: 'per-visit' };

const authorise = {
  type: 'AuthoriseWifi' as const,
  basis: 'visit' as const,
  purpose: 'A talk, shown from an own laptop.',
  from: '2026-10-14',
  until: '2026-10-14',
};
const right = { kind: 'system', name: 'slides' } as const;
const grant = { type: 'GrantAccess' as const, right, audience: 'visitor' as const };

describe('a visitor', () => {
  it('POL-11 is made aware of the policy before the wifi is authorised, for that visit', () => {
    given(accessStream, [])
      .when(authorise, at(visitor(), HEAD, notice))
      .thenEvents(authorised());
    for (const visits of [[], [{ from: '2026-09-16', until: '2026-09-16' }]]) {
      given(accessStream, [])
        .when(authorise, at(visitor({ awareness: { visits } }), HEAD, notice))
        .thenRejected('VisitorNotAware', 'POL-11');
    }
  });
  it('POL-11 is made aware of it before a right is granted', () => {
    given(accessStream, [])
      .when(grant, at(visitor({ awareness: { visits: [] } }), IT, notice))
      .thenRejected('VisitorNotAware', 'POL-11');
    expect(given(accessStream, []).when(grant, at(visitor(), IT, notice))).toBeDefined();
  });
  it('POL-11 is not asked at a school whose policy does not', () => {
    given(accessStream, [])
      .when(authorise, at(visitor({ awareness: { visits: [] } }), HEAD))
      .thenEvents(authorised());
  });
  it('AGR-04 is refused the wifi on the signature of an earlier visit, where each visit asks for one', () => {
    for (const signedOn of ['2026-09-16', '2026-09-01']) {
      given(accessStream, [])
        .when(authorise, at(visitor({}, signedOn), HEAD, eachVisit))
        .thenRejected('AgreementOfEarlierVisit', 'AGR-04');
    }
    given(accessStream, [])
      .when(authorise, at(visitor(), HEAD, eachVisit))
      .thenEvents(authorised());
  });
  it('AGR-04 signs once for each version of the text elsewhere', () => {
    given(accessStream, [])
      .when(authorise, at(visitor({}, '2026-09-01'), HEAD))
      .thenEvents(authorised());
  });
  it('POL-11 is what alone is asked so: who helps in an official capacity is no visitor', () => {
    const { needs } = accessStream.facts;
    const inCapacity = { ...authorise, basis: 'official-capacity' as const };
    expect(needs(authorise, 'v-9', 'larkfield-infant').awareness).toEqual({
      stream: 'acknowledgements',
      id: 'v-9',
    });
    expect(needs(inCapacity, 'v-9', 'larkfield-infant').awareness).toBeUndefined();
  });
});

describe('a parent in an official capacity', () => {
  const parent = { ...facts([holds('parent'), holds('volunteer')], 'none'), awareness: aware };
  it('AGR-14 is refused a right without the agreement of volunteers, whatever was signed as a parent', () => {
    given(accessStream, [])
      .when({ ...grant, audience: 'volunteer' }, at(parent, IT))
      .thenRejected('AgreementRequired', 'ACC-01');
    given(accessStream, [])
      .when({ ...grant, audience: 'parent' }, at(facts([holds('parent'), holds('volunteer')]), IT))
      .thenRejected('OfficialCapacityRequired', 'ACC-07');
  });
});
