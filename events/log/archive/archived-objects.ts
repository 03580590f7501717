import { ListObjectsV2Command, type ListObjectsV2CommandOutput } from '@aws-sdk/client-s3';
import { TILE_WIDTH } from '../proof/tiles.ts';
import type { ArchiveBucket } from './objects.ts';
import { SEGMENT_COMMITS } from './segment.ts';

/** An object of the archive, by its name. */
export interface ArchivedObject {
  readonly key: string;
  /** The school, or another log of the trust. */
  readonly log: string;
  readonly kind: 'segment' | 'checkpoint' | 'tile' | 'entries';
  /** First position of a segment; size of a checkpoint; 0 of others. */
  readonly number: number;
  /** The last position that it says something of. */
  readonly upTo: number;
}

const numbered = /^([^/]+)\/(segments|checkpoints)\/(\d{16})$/;
const tiled = /^([^/]+)\/(?:tile\/(\d+)|(entries))\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d+))?$/;

/** Null for a name that the archive gives to nothing. */
export const archivedObject = (key: string): ArchivedObject | null => {
  const [, log = '', folder, digits] = numbered.exec(key) ?? [];
  const number = Number(digits);
  if (folder === 'segments') return { key, log, kind: 'segment', number, upTo: number + SEGMENT_COMMITS - 1 };
  if (folder === 'checkpoints') return { key, log, kind: 'checkpoint', number, upTo: number };
  const [isTile, tree = '', level = '0', entries, path = '', width = String(TILE_WIDTH)] =
    tiled.exec(key) ?? [];
  if (isTile === undefined) return null;
  const index = Number(path.replaceAll(/[x/]/g, ''));
  const upTo = (index * TILE_WIDTH + Number(width)) * TILE_WIDTH ** Number(level);
  return { key, log: tree, kind: entries === undefined ? 'tile' : 'entries', number: 0, upTo };
};

/** Every object of an archive, in the order of the names. */
export async function* archivedObjects({
  client,
  bucket: Bucket,
}: ArchiveBucket): AsyncGenerator<ArchivedObject> {
  for (let StartAfter: string | undefined = ''; StartAfter !== undefined; ) {
    const page: ListObjectsV2CommandOutput = await client.send(
      new ListObjectsV2Command({ Bucket, ...(StartAfter === '' ? {} : { StartAfter }) }),
    );
    for (const { Key = '' } of page.Contents ?? []) {
      const object = archivedObject(Key);
      if (object !== null) yield object;
    }
    StartAfter = page.IsTruncated === true ? page.Contents?.at(-1)?.Key : undefined;
  }
}
