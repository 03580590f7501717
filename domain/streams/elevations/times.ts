/**
 * Commands to an elevation state no time: it begins when it is lent, and its hours are counted from there.
 */
export const elevationTimes = {};
