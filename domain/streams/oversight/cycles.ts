/** Names of the runs of a school year, each by the part of the year that it is for. */
export const reportCycle = (period: string): string => `report.${period}`;
export const meetingCycle = (period: string): string => `meeting.${period}`;
