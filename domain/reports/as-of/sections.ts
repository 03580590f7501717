type Row = Readonly<Record<string, unknown>>;

/** The answers, as far as they are shown: in a terminal, and in a browser. */
interface ShownAnswers {
  readonly roles: readonly Row[];
  readonly agreements: readonly Row[];
  readonly access: readonly Row[];
  readonly devices: { readonly lent: readonly Row[]; readonly allocated: readonly Row[] };
  readonly policy: { readonly inForce: Row | null };
}

/** A question and its answers, a row each. */
export interface AnswerSection {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Headings by the field that they stand for. */
  readonly heads: Readonly<Record<string, string>>;
}

const period = { from: 'From', until: 'Until' };

/** A section a question, in the order in which they are shown. */
export const sectionsOf = (answers: ShownAnswers): readonly AnswerSection[] => {
  const { policy, roles, agreements, access, devices } = answers;
  return [
    {
      title: 'Policy in force',
      rows: policy.inForce === null ? [] : [policy.inForce],
      heads: { version: 'Version', effectiveFrom: 'In force from', isApproved: 'Approved' },
    },
    { title: 'Offices', rows: roles, heads: { role: 'Role', person: 'Person', ...period, name: 'Name' } },
    {
      title: 'Agreements',
      rows: agreements,
      heads: {
        agreement: 'Agreement',
        status: 'Status',
        templateVersion: 'Version',
        method: 'How',
        signedOn: 'Signed on',
      },
    },
    { title: 'Access', rows: access, heads: { person: 'Person', what: 'What', ...period } },
    {
      title: 'Devices lent',
      rows: devices.lent,
      heads: {
        device: 'Device',
        borrower: 'Lent to',
        pupil: 'For',
        lentOn: 'Lent on',
        returnDue: 'Due back',
      },
    },
    {
      title: 'Devices allocated',
      rows: devices.allocated,
      heads: { device: 'Device', person: 'Person', allocatedOn: 'Since' },
    },
  ];
};
