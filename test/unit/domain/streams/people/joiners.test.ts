import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { peopleStream } from '../../../../../domain/streams/people/stream.ts';
import { peopleEvents } from '../../../../../events/catalogue/people.ts';

const asking = noticeSettings({ notifications: { joinerList: true } });
const silent = noticeSettings({});
const recorded = (type: keyof typeof peopleEvents.entries, more: object = {}) =>
  ({
    type,
    data: peopleEvents.entries[type].example,
    streamId: 'p-400',
    actor: 'p-office',
    recordedAt: '2026-09-10T09:00:00.000Z',
    ...more,
  }) as never;
const joins = ['StaffMemberJoined', 'GovernorAppointed', 'VolunteerRegistered', 'ParentRegistered'] as const;

describe('who joins a school', () => {
  it.each(joins)('ORG-06 hears where the list stands of what they have to do: %s', (type) => {
    expect(peopleStream.notices(recorded(type), asking)).toMatchObject([
      { notice: 'joined', recipients: [{ person: 'p-400' }], link: '/views/due?mine=true' },
    ]);
    expect(peopleStream.notices(recorded(type, { recordedAt: undefined }), asking)).toHaveLength(1);
  });

  it.each(joins)('ORG-06 hears nothing where the school does not ask for it: %s', (type) => {
    expect(peopleStream.notices(recorded(type), silent)).toEqual([]);
  });

  it('ORG-06 hears nothing where they have been there for long, or the trust is set up', () => {
    const late = recorded('StaffMemberJoined', { recordedAt: '2026-09-17T09:00:00.000Z' });
    const inTime = recorded('StaffMemberJoined', { recordedAt: '2026-09-16T09:00:00.000Z' });
    expect(peopleStream.notices(late, asking)).toEqual([]);
    expect(peopleStream.notices(inTime, asking)).toHaveLength(1);
    expect(peopleStream.notices(recorded('StaffMemberJoined', { actor: 'bootstrap' }), asking)).toEqual([]);
    expect(peopleStream.notices(recorded('PupilAdmitted'), asking)).toEqual([]);
  });
});
