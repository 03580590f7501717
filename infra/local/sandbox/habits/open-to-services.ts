import { type Habit, momentsAt } from '../habit.ts';

/** The service that consumers try things with. */
export const readerClient = 'sandbox-reader';
const types = ['AccessGranted', 'AccessRevoked', 'DeviceLent', 'DeviceReturned', 'AgreementSigned'];

/** A service may read some of the events in the feed (DPR-01). */
export const openToServices: Habit = {
  name: 'open to services',
  at: (school) => {
    const moments = momentsAt(school);
    return ({ number }) =>
      number === 0
        ? moments({
            at: '07:30',
            as: school.head,
            send: `machine-clients/${readerClient}/register-machine-client`,
            body: { purpose: 'To try what a consumer of events can do.', types, until: '2027-08-31' },
          })
        : [];
  },
};
