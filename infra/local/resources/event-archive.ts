import * as z from 'zod/mini';
import { openArchive } from '../bus/archive.ts';
import { busNamed } from '../bus/bus.ts';
import { arn } from '../template/names.ts';
import { resourceKind } from '../template/resource-kind.ts';
import { json } from '../template/template.ts';

/** Everything on the bus that matches, as JSON Lines in the data folder. */
export const eventArchive = resourceKind({
  type: 'AWS::Events::Archive',
  properties: z.strictObject({ SourceArn: z.string(), EventPattern: z.optional(json) }),
  ignored: ['ArchiveName', 'Description', 'KmsKeyIdentifier', 'RetentionDays'],
  create: async ({ SourceArn, EventPattern }, { name, services: { bus, dataDir } }) => {
    bus.addArchive(busNamed(SourceArn), EventPattern, openArchive(name, dataDir));
    return { ref: name, attributes: { Arn: arn('events', `archive/${name}`) } };
  },
});
