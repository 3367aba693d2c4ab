/** The instructor's pages: host, desk, test. */
export const classDesk = {} as const;
