import * as z from 'zod/mini';
import { agreementsEvents } from '../../../events/catalogue/agreements.ts';
import { devicesEvents } from '../../../events/catalogue/devices.ts';
import { splitId } from '../../kernel/ids.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfAgreement } from '../../streams/agreements/stream.ts';
import { agreementOf, listsOfDevice } from './lists.ts';

const isOfDevice = isEventOf(devicesEvents);
const isOfAgreement = isEventOf(agreementsEvents);

/** What a correction may change of a loan. */
const loanFields = z.object({
  borrower: z.exactOptional(z.string()),
  pupil: z.exactOptional(z.string()),
  purpose: z.exactOptional(z.string()),
  lentOn: z.exactOptional(z.string()),
  returnDue: z.exactOptional(z.nullable(z.string())),
  agreement: z.exactOptional(z.nullable(z.string())),
  templateVersion: z.exactOptional(z.nullable(z.number())),
});

/** The newest loan of a device; no row before its first one. */
const ofDevice = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfDevice(event)) return row;
  switch (event.type) {
    case 'DeviceLent':
      return { ...event.data, isOpen: true, lentBy: event.version };
    case 'DeviceReturned':
      return row && { ...row, isOpen: false };
    case 'DeviceCorrected': {
      const { corrects, changes } = event.data;
      return row !== null && row['lentBy'] === corrects ? { ...row, ...loanFields.parse(changes) } : row;
    }
    default:
      return row;
  }
};

/** Whether a parent's own agreement stands (AGR-08); no row for the agreements of others. */
const ofAgreement = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (splitId(event.streamId).tail !== 'parent' || !isOfAgreement(event)) return row;
  return event.type === 'AgreementRequested' ? row : keptOfAgreement(row, event);
};

/** Which devices are on loan, to whom, on which agreement (DEV-02). */
export const devicesOnLoanProjection: Projection = {
  model: 'devices-on-loan',
  streams: { devices: ofDevice, agreements: ofAgreement },
  lists: { devices: listsOfDevice },
  joins: { devices: agreementOf },
};
