import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere } from '../stored-json.ts';

/** Every event that an archive took in, one JSON text each, in the order of arrival. */
export interface Archive {
  readonly add: (event: string) => void;
  readonly events: () => readonly string[];
}

/** @param dataDir folder of the JSON Lines file; null keeps the events in memory */
export function openArchive(name: string, dataDir: string | null): Archive {
  if (dataDir === null) {
    const kept: string[] = [];
    return { add: (event) => void kept.push(event), events: () => kept };
  }
  const file = join(dataDir, `archive-${name}.jsonl`);
  return {
    add: (event) => appendFileSync(file, `${event}\n`),
    events: () => (readIfThere(file) ?? '').split('\n').filter(Boolean),
  };
}
