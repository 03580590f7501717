/** A school's checkpoint, by what it is found under. */
export interface SchoolCheckpoint {
  readonly school: string;
  /** Size of the school's tree. */
  readonly size: number;
}

/** An entry of the log of logs. */
export interface LogEntry extends SchoolCheckpoint {
  /** Its number there, from 1, without gaps: leaf `position - 1` of the tree. */
  readonly position: number;
}

/** Which checkpoints the log of logs has, and where. Nothing that stands there is ever changed. */
export interface LogOfLogs {
  /** Position of the last entry; 0 for none. */
  readonly end: () => Promise<number>;
  /** The entries behind a position, in their order. */
  readonly after: (position: number) => Promise<readonly LogEntry[]>;
  /** The smallest checkpoint of a school that has an entry and is not below a size; null for none. */
  readonly covering: (school: string, size: number) => Promise<LogEntry | null>;
  /** The greatest one that is not above a size; null for none. */
  readonly upTo: (school: string, size: number) => Promise<LogEntry | null>;
}

/** The same for those who add entries. */
export interface LogOfLogsWriter extends LogOfLogs {
  /**
   * Adds entries behind the last one. False where others stand there by now: look again.
   * @param first position of the first of them
   * @throws RangeError for none or too many
   */
  readonly put: (first: number, checkpoints: readonly SchoolCheckpoint[]) => Promise<boolean>;
  /** Makes an entry one that `covering` and `upTo` find; again, it changes nothing. */
  readonly find: (entry: LogEntry) => Promise<void>;
}
