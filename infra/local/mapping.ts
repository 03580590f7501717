/** Feeds a source to a function, in the background. */
export interface Mapping {
  readonly start: () => void;
  /** How often the source has been looked at; to be compared later. */
  readonly mark: () => number;
  /** Whether the source was looked at after the mark, and nothing waited there. */
  readonly isDrainedSince: (mark: number) => boolean;
  readonly stop: () => Promise<void>;
}
