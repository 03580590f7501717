import { describe, expect, it } from 'vitest';
import { withoutHash } from './resources.ts';
import { allOfType, synthesised } from './synthesised.ts';

const built = synthesised();
const stacks = ['Record', 'Journal', 'Reactions', 'Api', 'Watch'];
const templateOf = (stack: string) =>
  built.templates[stack]!.toJSON() as { Parameters?: object; Outputs?: object };
const textOf = (stack: string) => JSON.stringify(templateOf(stack));

/**
 * Grouped by type, for people to read; what each resource must be is asserted by kind in the files beside
 * this one.
 */
const inventory = (stack: string): string =>
  [...Map.groupBy(Object.entries(built.resources(stack)), ([, { Type }]) => Type)]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .flatMap(([type, resources]) => [type, ...resources.map(([id]) => `  ${withoutHash(id)}`).toSorted()])
    .join('\n');

describe('the stacks', () => {
  it.each(stacks)('ORG-01 %s has the resources that it had', (stack) => {
    expect(inventory(stack)).toMatchSnapshot();
  });

  it('ORG-01 lean on what is kept, and on nothing else of each other, but that the API counts what is in the queues', () => {
    for (const stack of stacks) {
      const imported = [...textOf(stack).matchAll(/"Fn::ImportValue":"([^:]+):([^"]+)"/g)];
      const queues = imported.filter(([, , name]) =>
        /^ExportsOutput(Ref|FnGetAtt)\w*Queue[0-9A-F]{8}/.test(name ?? ''),
      );
      const others = imported.filter((one) => !queues.includes(one)).map(([, from]) => from);
      const leansOn = stack === 'Api' ? ['daybook-fernhill-address'] : [];
      expect(new Set(others)).toEqual(
        new Set(stack === 'Record' ? [] : ['daybook-fernhill-record', ...leansOn]),
      );
      const fed = stack === 'Api' ? ['daybook-fernhill-journal', 'daybook-fernhill-reactions'] : [];
      expect(new Set(queues.map(([, from]) => from))).toEqual(new Set(fed));
    }
  });

  it('ORG-01 take no name that a second deployment in the account would want, but with the trust in it', () => {
    const named = [
      'Bucket',
      'Function',
      'LogGroup',
      'Queue',
      'Role',
      'Rule',
      'Table',
      'Topic',
      'EventBus',
      'Policy',
    ];
    const names = stacks.flatMap((stack) =>
      Object.values(built.resources(stack)).flatMap(({ Type, Properties }) =>
        Object.entries(Properties ?? {}).flatMap(([key, value]) =>
          // A policy's name is one within its role, that of an alias within its function.
          !['AWS::IAM::Policy', 'AWS::Lambda::Alias'].includes(Type) &&
          (key === 'Name' || named.includes(key.replace(/Name$/, ''))) &&
          typeof value === 'string'
            ? [value]
            : [],
        ),
      ),
    );
    // Of the bus, the API, and what counts mail.
    expect(names).toEqual(['daybook-fernhill', 'daybook-fernhill', 'daybook-fernhill']);
  });

  it('ORG-04 print what the guides send a deployer for', () => {
    const printed = stacks.flatMap((stack) => Object.keys(templateOf(stack).Outputs ?? {}));
    expect(printed.filter((name) => !name.startsWith('ExportsOutput')).toSorted()).toEqual([
      'ApiUrl',
      'ArchiveBucketName',
      'DeliveriesTableName',
      'DossierKeyArn',
      'EventBusName',
      'EventLogTableName',
      'EvidenceBucketName',
      'JournalTableName',
      'KeysTableName',
      'MasterKeyArn',
      'ReadModelTableName',
      'SigningKeyArns',
      'TrustId',
    ]);
  });

  it('GOV-04 carry no switch for the time: no variable, parameter or route', () => {
    const names = [
      ...allOfType(built, 'AWS::Lambda::Function').flatMap(([, { Properties }]) =>
        Object.keys(variablesOf(Properties)),
      ),
      ...stacks.flatMap((stack) => Object.keys(templateOf(stack).Parameters ?? {})),
      ...allOfType(built, 'AWS::ApiGatewayV2::Route').map(
        ([, { Properties }]) => (Properties as { RouteKey: string }).RouteKey,
      ),
    ];
    expect(names.length).toBeGreaterThan(30);
    const words = (name: string) => name.split(/(?<=[a-z])(?=[A-Z])|[^A-Za-z]+/);
    const isOfTime = (word: string) => /^(?:clock|time(?!line)|now|date|today|fake|control)/i.test(word);
    expect(names.filter((name) => words(name).some(isOfTime))).toEqual([]);
    expect(['SetNow', 'CLOCK_OFFSET', '/control/time'].every((name) => words(name).some(isOfTime))).toBe(
      true,
    );
  });
});

const variablesOf = (properties: object): object =>
  (properties as { Environment: { Variables: object } }).Environment.Variables;
