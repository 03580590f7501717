/** Events of people, as tests of several streams need them; what is sealed in the log is any text here. */
export const contact = { name: 'Amira Shah', email: 'amira.shah@larkfield.example' };
export const staff = {
  type: 'StaffMemberJoined' as const,
  data: { kind: 'staff' as const, ...contact, startedOn: '2026-09-02' },
};
export const parent = { type: 'ParentRegistered' as const, data: { ...contact, from: '2026-09-02' } };
export const visitor = { type: 'VisitorRegistered' as const, data: { ...contact, visitOn: '2026-10-14' } };
export const pupil = {
  type: 'PupilAdmitted' as const,
  data: { name: 'Tobi Okoro', dateOfBirth: '2020-03-14', yearGroup: 'Y1' as const, admittedOn: '2026-09-02' },
};
export const role = (name: string, from = '2026-09-02', until?: string) => ({
  type: 'RoleAssigned' as const,
  data: { role: name, from, ...(until === undefined ? {} : { until }) },
});
export const ended = (name: string, on: string) => ({ type: 'RoleEnded' as const, data: { role: name, on } });
