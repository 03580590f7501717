import { startStack } from '../../../infra/local/stack.ts';

/** A stack in a process of its own, to be killed. Arguments: data folder, assembly folder. */
const [dataDir = '', assemblyDir = ''] = process.argv.slice(2);
const { url, endpoints } = await startStack({ memory: false, dataDir, assemblyDir });
process.send?.({ url, dynamodb: endpoints.dynamodb });
