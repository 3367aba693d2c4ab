import type { Scenario, SideView } from '../../engine/model/index.ts';
import { momentOf } from '../../engine/turn/calendar.ts';
import type { GameState } from '../../engine/model/index.ts';
import { setup } from '../../engine/turn/setup.ts';
import type { Die } from './policy-dice.ts';

/** So many courses of the world are imagined in a decision. */
const COURSES = 6;
/** How often what history brought is taken to come again. Everybody at the table may know the dates; nobody knows more. */
const COMES = 0.75;

/**
 * Opening states to lay a view over, each with another course of the world: what is dated after now happens in some of
 * them and in others not. What lies behind is as it was.
 */
export function courses(scenario: Scenario, view: SideView, die: Die): readonly GameState[] {
  return Array.from({ length: COURSES }, (_, k) => {
    const events = scenario.events.filter((event, i) => {
      const ahead = momentOf(scenario.start, scenario.turnDays, event.at).turn >= view.turn;
      return !ahead || die(`event ${k}`, i) < COMES;
    });
    return setup({ ...scenario, events }, view.options, `imagined:${k}:${die('course', k)}`, view.overrides);
  });
}
