/**
 * `Date` with its now moved by an offset that may change; dates made from a value are left alone.
 * A proxy and not a subclass: `instanceof` and dates made by the engine itself go on working.
 * @param offsetMs milliseconds to add to the real time
 */
export const shiftedDate = (offsetMs: () => number, real: DateConstructor = Date): DateConstructor => {
  const now = (): number => real.now() + offsetMs();
  return new Proxy(real, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length > 0 ? values : [now()], newTarget),
    apply: () => new real(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
};
