import { classroom as classWords } from './class.ts';
import { classDesk } from './instructor-start.ts';
import { classWall } from './wall.ts';
import { page } from './common.ts';
import { roomErrors } from './room-errors.ts';
import { serverErrors } from './server-errors.ts';

/** The catalogues that only the pages of a class load: the people's and the projector's, and the instructor's. */
export const classParts = { classWords, classDesk, classWall };

export const classroom: Readonly<Record<string, string>> = {
  ...page,
  ...classWords,
  ...classDesk,
  ...classWall,
  ...roomErrors,
  ...serverErrors,
};
