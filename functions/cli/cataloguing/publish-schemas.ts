import {
  ConflictException,
  CreateRegistryCommand,
  CreateSchemaCommand,
  DescribeSchemaCommand,
  NotFoundException,
  SchemasClient,
  UpdateSchemaCommand,
} from '@aws-sdk/client-schemas';
import type { Progress } from '../progress.ts';
import type { RegistrySchema } from './registry-schemas.ts';

/** What became of the schemas, by number. */
export interface Published {
  readonly created: number;
  /** Got a new version in the registry. */
  readonly updated: number;
  readonly unchanged: number;
}

const Type = 'OpenApi3';

const makeRegistry = async (client: SchemasClient, RegistryName: string): Promise<void> => {
  try {
    await client.send(new CreateRegistryCommand({ RegistryName, Description: 'Events of Daybook' }));
  } catch (error) {
    if (!(error instanceof ConflictException)) throw error;
  }
};

/** The content that a registry has; null where it has no such schema. */
const contentOf = async (client: SchemasClient, RegistryName: string, SchemaName: string) => {
  try {
    const { Content = '' } = await client.send(new DescribeSchemaCommand({ RegistryName, SchemaName }));
    return Content;
  } catch (error) {
    if (error instanceof NotFoundException) return null;
    throw error;
  }
};

/** The registry may write JSON in another way than it was given. */
const isSame = (one: string, other: string): boolean =>
  one === other || JSON.stringify(JSON.parse(one)) === JSON.stringify(JSON.parse(other));

const publish = async (
  client: SchemasClient,
  RegistryName: string,
  { name: SchemaName, description: Description, content: Content }: RegistrySchema,
): Promise<keyof Published> => {
  const found = await contentOf(client, RegistryName, SchemaName);
  if (found !== null && isSame(found, Content)) return 'unchanged';
  const schema = { RegistryName, SchemaName, Description, Content, Type } as const;
  if (found === null) {
    await client.send(new CreateSchemaCommand(schema));
    return 'created';
  }
  await client.send(new UpdateSchemaCommand(schema));
  return 'updated';
};

/**
 * Puts schemas into a registry of EventBridge, one after another, with the AWS credentials and the region of the
 * surroundings; what is there as it should be stays. Done again after it failed, it goes on.
 * @throws what the SDK throws
 */
export const publishSchemas = async (
  registry: string,
  schemas: readonly RegistrySchema[],
  progress: Progress,
): Promise<Published> => {
  const client = new SchemasClient({});
  await makeRegistry(client, registry);
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (const [at, schema] of schemas.entries()) {
    counts[await publish(client, registry, schema)] += 1;
    progress.at(at + 1);
  }
  progress.end();
  return counts;
};
