import type { Act, Doing } from '../../html/act.ts';
import type { Sent } from '../../html/sent.ts';

const needs = { audit: 'import' } as const;
const address = ({ school = '', import: id = '' }: Doing['params'], act: string): string =>
  `/v1/schools/${school}/imports/${id}/${act}`;
const numberIn = (sent: Sent, name: string): number => Number(sent.text(name));

/** The numbers stand in the form as the page showed them: the API refuses others than those of the dry run. */
export const approveImport: Act = {
  name: 'approve-import',
  needs,
  button: 'Approve and record',
  said: 'You approved it. What was shown is being recorded in your name.',
  fields: [
    {
      name: 'seen',
      label: 'What you approve',
      kind: 'some-of',
      options: [['yes', 'I have looked at what changes, at who leaves, and at what is left out']],
      missing: 'Say that you have looked at it',
    },
  ],
  command: ({ params, sent }) => ({
    path: address(params, 'approve'),
    body: {
      commands: numberIn(sent, 'commands'),
      leavers: numberIn(sent, 'leavers'),
      errors: numberIn(sent, 'errors'),
    },
  }),
};

export const refuseImport: Act = {
  name: 'refuse-import',
  needs,
  button: 'Refuse it',
  said: 'Nothing was recorded, and the file is deleted.',
  fields: [],
  command: ({ params }) => ({ path: address(params, 'cancel'), body: {} }),
};

/** The file came, and the request that says so did not. */
export const compareImport: Act = {
  name: 'compare-import',
  needs,
  button: 'Compare it now',
  said: 'The file is being compared.',
  fields: [],
  command: ({ params }) => ({ path: address(params, 'dry-run'), body: {} }),
};
