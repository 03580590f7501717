import { accessStream } from '../../streams/access/stream.ts';
import { devicesStream } from '../../streams/devices/stream.ts';
import { exemptionsStream } from '../../streams/exemptions/stream.ts';
import { ownDevicesStream } from '../../streams/own-devices/stream.ts';
import { peopleStream } from '../../streams/people/stream.ts';
import { recordsOf } from '../kit/records.ts';

/** What the report is made of. */
export const devicesAndAccessSources = () => ({
  devices: recordsOf(devicesStream),
  access: recordsOf(accessStream),
  people: recordsOf(peopleStream),
  exemptions: recordsOf(exemptionsStream),
  ownDevices: recordsOf(ownDevicesStream),
});

export type DevicesAndAccessSources = ReturnType<typeof devicesAndAccessSources>;
