import { TILE_WIDTH } from '../proof/tiles.ts';
import { objectNames } from './object-names.ts';
import type { ArchiveBucket } from './objects.ts';
import { SEGMENT_COMMITS } from './segment.ts';

/** An object of the archive, by its name. */
export interface ArchivedObject {
  readonly key: string;
  /** The school, or another log of the trust. */
  readonly log: string;
  readonly kind: 'segment' | 'checkpoint' | 'tile' | 'entries' | 'erasure';
  /** First position of a segment; size of a checkpoint; 0 of others. */
  readonly number: number;
  /** The last position that it says something of; 0 of an erasure, which is none of the journal's. */
  readonly upTo: number;
}

const numbered = /^([^/]+)\/(segments|checkpoints)\/(\d{16})$/;
const erasure = /^([^/]+)\/erasures\/[^/]+$/;
const tiled = /^([^/]+)\/(?:tile\/(\d+)|(entries))\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d+))?$/;

/** Null for a name that the archive gives to nothing. */
export const archivedObject = (key: string): ArchivedObject | null => {
  const [, log = '', folder, digits] = numbered.exec(key) ?? [];
  const number = Number(digits);
  if (folder === 'segments') return { key, log, kind: 'segment', number, upTo: number + SEGMENT_COMMITS - 1 };
  if (folder === 'checkpoints') return { key, log, kind: 'checkpoint', number, upTo: number };
  const erasedIn = erasure.exec(key)?.[1];
  if (erasedIn !== undefined) return { key, log: erasedIn, kind: 'erasure', number: 0, upTo: 0 };
  const [isTile, tree = '', level = '0', entries, path = '', width = String(TILE_WIDTH)] =
    tiled.exec(key) ?? [];
  if (isTile === undefined) return null;
  const index = Number(path.replaceAll(/[x/]/g, ''));
  const upTo = (index * TILE_WIDTH + Number(width)) * TILE_WIDTH ** Number(level);
  return { key, log: tree, kind: entries === undefined ? 'tile' : 'entries', number: 0, upTo };
};

/** Every object of an archive, in the order of the names. */
export async function* archivedObjects(bucket: ArchiveBucket): AsyncGenerator<ArchivedObject> {
  for await (const name of objectNames(bucket)) {
    const object = archivedObject(name);
    if (object !== null) yield object;
  }
}
