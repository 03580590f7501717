import { describe, expect, it } from 'vitest';
import { brokenBy, type Import, ruleNames } from '../support/cruised.ts';

type Example = readonly [rule: string, ...imports: Import[]];

/** Imports that break a rule, and no other. */
const examples: readonly Example[] = [
  ['no-circular', ['events/log/append.ts', 'events/log/load.ts'], ['events/log/load.ts', 'events/log/append.ts', 'types']],
  ['events-imports-only-itself', ['events/log/append.ts', 'domain/kernel/ids.ts']],
  ['events-imports-only-itself', ['events/catalogue/words.ts', 'functions/relay/handler.ts', 'types']],
  ['domain-imports-only-events', ['domain/kernel/instant.ts', 'functions/shared/lambda/clock.ts']],
  ['domain-imports-only-events', ['domain/reports/dossier/moments.ts', 'infra/app.ts']],
  ['functions-imports-only-domain-events', ['functions/relay/index.ts', 'infra/app.ts']],
  ['infra-imports-only-events', ['infra/app.ts', 'functions/relay/index.ts']],
  ['infra-imports-only-events', ['infra/app.ts', 'domain/streams/index.ts', 'types']],
  ['domain-is-pure', ['domain/kernel/as-stored.ts', 'node:crypto']],
  ['domain-is-pure', ['domain/kernel/london.ts', 'temporal-polyfill']],
  ['domain-is-pure', ['domain/reports/as-of/look.ts', '@aws-sdk/client-s3', 'types']],
  ['domain-is-pure', ['domain/streams/people/decide.ts', 'zod-to-json-schema']],
  ['domain-knows-no-log', ['domain/reports/as-of/counting.ts', 'events/log/types.ts', 'types']],
  ['domain-knows-no-log', ['domain/reports/dossier/full-content.ts', 'events/sealing/token.ts']],
  ['catalogue-only-zod', ['events/catalogue/words.ts', 'temporal-polyfill']],
  ['catalogue-only-zod', ['events/catalogue/words.ts', 'node:crypto']],
  ['catalogue-knows-no-log', ['events/catalogue/words.ts', 'events/sealing/token.ts']],
  ['kernel-knows-no-noun', ['domain/kernel/audiences.ts', 'domain/streams/people/stream.ts']],
  ['kernel-knows-no-noun', ['domain/kernel/report.ts', 'domain/reports/index.ts', 'types']],
  ['no-sibling-stream', ['domain/streams/devices/facts.ts', 'domain/streams/people/stream.ts', 'types']],
  ['no-sibling-stream', ['domain/streams/devices/loan.ts', 'domain/streams/index.ts']],
  ['streams-know-nothing-made-of-them', ['domain/streams/people/offers.ts', 'domain/read-models/role-holders/read-model.ts']],
  ['streams-know-nothing-made-of-them', ['domain/streams/people/offers.ts', 'domain/reports/as-of/report.ts']],
  ['streams-offer-their-stream-file', ['domain/reports/as-of/trust-questions.ts', 'domain/streams/policies/offers.ts']],
  ['streams-offer-their-stream-file', ['domain/read-models/incident-log/view.ts', 'domain/streams/incidents/state.ts', 'types']],
  ['streams-offer-their-stream-file', ['domain/processes/leaving.ts', 'domain/streams/people/commands/stream.ts']],
  ['no-sibling-read-model', ['domain/read-models/incident-log/view.ts', 'domain/read-models/role-holders/read-model.ts']],
  ['no-sibling-read-model', ['domain/read-models/incident-log/view.ts', 'domain/reports/dossier/report.ts']],
  ['no-sibling-process', ['domain/processes/loan-return-due.ts', 'domain/processes/loan-return.ts']],
  ['no-sibling-process', ['domain/processes/leaving/process.ts', 'domain/processes/loan-return-due.ts']],
  ['no-sibling-process', ['domain/processes/leaving.ts', 'domain/read-models/role-holders/read-model.ts']],
  ['no-sibling-report', ['domain/reports/dossier/restricted.ts', 'domain/reports/as-of/answers.ts', 'types']],
  ['no-sibling-report', ['domain/reports/as-of/trust-questions.ts', 'domain/read-models/access-register/row.ts']],
  ['no-sibling-report', ['domain/reports/dossier/moments.ts', 'domain/processes/leaving.ts']],
  ['domain-has-no-loose-file', ['functions/relay/index.ts', 'domain/notices/incidents.ts']],
  ['domain-has-no-loose-file', ['functions/relay/index.ts', 'domain/dates.ts']],
  ['a-list-names-its-members', ['domain/reports/index.ts', 'domain/read-models/index.ts']],
  ['no-sibling-function', ['functions/relay/index.ts', 'functions/sweep/env.ts']],
  ['no-sibling-function', ['functions/shared/lambda/env.ts', 'functions/sweep/env.ts']],
  ['shared-lambda-imports-only-what-is-below', ['functions/shared/lambda/log.ts', 'functions/shared/http/ids.ts']],
  ['shared-http-imports-only-what-is-below', ['functions/shared/http/ids.ts', 'functions/shared/access/token.ts']],
  ['shared-access-imports-only-what-is-below', ['functions/shared/access/token.ts', 'functions/shared/reads/cursor.ts']],
  ['shared-reads-imports-only-what-is-below', ['functions/shared/reads/cursor.ts', 'functions/shared/past/rests-on.ts', 'types']],
  ['shared-past-imports-only-what-is-below', ['functions/shared/past/replay-into.ts', 'functions/shared/read-model/row-text.ts']],
  ['shared-commands-imports-only-what-is-below', ['functions/shared/commands/policy.ts', 'functions/shared/reads/cursor.ts']],
  ['shared-read-model-imports-only-what-is-below', ['functions/shared/read-model/row-text.ts', 'functions/shared/http/ids.ts']],
  ['shared-operations-imports-only-what-is-below', ['functions/shared/operations/claim.ts', 'functions/shared/publishing/mailer.ts']],
  ['shared-publishing-imports-only-what-is-below', ['functions/shared/publishing/mailer.ts', 'functions/shared/checkpoints/seal-deps.ts']],
  ['shared-checkpoints-imports-only-what-is-below', ['functions/shared/checkpoints/compose.ts', 'functions/shared/past/rests-on.ts']],
  ['shared-has-no-loose-file', ['functions/relay/index.ts', 'functions/shared/clock.ts']],
  ['shared-has-no-loose-file', ['functions/relay/index.ts', 'functions/shared/helpers/clock.ts']],
  ['no-cdk-in-lambda', ['functions/relay/index.ts', 'aws-cdk-lib']],
];

/** A cycle of folders goes up somewhere, so that it breaks the rule of a folder, too. */
const cycle: readonly Import[] = [
  ['functions/shared/http/ids.ts', 'functions/shared/lambda/log.ts'],
  ['functions/shared/lambda/clock.ts', 'functions/shared/http/problems.ts'],
];

const allowed: readonly Import[] = [
  ['events/catalogue/words.ts', 'zod/mini'],
  ['events/log/append.ts', 'node:crypto'],
  ['events/log/append.ts', 'events/catalogue/words.ts'],
  ['domain/kernel/settings.ts', 'zod/mini'],
  ['domain/kernel/audiences.ts', 'events/catalogue/words.ts'],
  ['domain/streams/people/stream.ts', 'domain/streams/people/commands/join.ts'],
  ['domain/streams/people/stream.ts', 'domain/kernel/define-stream.ts'],
  ['domain/streams/index.ts', 'domain/streams/people/stream.ts'],
  ['domain/read-models/role-holders/read-model.ts', 'domain/streams/people/stream.ts'],
  ['domain/read-models/index.ts', 'domain/read-models/role-holders/read-model.ts'],
  ['domain/processes/leaving.ts', 'domain/streams/people/stream.ts'],
  ['domain/processes/loan-return-due/process.ts', 'domain/processes/loan-return-due/loans.ts'],
  ['domain/processes/index.ts', 'domain/processes/leaving.ts'],
  ['domain/processes/index.ts', 'domain/processes/loan-return-due/process.ts'],
  ['domain/reports/as-of/report.ts', 'domain/read-models/role-holders/read-model.ts'],
  ['domain/reports/as-of/report.ts', 'domain/streams/index.ts'],
  ['domain/reports/dossier/report.ts', 'domain/reports/as-of/report.ts'],
  ['domain/reports/index.ts', 'domain/reports/dossier/report.ts'],
  ['functions/shared/checkpoints/tell.ts', 'functions/shared/publishing/mailer.ts'],
  ['functions/shared/past/name-of.ts', 'functions/shared/reads/personal.ts'],
  ['functions/shared/reads/personal.ts', 'functions/shared/access/permitted.ts'],
  ['functions/shared/operations/claim.ts', 'functions/shared/read-model/conditional-put.ts'],
  ['functions/reads/index.ts', 'functions/shared/past/name-of.ts'],
  ['functions/reads/index.ts', 'domain/reports/index.ts'],
  ['infra/app.ts', 'aws-cdk-lib'],
  ['infra/app.ts', 'events/catalogue/words.ts'],
];

describe('the dependency rules', () => {
  it('have an example each that breaks them', () => {
    expect([...new Set([...examples.map(([rule]) => rule), 'shared-has-no-cycle'])].toSorted()).toEqual(ruleNames.toSorted());
  });

  it.each(examples.map(([rule, ...imports]) => ({ rule, imports, arrow: imports[0]?.join(' -> ') })))(
    '$rule refuses $arrow',
    async ({ rule, imports }) => {
      expect(await brokenBy(imports)).toEqual([rule]);
    },
  );

  it('shared-has-no-cycle refuses two folders that import each other, whatever the lists of folders say', async () => {
    expect(await brokenBy(cycle)).toContain('shared-has-no-cycle');
  });

  it('let through every import that the layers are made for', async () => {
    expect(await brokenBy(allowed)).toEqual([]);
  });
});
