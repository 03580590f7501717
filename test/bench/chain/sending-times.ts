export interface Profile {
  /** Commands a second. */
  readonly rate: number;
  readonly seconds: number;
  /** How many times the rate in the middle third; 1 for a steady one. */
  readonly peak: number;
}

/** When each command is sent, in milliseconds after the beginning: a third as usual, a third at the peak, a third as usual. */
export const sendingTimes = ({ rate, seconds, peak }: Profile): readonly number[] => {
  const third = seconds / 3;
  return [1, peak, 1].flatMap((times, at) => {
    const perSecond = rate * times;
    return Array.from(
      { length: Math.round(perSecond * third) },
      (_, count) => at * third * 1000 + (count * 1000) / perSecond,
    );
  });
};
