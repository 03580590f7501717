/** An object of the archive that can't have been put like this. Carries the key, never the content. */
export class DamagedObject extends Error {
  readonly code = 'DamagedObject';
  override readonly name = 'DamagedObject';
  readonly key: string;
  constructor(key: string) {
    super(`the archive's object ${key} is damaged: it is not what was put there`);
    this.key = key;
  }
}

/** Something else stands where an object was to be put. Carries the key, never the content. */
export class ArchiveConflict extends Error {
  readonly code = 'ArchiveConflict';
  override readonly name = 'ArchiveConflict';
  readonly key: string;
  constructor(key: string) {
    super(`the archive holds another object at ${key}, which is never replaced`);
    this.key = key;
  }
}

/** An object that must be there is not. */
export class MissingObject extends Error {
  readonly code = 'MissingObject';
  override readonly name = 'MissingObject';
  readonly key: string;
  constructor(key: string) {
    super(`the archive has no object ${key}`);
    this.key = key;
  }
}
