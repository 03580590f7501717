import {
  ConflictException,
  CreateRegistryCommand,
  CreateSchemaCommand,
  DescribeSchemaCommand,
  NotFoundException,
  SchemasClient,
  UpdateSchemaCommand,
} from '@aws-sdk/client-schemas';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { catalogue } from '../../../../../events/catalogue/index.ts';
import { registrySchemas } from '../../../../../functions/cli/cataloguing/registry-schemas.ts';
import { runDaybook } from '../../../../support/terminal.ts';

const schemas = registrySchemas(catalogue);
const lent = schemas.find(({ name }) => name === 'daybook.devices@DeviceLent')!;
const aws = mockClient(SchemasClient);
beforeEach(() => aws.reset());
afterAll(() => aws.restore());

const fails = { $metadata: {}, message: '' } as const;
const notFound = new NotFoundException({ ...fails, Code: 'NotFound', Message: '' });
const conflict = new ConflictException({ ...fails, Code: 'Conflict', Message: '' });
const run = () => runDaybook(['catalogue', '--registry', 'daybook'], () => new Response());

describe('schemas for a registry of EventBridge', () => {
  it('GOV-04 are one an event, under names that the registry takes', () => {
    expect(schemas).toHaveLength(catalogue.flatMap(({ entries }) => Object.keys(entries)).length);
    expect(new Set(schemas.map(({ name }) => name)).size).toBe(schemas.length);
    expect(schemas.filter(({ name }) => !/^[A-Za-z0-9.@_-]{1,385}$/.test(name))).toEqual([]);
  });

  it('GOV-04 are OpenAPI 3.0 of the event as the bus hands it out, and refer to nothing that is not there', () => {
    const { openapi, components } = JSON.parse(lent.content);
    expect(openapi).toBe('3.0.0');
    expect(components.schemas.AWSEvent).toMatchObject({
      'x-amazon-events-source': 'daybook.devices',
      'x-amazon-events-detail-type': 'DeviceLent',
      properties: { detail: { $ref: '#/components/schemas/DeviceLent' } },
    });
    expect(components.schemas.DeviceLent).toMatchObject({
      required: expect.arrayContaining(['id', 'position', 'data']),
      properties: { data: { properties: { returnDue: { type: 'string', nullable: true } } } },
    });
    const beyond3 = /"(\$defs|\$schema|const|prefixItems|propertyNames|\$ref":"#\/(?!components\/schemas))/;
    expect(schemas.filter(({ content }) => beyond3.test(content)).map(({ name }) => name)).toEqual([]);
  });

  it('DPR-01 have no personal field', () => {
    const faults = catalogue.flatMap(({ stream, entries }) =>
      Object.entries(entries).flatMap(([type, { personal }]) => {
        const { content } = schemas.find(({ name }) => name === `daybook.${stream}@${type}`)!;
        const { properties = {} } = JSON.parse(content).components.schemas[type].properties.data;
        return Object.keys(personal).filter((field) => field in properties);
      }),
    );
    expect(faults).toEqual([]);
  });
});

describe('daybook catalogue --registry', () => {
  it('GOV-04 makes the registry and every schema in it', async () => {
    aws.on(CreateRegistryCommand).resolves({}).on(DescribeSchemaCommand).rejects(notFound);
    aws.on(CreateSchemaCommand).resolves({});
    const ran = await run();
    expect(ran.printed).toEqual([`daybook: ${schemas.length} schemas created, 0 updated, 0 as they were`]);
    expect(aws.commandCalls(CreateSchemaCommand).map(({ args: [{ input }] }) => input)).toContainEqual({
      ...{ RegistryName: 'daybook', SchemaName: lent.name, Type: 'OpenApi3' },
      ...{ Description: lent.description, Content: lent.content },
    });
  });

  it('GOV-04 writes what changed alone, into a registry that is there', async () => {
    aws.on(CreateRegistryCommand).rejects(conflict).on(UpdateSchemaCommand).resolves({});
    aws.on(DescribeSchemaCommand).callsFake(({ SchemaName }) => {
      const { content } = schemas.find(({ name }) => name === SchemaName)!;
      return { Content: SchemaName === lent.name ? '{}' : JSON.stringify(JSON.parse(content), null, 2) };
    });
    expect((await run()).printed).toEqual([
      `daybook: 0 schemas created, 1 updated, ${schemas.length - 1} as they were`,
    ]);
    expect(aws.commandCalls(UpdateSchemaCommand)[0]?.args[0].input).toMatchObject({ SchemaName: lent.name });
  });

  it('GOV-04 takes a name that a registry may have, or a folder, and not both', async () => {
    for (const args of [
      ['--registry', 'aws.events'],
      ['--registry', 'a b'],
      ['--registry', 'a', '--out', 'b'],
      [],
    ])
      expect((await runDaybook(['catalogue', ...args], () => new Response())).exitCode).toBe(2);
    expect(aws.calls()).toEqual([]);
  });
});
