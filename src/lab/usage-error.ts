/** The command line was asked wrongly: the message says how, and the usage follows. */
export class UsageError extends Error {}
