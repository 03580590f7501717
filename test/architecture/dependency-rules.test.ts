import { describe, expect, it } from 'vitest';
import { brokenBy, type Import, ruleNames } from '../support/cruised.ts';

/** By rule imports that break it, each by itself, and no other rule. */
const examples: Readonly<Record<string, readonly Import[]>> = {
  'events-imports-only-itself': [
    ['events/log/append.ts', 'domain/kernel/ids.ts'],
    ['events/catalogue/words.ts', 'functions/relay/handler.ts', 'types'],
  ],
  'domain-imports-only-events': [
    ['domain/kernel/instant.ts', 'functions/shared/lambda/clock.ts'],
    ['domain/reports/dossier/moments.ts', 'infra/app.ts'],
  ],
  'functions-imports-only-domain-events': [['functions/relay/index.ts', 'infra/app.ts']],
  'infra-imports-only-events': [
    ['infra/app.ts', 'functions/relay/index.ts'],
    ['infra/app.ts', 'domain/streams/index.ts', 'types'],
  ],
  'domain-is-pure': [
    ['domain/kernel/as-stored.ts', 'node:crypto'],
    ['domain/kernel/london.ts', 'temporal-polyfill'],
    ['domain/reports/as-of/look.ts', '@aws-sdk/client-s3', 'types'],
    ['domain/streams/people/decide.ts', 'zod-to-json-schema'],
  ],
  'domain-knows-no-log': [
    ['domain/reports/as-of/counting.ts', 'events/log/types.ts', 'types'],
    ['domain/reports/dossier/full-content.ts', 'events/sealing/token.ts'],
  ],
  'catalogue-only-zod': [
    ['events/catalogue/words.ts', 'temporal-polyfill'],
    ['events/catalogue/words.ts', 'node:crypto'],
    ['events/contract/consumer.ts', 'node:fs'],
  ],
  'catalogue-knows-no-log': [
    ['events/catalogue/words.ts', 'events/sealing/token.ts'],
    ['events/contract/consumer.ts', 'events/log/types.ts', 'types'],
  ],
  'contract-is-for-others': [
    ['events/catalogue/words.ts', 'events/contract/event.ts', 'types'],
    ['functions/relay/index.ts', 'events/contract/index.ts'],
  ],
  'kernel-knows-no-noun': [
    ['domain/kernel/audiences.ts', 'domain/streams/people/stream.ts'],
    ['domain/kernel/report.ts', 'domain/reports/index.ts', 'types'],
  ],
  'no-sibling-stream': [
    ['domain/streams/devices/facts.ts', 'domain/streams/people/stream.ts', 'types'],
    ['domain/streams/devices/loan.ts', 'domain/streams/index.ts'],
  ],
  'streams-know-nothing-made-of-them': [
    ['domain/streams/people/offers.ts', 'domain/read-models/role-holders/read-model.ts'],
    ['domain/streams/people/offers.ts', 'domain/reports/as-of/report.ts'],
  ],
  'streams-offer-their-stream-file': [
    ['domain/reports/as-of/trust-questions.ts', 'domain/streams/policies/offers.ts'],
    ['domain/read-models/incident-log/view.ts', 'domain/streams/incidents/state.ts', 'types'],
    ['domain/processes/leaving.ts', 'domain/streams/people/commands/stream.ts'],
  ],
  'no-sibling-read-model': [
    ['domain/read-models/incident-log/view.ts', 'domain/read-models/role-holders/read-model.ts'],
    ['domain/read-models/incident-log/view.ts', 'domain/reports/dossier/report.ts'],
  ],
  'no-sibling-process': [
    ['domain/processes/loan-return-due.ts', 'domain/processes/loan-return.ts'],
    ['domain/processes/leaving/process.ts', 'domain/processes/loan-return-due.ts'],
    ['domain/processes/leaving.ts', 'domain/read-models/role-holders/read-model.ts'],
  ],
  'no-sibling-report': [
    ['domain/reports/dossier/restricted.ts', 'domain/reports/as-of/answers.ts', 'types'],
    ['domain/reports/as-of/trust-questions.ts', 'domain/read-models/access-register/row.ts'],
    ['domain/reports/dossier/moments.ts', 'domain/processes/leaving.ts'],
  ],
  'imports-know-streams-alone': [['domain/imports/days.ts', 'domain/read-models/role-holders/lists.ts']],
  'domain-has-no-loose-file': [
    ['functions/relay/index.ts', 'domain/notices/incidents.ts'],
    ['functions/relay/index.ts', 'domain/dates.ts'],
  ],
  'a-list-names-its-members': [['domain/reports/index.ts', 'domain/read-models/index.ts']],
  'no-sibling-function': [
    ['functions/relay/index.ts', 'functions/sweep/env.ts'],
    ['functions/shared/lambda/env.ts', 'functions/sweep/env.ts'],
  ],
  'browsers-know-record-and-rules': [
    ['functions/console/browser/session.ts', 'functions/shared/http/ids.ts'],
  ],
  'functions-run-nothing-of-browsers': [
    ['functions/console/pages/index.ts', 'functions/console/browser/session.ts', 'types'],
  ],
  'shared-lambda-layer': [['functions/shared/lambda/log.ts', 'functions/shared/http/ids.ts']],
  'shared-http-layer': [['functions/shared/http/ids.ts', 'functions/shared/access/token.ts']],
  'shared-access-layer': [['functions/shared/access/token.ts', 'functions/shared/reads/cursor.ts']],
  'shared-reads-layer': [['functions/shared/reads/cursor.ts', 'functions/shared/past/rests-on.ts', 'types']],
  'shared-past-layer': [['functions/shared/past/replay-into.ts', 'functions/shared/read-model/row-text.ts']],
  'shared-wall-layer': [['functions/shared/wall/wall.ts', 'functions/shared/access/token.ts']],
  'shared-commands-layer': [['functions/shared/commands/policy.ts', 'functions/shared/reads/cursor.ts']],
  'shared-read-model-layer': [['functions/shared/read-model/row-text.ts', 'functions/shared/http/ids.ts']],
  'shared-operations-layer': [
    ['functions/shared/operations/claim.ts', 'functions/shared/commands/policy.ts'],
  ],
  'shared-deadlines-layer': [
    ['functions/shared/deadlines/put-dues.ts', 'functions/shared/publishing/mailer.ts'],
  ],
  'shared-publishing-layer': [
    ['functions/shared/publishing/mailer.ts', 'functions/shared/checkpoints/sign-deps.ts'],
  ],
  'shared-checkpoints-layer': [
    ['functions/shared/checkpoints/compose.ts', 'functions/shared/past/rests-on.ts'],
  ],
  'shared-imports-layer': [
    ['functions/shared/imports/job-store.ts', 'functions/shared/http/problem-error.ts'],
  ],
  'shared-pages-layer': [['functions/shared/pages/markup.ts', 'functions/shared/access/permissions.ts']],
  'shared-files-layer': [['functions/shared/files/upload-to.ts', 'functions/shared/http/ids.ts']],
  'shared-delivery-layer': [['functions/shared/delivery/backoff.ts', 'functions/shared/reads/cursor.ts']],
  'shared-replays-layer': [['functions/shared/replays/replay-store.ts', 'functions/shared/http/ids.ts']],
  'shared-evidence-layer': [['functions/shared/evidence/rule-of.ts', 'functions/shared/reads/cursor.ts']],
  'shared-csv-layer': [['functions/shared/csv/csv-text.ts', 'functions/shared/http/ids.ts']],
  'shared-notices-layer': [['functions/shared/notices/deliveries.ts', 'functions/shared/http/ids.ts']],
  'shared-has-no-loose-file': [
    ['functions/relay/index.ts', 'functions/shared/clock.ts'],
    ['functions/relay/index.ts', 'functions/shared/helpers/clock.ts'],
  ],
  'no-cdk-in-lambda': [['functions/relay/index.ts', 'aws-cdk-lib']],
};

/** By rule imports that break it together; a cycle of folders breaks the rule of a layer, too. */
const cycles: Readonly<Record<string, readonly Import[]>> = {
  'no-circular': [
    ['events/log/append.ts', 'events/log/load.ts'],
    ['events/log/load.ts', 'events/log/append.ts', 'types'],
  ],
  'shared-has-no-cycle': [
    ['functions/shared/http/ids.ts', 'functions/shared/lambda/log.ts'],
    ['functions/shared/lambda/clock.ts', 'functions/shared/http/problems.ts'],
  ],
};

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
  ['domain/processes/index.ts', 'domain/streams/index.ts'],
  ['domain/processes/index.ts', 'domain/processes/loan-return-due/process.ts'],
  ['domain/reports/as-of/report.ts', 'domain/read-models/role-holders/read-model.ts'],
  ['domain/reports/as-of/report.ts', 'domain/streams/index.ts'],
  ['domain/reports/dossier/report.ts', 'domain/reports/as-of/report.ts'],
  ['domain/reports/index.ts', 'domain/reports/dossier/report.ts'],
  ['domain/reports/safeguarding/report.ts', 'domain/reports/kit/records.ts'],
  ['functions/shared/checkpoints/notify-of-checkpoints.ts', 'functions/shared/publishing/mailer.ts'],
  ['functions/shared/past/name-of.ts', 'functions/shared/reads/personal.ts'],
  ['functions/shared/reads/personal.ts', 'functions/shared/access/permitted.ts'],
  ['functions/shared/operations/claim.ts', 'functions/shared/read-model/conditional-put.ts'],
  ['functions/shared/operations/request-operation.ts', 'functions/shared/publishing/event-bus.ts'],
  ['functions/reads/index.ts', 'functions/shared/past/name-of.ts'],
  ['functions/shared/deadlines/due-cover.ts', 'functions/shared/commands/policy.ts'],
  ['functions/reads/index.ts', 'domain/reports/index.ts'],
  ['infra/app.ts', 'aws-cdk-lib'],
  ['infra/app.ts', 'events/catalogue/words.ts'],
];

const each = Object.entries(examples).flatMap(([rule, imports]) => {
  return imports.map((one) => ({ rule, one, arrow: one.join(' -> ') }));
});

describe('the dependency rules', () => {
  it('have an example each that breaks them', () => {
    const known = [...Object.keys(examples), ...Object.keys(cycles)];
    expect(known.toSorted()).toEqual(ruleNames.toSorted());
  });

  it.each(each)('$rule refuses $arrow', async ({ rule, one }) => {
    expect(await brokenBy([one])).toEqual([rule]);
  });

  it.each(Object.entries(cycles))(
    '%s refuses imports that lead back to where they began',
    async (rule, imports) => {
      expect(await brokenBy(imports)).toContain(rule);
    },
  );

  it('let through every import that the layers are made for', async () => {
    expect(await brokenBy(allowed)).toEqual([]);
  });
});
