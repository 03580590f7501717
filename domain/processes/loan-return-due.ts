import { agreementsEvents } from '../../events/catalogue/agreements.ts';
import { devicesEvents } from '../../events/catalogue/devices.ts';
import { commandTo, defineProcess } from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import { devicesStream } from '../streams/devices/stream.ts';

const isOfDevice = isEventOf(devicesEvents);
const isOfAgreement = isEventOf(agreementsEvents);

interface Facts {
  /** The agreement that a new loan rests on. */
  readonly agreement: { readonly status: 'none' | 'signed' | 'withdrawn' };
}

/**
 * A withdrawn agreement ends the ground of every loan that is open on it: each such device is asked back
 * (AGR-08, DEV-02). A loan and a withdrawal may cross: whichever is handled second sees the other, the loan
 * by the agreement's state, the withdrawal by the link.
 */
export const loanReturnDue = defineProcess<Facts, { readonly agreement: 'agreements' }>({
  name: 'loan-return-due',
  items: ['AGR-08', 'DEV-02'],
  hears: ['devices', 'agreements'],
  from: { agreement: 'agreements' },
  links: (event) =>
    isOfDevice(event) && event.type === 'DeviceLent' && event.data.agreement !== null
      ? [
          {
            of: { stream: 'agreements', id: event.data.agreement },
            to: { stream: 'devices', id: event.streamId, version: event.version },
          },
        ]
      : [],
  facts: (event) =>
    isOfDevice(event) && event.type === 'DeviceLent' && event.data.agreement !== null
      ? { agreement: { stream: 'agreements', id: event.data.agreement } }
      : {},
  commands: (event, linked, { agreement }) => {
    if (isOfAgreement(event) && event.type === 'AgreementWithdrawn') {
      return linked.map(({ id, version }) =>
        commandTo(devicesStream, id, { type: 'RequireReturn', loan: version }),
      );
    }
    const isLate = isOfDevice(event) && event.type === 'DeviceLent' && agreement?.status === 'withdrawn';
    return isLate
      ? [commandTo(devicesStream, event.streamId, { type: 'RequireReturn', loan: event.version })]
      : [];
  },
});
