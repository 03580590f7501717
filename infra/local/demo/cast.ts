/** Who plays: log-ins of the example trust by what they are called in the story. */
export const cast = {
  infant: {
    head: 'login-larkfield-head',
    deputyDsl: 'login-larkfield-deputy',
    computingLead: 'login-larkfield-computing',
    itSupport: 'login-larkfield-it',
    office: 'login-larkfield-office',
    teacher: 'login-larkfield-teacher',
    otherTeacher: 'login-larkfield-teacher-2',
    governor: 'login-larkfield-governor',
    parent: 'login-larkfield-parent',
  },
  primary: {
    head: 'login-hollowbrook-head',
    dsl: 'login-hollowbrook-dsl',
    itSupport: 'login-hollowbrook-it',
    office: 'login-hollowbrook-office',
    teacher: 'login-hollowbrook-teacher',
    otherTeacher: 'login-hollowbrook-teacher-2',
    businessManager: 'login-hollowbrook-business',
    parent: 'login-hollowbrook-parent-2',
    /** Of a pupil in year 6. */
    motherOfSix: 'login-hollowbrook-parent',
    /** Of a pupil in year 1. */
    motherOfOne: 'login-hollowbrook-parent-3',
  },
  trust: {
    admin: 'login-fernhill-admin',
    auditor: 'login-fernhill-auditor',
    executive: 'login-fernhill-executive',
  },
} as const;

export const infantSchool = 'larkfield-infant';
export const primarySchool = 'hollowbrook-primary';
