import { type Doctrine, IRAN_DOCTRINES, US_DOCTRINES } from '../../ai/doctrines.ts';
import type { Side } from '../../engine/model/index.ts';

/** The written decision tables that are played against one another, by side. */
export const WRITTEN: Readonly<Record<Side, readonly Doctrine[]>> = { us: US_DOCTRINES, iran: IRAN_DOCTRINES };
