import { projections } from '../../../domain/read-models/index.ts';
import { devicesStream } from '../../../domain/streams/devices/stream.ts';
import { catalogue } from '../../../events/catalogue/index.ts';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import { checkStream } from '../../../events/log/self-check.ts';
import type { StreamKey } from '../../../events/log/types.ts';
import { composeHandler } from '../../../functions/commands/compose.ts';
import { composeProject, type ProjectClients } from '../../../functions/project/compose.ts';
import { composeReads } from '../../../functions/reads/compose.ts';
import { createHandler as createReads } from '../../../functions/reads/handler.ts';
import { recordedRefusals } from '../../../functions/shared/access/recorded-refusals.ts';
import { httpPipeline } from '../../../functions/shared/http/http-pipeline.ts';

type ReadArguments = Parameters<typeof composeReads>;
type ProjectEnv = Parameters<typeof composeProject>[1];

/** The functions of one release, composed as they are deployed but for the wall. This file is what is bundled. */
export const composeRelease = (
  clients: ReadArguments[0] & ProjectClients,
  env: ReadArguments[1] & ProjectEnv,
) => {
  const reads = composeReads(clients, env);
  const log = {
    client: clients.dynamo,
    tableName: env.EVENT_LOG_TABLE,
    catalogue: createUpcaster(catalogue),
  };
  return {
    command: httpPipeline(env.DOCS_BASE_URL, composeHandler(clients, env)),
    read: httpPipeline(env.DOCS_BASE_URL, recordedRefusals(reads, createReads(reads))),
    project: composeProject(clients, env),
    /** Whether a device's commits, and the states of this release in them, are as this release folds them. */
    check: (key: StreamKey) => checkStream(log, key, devicesStream),
    stateVersion: devicesStream.stateVersion,
    /** Lists that are made of devices. */
    models: projections.filter(({ streams }) => Object.hasOwn(streams, 'devices')).map(({ model }) => model),
  };
};

export type Release = ReturnType<typeof composeRelease>;
