import { hollowbrookPrimary } from './fernhill/hollowbrook-primary.ts';
import { exampleIdentity } from './fernhill/identity.ts';
import { larkfieldInfant } from './fernhill/larkfield-infant.ts';
import type { Trust } from './shape/trust.ts';

/**
 * An invented trust with two invented schools; every address and text in it is invented, too, and so are its
 * people in `fernhill/people.csv`.
 */
export const trust: Trust = {
  deployment: {
    trustId: 'fernhill',
    schools: ['larkfield-infant', 'hollowbrook-primary'],
    identity: exampleIdentity,
    bootstrapSubject: 'login-fernhill-admin',
    mailFrom: 'daybook@fernhill.example',
    domain: {
      name: 'daybook.fernhill.example',
      hostedZone: { id: 'Z0EXAMPLEOFFERNHILL', name: 'fernhill.example' },
    },
    console: {
      clientId: 'daybook-console',
      clientSecret: '/daybook/fernhill/console-client-secret',
    },
    allowedOrigins: ['https://daybook.fernhill.example'],
    // The account that the stack of one machine stands for.
    consumerAccounts: ['000000000000'],
    docsBaseUrl: 'https://docs.fernhill.example/daybook',
    // As it stands in every event that was published so far.
    dataschemaBase: 'https://api.daybook.fernhill.example/schemas',
    alarmsTo: 'it-alarms@fernhill.example',
    archiveRetention: { mode: 'governance', years: 7 },
    signingKeys: ['2026'],
    backups: { copies: [{ region: 'eu-west-1' }] },
    witnesses: [
      { name: 'chair-of-trustees', person: 't-010', key: null },
      // The private half is made from words (infra/local/identity/example-witness.ts): an example, and no use
      // to any other trust.
      {
        name: 'audit-committee',
        person: 't-011',
        key: 'witness.fernhill.example/audit-committee+5a8a553a+BP2T7I66hV83l+ztkbEw+xuhQdh8sH4jkKVxspCV2j0Z',
      },
    ],
    // On one machine, a small server with a key of words stands in its place (infra/local/witness).
    witnessServers: [
      {
        name: 'county',
        url: 'https://witness.county.example/daybook',
        key: 'witness.county.example/daybook+96e51c46+BMq4yEMQuZhr8VjjLH9SuFpV13FkASB6anEju9yqUrY8',
      },
    ],
  },
  stages: {
    test: {
      domain: {
        name: 'daybook-test.fernhill.example',
        hostedZone: { id: 'Z0EXAMPLEOFFERNHILL', name: 'fernhill.example' },
      },
      console: {
        clientId: 'daybook-console-test',
        clientSecret: '/daybook/test-fernhill/console-client-secret',
      },
      existingMailIdentity: true,
      mailAllTo: 'daybook-test@fernhill.example',
      archiveRetention: { mode: 'governance', years: 1 },
      logRetentionDays: 14,
      disposable: true,
    },
  },
  commands: [...larkfieldInfant, ...hollowbrookPrimary],
  tokens: [
    { role: 'headteacher', subject: 'login-larkfield-head', school: 'larkfield-infant' },
    { role: 'office', subject: 'login-larkfield-office', school: 'larkfield-infant' },
    { role: 'staff', subject: 'login-larkfield-teacher', school: 'larkfield-infant' },
    { role: 'deputy-dsl', subject: 'login-larkfield-deputy', school: 'larkfield-infant' },
    { role: 'learning-mentor', subject: 'login-larkfield-mentor', school: 'larkfield-infant' },
    { role: 'computing-lead', subject: 'login-larkfield-computing', school: 'larkfield-infant' },
    { role: 'it-support', subject: 'login-larkfield-it', school: 'larkfield-infant' },
    { role: 'safeguarding-governor', subject: 'login-larkfield-governor', school: 'larkfield-infant' },
    { role: 'agency', subject: 'login-larkfield-agency', school: 'larkfield-infant' },
    { role: 'volunteer', subject: 'login-larkfield-volunteer', school: 'larkfield-infant' },
    { role: 'parent', subject: 'login-larkfield-parent', school: 'larkfield-infant' },
    { role: 'dsl', subject: 'login-hollowbrook-dsl', school: 'hollowbrook-primary' },
    { role: 'governor', subject: 'login-hollowbrook-governor', school: 'hollowbrook-primary' },
    { role: 'business-manager', subject: 'login-hollowbrook-business', school: 'hollowbrook-primary' },
    { role: 'auditor', subject: 'login-fernhill-auditor', school: '_trust' },
    { role: 'trust-admin', subject: 'login-fernhill-admin', school: '_trust' },
    { role: 'executive', subject: 'login-fernhill-executive', school: '_trust' },
  ],
};
