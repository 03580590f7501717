/** The read models: which streams each is made of, and who is hurt when it stands still. */
export const readModels = [
  {
    id: 'OutstandingAgreements',
    model: 'outstanding-agreements',
    streams: ['people', 'agreements', 'agreement-templates'],
    impact: 'Heads and offices see people as unsigned who signed, or miss who has not',
  },
  {
    id: 'DevicesOnLoan',
    model: 'devices-on-loan',
    streams: ['devices', 'agreements'],
    impact: 'Offices do not see which devices are with families, and which must come back',
  },
  {
    id: 'IncidentLog',
    model: 'incident-log',
    streams: ['incidents'],
    impact: 'Safeguarding leads do not see the newest incidents, governors not the newest extract',
  },
  {
    id: 'AccessRegister',
    model: 'access-register',
    streams: ['access'],
    impact: 'IT support and heads do not see who has accounts, rights and wifi at this moment',
  },
  {
    id: 'RoleHolders',
    model: 'role-holders',
    streams: ['people'],
    impact: 'Notices go to those who held a role before, not to those who hold it now',
  },
  {
    id: 'SchoolDirectory',
    model: 'school-directory',
    streams: ['schools'],
    impact: 'Lists of the whole trust leave out schools that joined of late',
  },
] as const;

/** Streams whose events somebody may have to be told of. */
export const noticeStreams = ['agreements', 'devices', 'incidents', 'access'];
