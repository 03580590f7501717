import type { TestProject } from 'vitest/node';
import { startDynamoDbLocal } from '../../infra/local/dynamodb-local/start.ts';

declare module 'vitest' {
  interface ProvidedContext {
    dynamodbEndpoint: string;
  }
}

/** One engine for all integration tests; each test file makes tables of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = await startDynamoDbLocal({ dataDir: null });
  project.provide('dynamodbEndpoint', engine.endpoint);
  return engine.stop;
}
