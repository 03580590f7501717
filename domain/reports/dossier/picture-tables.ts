import type { FullPicture } from './full-content.ts';
import type { Section } from './page.ts';

/** A person as the page names them. */
export type NameOf = (person: string) => string;

/** What was so at one moment, a table for each question. */
export const pictureTables = ({ answers, settings }: FullPicture, nameOf: NameOf): Section['tables'] => {
  const { agreements, access, devices, roles, policy } = answers;
  return [
    {
      caption: 'Agreements of those involved',
      head: ['Person', 'As', 'Status', 'Version', 'Signed on', 'How'],
      rows: agreements.map((one) => [
        nameOf(one.person),
        one.audience,
        one.status,
        one.templateVersion,
        one.signedOn,
        one.method,
      ]),
    },
    {
      caption: 'What they could use',
      head: ['Person', 'What', 'From', 'Until'],
      rows: access.map(({ person, what, from, until, givenAt }) => [
        nameOf(person),
        what,
        from ?? givenAt,
        until,
      ]),
    },
    {
      caption: 'Devices lent to them or for them',
      head: ['Device', 'Form', 'Lent to', 'For', 'Lent on', 'Due'],
      rows: devices.lent.map((one) => [
        one.device,
        one.form,
        nameOf(one.borrower),
        nameOf(one.pupil),
        one.lentOn,
        one.returnDue,
      ]),
    },
    {
      caption: 'Work devices allocated to them',
      head: ['Device', 'Form', 'Person', 'Since'],
      rows: devices.allocated.map(({ device, form, person, allocatedOn }) => [
        device,
        form,
        nameOf(person),
        allocatedOn,
      ]),
    },
    {
      caption: 'Who led on safeguarding',
      head: ['Role', 'Person', 'From', 'Until'],
      rows: roles.map(({ role, person, from, until }) => [role, nameOf(person), from, until]),
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
                policy.inForce.effectiveFrom,
                policy.inForce.isApproved,
                settings.logTargets?.join(', ') ?? null,
                settings.logForm,
                settings.classification,
              ],
            ],
    },
  ];
};
