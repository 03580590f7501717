import { flag } from './kinds.ts';

export const ownDeviceSettings = {
  connections: flag({
    description: 'A device of one’s own joins the network only when IT support has approved it',
    items: ['NET-03'],
  }),
  automaticUpdates: flag({
    description: 'A device that joins the network updates itself, and what protects it',
    items: ['NET-03'],
  }),
  schoolData: flag({
    description:
      'A device of one’s own holds data of the school when IT support has found it safe and the headteacher has then agreed',
    items: ['NET-05'],
  }),
};
