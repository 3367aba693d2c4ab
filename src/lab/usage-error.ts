/** The command line was asked wrongly: the message says how, and the usage follows. */
export class UsageError extends Error {}

/** Something named on the command line is not there or not in order; how to ask is not the question. */
export class InputError extends Error {}
