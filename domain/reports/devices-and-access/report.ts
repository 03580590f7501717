import { GOVERNORS, IT, OFFICE, OVERSIGHT } from '../../kernel/role-groups.ts';
import { defineDocument } from '../kit/define-document.ts';
import { accessSection } from './access.ts';
import { devicesSection } from './devices.ts';
import { exceptionsSection } from './exceptions.ts';
import { devicesAndAccessSources } from './sources.ts';

/**
 * Where devices are, who may use what, and who should not any more. It names people, for those who keep the
 * registers; others have ids (DEV-01, ACC-01, ACC-07).
 */
export const devicesAndAccessReport = defineDocument({
  name: 'devices-and-access',
  title: 'Devices and access',
  description: 'Where devices are, what is overdue, who may use what, and who left and has access still',
  items: ['DEV-01', 'DEV-02', 'DEV-07', 'DEV-09', 'ACC-01', 'ACC-03', 'ACC-07', 'UNA-03', 'NET-06'],
  permissions: [
    { roles: [...OFFICE, ...IT] },
    { roles: ['dsl', 'deputy-dsl', 'slt', ...GOVERNORS, ...OVERSIGHT], withholdsPersonal: true },
  ],
  sensitive: false,
  sources: devicesAndAccessSources,
  document: (sources, asked) => ({
    title: 'Devices and access',
    intro: 'As things stood on the day. Names are given to those who keep the registers, and to nobody else.',
    sections: [
      devicesSection(sources.devices, asked),
      accessSection(sources, asked),
      exceptionsSection(sources, asked),
    ],
  }),
});
