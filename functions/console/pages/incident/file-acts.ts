import type { Act, Doing } from '../../html/act.ts';

/** Where files of an incident are, as the API has it. */
export const filesAt = ({ school = '', incident = '' }: Doing['params']): string =>
  `/v1/schools/${school}/evidence-files/incidents.${incident}`;

export const attachFile: Act = {
  name: 'attach-file',
  needs: { stream: 'incidents', action: 'TakeAction' },
  button: 'Attach a file',
  said: 'The file is sealed and attached.',
  file: 'file',
  fields: [
    {
      name: 'file',
      label: 'Picture or PDF',
      kind: 'file',
      accept: '.png,.jpg,.jpeg,.webp,.heic,.pdf',
      hint: '4 MB at most. Its name is not kept.',
    },
    { name: 'label', label: 'What it shows', kind: 'line' },
    {
      name: 'showsNone',
      label: 'Intimate images',
      kind: 'some-of',
      options: [['yes', 'It shows no intimate image: such an image is never copied nor sent']],
      missing: 'Say that it shows no intimate image; if it does, do not send it',
    },
  ],
  announce: ({ params }, bytes) => ({
    path: `${filesAt(params)}/files`,
    body: { bytes, showsNoIntimateImage: true },
  }),
  confirm: ({ params, sent }, made) => ({
    path: `${filesAt(params)}/files/${made}/confirm`,
    body: sent.given('label'),
  }),
};

export const withdrawFile: Act = {
  name: 'withdraw-file',
  needs: { stream: 'incidents', action: 'CorrectIncident' },
  button: 'Withdraw a file',
  said: 'The file is withdrawn, and deleted for good.',
  fields: [
    { name: 'withdrawn', label: 'File', kind: 'choice' },
    { name: 'reason', label: 'Reason', kind: 'text' },
  ],
  command: ({ params, sent }) => ({
    path: `${filesAt(params)}/files/${encodeURIComponent(sent.text('withdrawn'))}/withdraw`,
    body: sent.given('reason'),
  }),
};
