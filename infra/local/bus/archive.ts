import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
    events: () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []),
  };
}
