import type { FullPicture } from './full-content.ts';
import type { Section } from './page.ts';
import { type NameOf, valueInWords } from './shown.ts';

/** What was so at one moment, a table for each question. */
export const pictureTables = ({ answers, settings }: FullPicture, nameOf: NameOf): Section['tables'] => {
  const shown = (value: string | number | null) => valueInWords(value, (text) => text);
  const { agreements, access, devices, roles, policy } = answers;
  return [
    {
      caption: 'Agreements of those involved',
      head: ['Person', 'As', 'Status', 'Version', 'Signed on', 'How'],
      rows: agreements.map((one) => [
        nameOf(one.person),
        shown(one.audience),
        shown(one.status),
        one.templateVersion,
        shown(one.signedOn),
        shown(one.method),
      ]),
    },
    {
      caption: 'What they could use',
      head: ['Person', 'What', 'From', 'Until'],
      rows: access.map(({ person, what, from, until, givenAt }) => [
        nameOf(person),
        what,
        shown(from ?? givenAt),
        shown(until),
      ]),
    },
    {
      caption: 'Devices lent to them or for them',
      head: ['Device', 'Form', 'Lent to', 'For', 'Lent on', 'Due'],
      rows: devices.lent.map((one) => [
        one.device,
        shown(one.form),
        nameOf(one.borrower),
        nameOf(one.pupil),
        shown(one.lentOn),
        shown(one.returnDue),
      ]),
    },
    {
      caption: 'Work devices allocated to them',
      head: ['Device', 'Form', 'Person', 'Since'],
      rows: devices.allocated.map(({ device, form, person, allocatedOn }) => [
        device,
        shown(form),
        nameOf(person),
        shown(allocatedOn),
      ]),
    },
    {
      caption: 'Who led on safeguarding',
      head: ['Role', 'Person', 'From', 'Until'],
      rows: roles.map(({ role, person, from, until }) => [
        shown(role),
        nameOf(person),
        shown(from),
        shown(until),
      ]),
    },
    {
      caption: 'Policy in force',
      head: ['Version', 'In force from', 'Approved', 'Logs', 'Log form', 'Classes'],
      rows:
        policy.inForce === null
          ? []
          : [
              [
                policy.inForce.version,
                shown(policy.inForce.effectiveFrom),
                policy.inForce.isApproved,
                settings.logTargets?.join(', ') ?? null,
                shown(settings.logForm),
                shown(settings.classification),
              ],
            ],
    },
  ];
};
