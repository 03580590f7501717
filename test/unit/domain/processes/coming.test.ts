import { describe, expect, it } from 'vitest';
import type { ProcessEvent } from '../../../../domain/kernel/process.ts';
import { coming } from '../../../../domain/processes/coming.ts';
import { privacyNotice } from '../../../../domain/processes/privacy-notice.ts';
import { parent, pupil, role, staff, visitor } from '../../../support/people.ts';

const event = (of: { type: string; data: object }, streamId = 'p-101', stream = 'people'): ProcessEvent =>
  ({ ...of, stream, streamId, version: 1 }) as ProcessEvent;

const expects = { stream: 'acknowledgements', id: 'p-101', command: { type: 'ExpectAcknowledgements' } };
const opens = (audience: string, id = 'p-101') => ({
  stream: 'agreements',
  id: `${id}.${audience}`,
  command: { type: 'OpenAgreement' },
});
const movedUp = { type: 'PupilMovedUp', data: { yearGroup: 'Y3', from: '2027-09-01' } };

describe('somebody comes', () => {
  it.each([
    [staff, 'staff'],
    [role('volunteer'), 'volunteer'],
    [role('governor'), 'governor'],
  ] as const)('POL-06 AGR-02 AGR-03 whose word and signature are expected: $0.type', (one, audience) => {
    expect(coming.commands(event(one), [], {})).toEqual([expects, opens(audience)]);
  });
  it.each([
    [parent, [opens('parent')]],
    [pupil, [opens('pupil-ks1')]],
    [movedUp, [opens('pupil-ks2')]],
    [{ ...pupil, data: { ...pupil.data, yearGroup: 'R' } }, []],
    [role('headteacher'), []],
  ])('AGR-09 AGR-10 whose signature alone is expected: $0.data', (one, wanted) => {
    expect(coming.commands(event(one), [], {})).toEqual(wanted);
  });
  it('AGR-04 a visitor signs where it matters, and is not asked for coming', () => {
    expect(coming.commands(event(visitor), [], {})).toEqual([]);
  });
  it('AGR-01 is asked to sign a text that is published later', () => {
    const to = { stream: 'agreements', id: 'p-101.staff', version: 1 };
    expect(coming.links(event(staff))).toEqual([{ of: { stream: 'agreement-templates', id: 'staff' }, to }]);
    const text = (takenOver: object | null) =>
      event({ type: 'AgreementTemplatePublished', data: { takenOver } }, 'staff', 'agreement-templates');
    expect(coming.commands(text(null), [to], {})).toEqual([opens('staff')]);
    expect(coming.commands(text({}), [to], {})).toEqual([]);
    expect(coming.links(event(visitor))).toEqual([]);
  });
});

describe('the notice on personal data', () => {
  const edition = event(
    { type: 'EditionPublished', data: { list: 'privacy-notice', edition: '2027' } },
    'privacy-notice',
    'reference-lists',
  );
  const linked = { type: 'ParentLinkedToPupil', data: { parent: 'p-201' } };
  it('DPR-03 goes to a parent who comes, and the parent is remembered for the next edition', () => {
    expect(privacyNotice.commands(event(parent, 'p-201'), [], {})).toEqual([
      { stream: 'acknowledgements', id: 'p-201', command: { type: 'IssuePrivacyNotice', channel: 'mail' } },
    ]);
    const of = { stream: 'reference-lists', id: 'privacy-notice' };
    const to = { stream: 'acknowledgements', id: 'p-201', version: 1 };
    expect(privacyNotice.links(event(parent, 'p-201'))).toEqual([{ of, to }]);
    expect(privacyNotice.links(event(linked, 'u-301'))).toEqual([{ of, to }]);
    expect(privacyNotice.commands(edition, [to], {})).toEqual([
      {
        stream: 'acknowledgements',
        id: 'p-201',
        command: { type: 'IssuePrivacyNotice', channel: 'mail', edition: '2027' },
      },
    ]);
  });
  it('DPR-03 is no other list, and nobody else’s', () => {
    expect(privacyNotice.commands({ ...edition, streamId: 'objectives' }, [], {})).toEqual([]);
    expect(privacyNotice.commands(event(staff), [], {})).toEqual([]);
  });
});
