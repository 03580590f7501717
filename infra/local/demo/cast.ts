/** Who plays: log-ins of the example trust by what they are called in the story. */
export const cast = {
  infant: {
    head: 'login-larkfield-head',
    deputyDsl: 'login-larkfield-deputy',
    computingLead: 'login-larkfield-computing',
    itSupport: 'login-larkfield-it',
    office: 'login-larkfield-office',
    teacher: 'login-larkfield-teacher',
    governor: 'login-larkfield-governor',
    parent: 'login-larkfield-parent',
  },
  primary: {
    head: 'login-hollowbrook-head',
    dsl: 'login-hollowbrook-dsl',
    itSupport: 'login-hollowbrook-it',
    office: 'login-hollowbrook-office',
    teacher: 'login-hollowbrook-teacher',
    businessManager: 'login-hollowbrook-business',
    parent: 'login-hollowbrook-parent-2',
  },
  trust: { admin: 'login-fernhill-admin', auditor: 'login-fernhill-auditor' },
} as const;

export const infantSchool = 'larkfield-infant';
export const primarySchool = 'hollowbrook-primary';
