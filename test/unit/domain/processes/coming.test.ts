import { describe, expect, it } from 'vitest';
import type { ProcessEvent } from '../../../../domain/kernel/process.ts';
import { coming } from '../../../../domain/processes/coming.ts';
import { privacyNotice } from '../../../../domain/processes/privacy-notice.ts';
import { parent, pupil, role, staff, visitor } from '../../../support/people.ts';

const event = (of: { type: string; data: object }, streamId = 'p-101', stream = 'people'): ProcessEvent =>
  ({ ...of, stream, streamId, version: 1 }) as ProcessEvent;

describe('somebody comes', () => {
  it.each([staff, role('volunteer'), role('governor')])('POL-06 whose word is expected: $type', (one) => {
    expect(coming.commands(event(one), [], {})).toEqual([
      { stream: 'acknowledgements', id: 'p-101', command: { type: 'ExpectAcknowledgements' } },
    ]);
  });
  it.each([visitor, pupil, parent, role('headteacher')])(
    'POL-06 and nothing more is expected: $type',
    (one) => {
      expect(coming.commands(event(one), [], {})).toEqual([]);
    },
  );
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
