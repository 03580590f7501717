import type { SchoolCalendar } from '../../../../../domain/kernel/calendar.ts';

export const inClass = (ofClass = 'y1-oak', occurredAt = '2026-09-03T09:00:00.000Z') => ({
  type: 'ClassDeviceAllocated' as const,
  occurredAt,
  data: { class: ofClass },
});
export const movedTo = (to: 'store' | 'repair' | 'lost') => ({ type: 'DeviceMoved' as const, data: { to } });
export const encrypted = (isEncrypted = true) => ({
  type: 'DeviceEncryptionConfirmed' as const,
  data: { isEncrypted },
});
export const galleryCleared = {
  type: 'DeviceGalleryCleared' as const,
  occurredAt: '2026-10-05T09:00:00.000Z',
  data: {},
};
export const galleryFellDue = (since: number) => ({
  type: 'DeviceGalleryClearanceFellDue' as const,
  data: { class: 'y1-oak', since },
});
export const damaged = (isIntentional: boolean | null) => ({
  type: 'DeviceDamageRecorded' as const,
  data: { isIntentional, description: 'The screen is cracked.' },
});
export const approved = {
  type: 'DeviceDisposalApproved' as const,
  data: { why: 'worn-out' as const, approvedBy: 'p-500' },
};
export const disposed = (approval: number) => ({
  type: 'DeviceDisposed' as const,
  data: { approval, how: 'recycled' as const, isWiped: true },
});

export const calendar: SchoolCalendar = {
  years: [
    {
      academicYear: '2026-27',
      from: '2026-09-01',
      to: '2027-07-22',
      halfTerms: [
        { name: 'autumn-1', from: '2026-09-02', to: '2026-10-23' },
        { name: 'autumn-2', from: '2026-11-02', to: '2026-12-18' },
      ],
    },
  ],
  closures: [],
  dayEndsAt: null,
};
