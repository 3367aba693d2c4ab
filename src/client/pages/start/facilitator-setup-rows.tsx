import type { ReactNode } from 'react';
import type { NamedLength, Options, Side } from '../../../engine/model/index.ts';
import { other } from '../../../engine/model/index.ts';
import { plainDate, turnEnd, turnStart } from '../../store/format/dates.ts';
import type { ScenarioInfo } from '../../../protocol/device-games.ts';
import type { Words } from '../../store/format/words.ts';
import { useApp } from '../../hooks/store-hooks.ts';
import { WordChoice } from '../../ui/controls.tsx';
import { useWords } from '../../hooks/use-words.ts';
import type { Adviser, Setup } from '../../ui/game/setup-choices.ts';
import css from '../../ui/game/setup.module.css';

/** Estimated minutes per turn for a single player. */
const MINUTES_PER_TURN = 5;
/** Id prefix of the scenario that was loaded from a file. */
export const FROM_FILE = 'file:';

/** `few`: the game has all orders, but the page shows only the basic ones until turn 3. */
type Orders = 'few' | Options['orderSet'];

/** The game that the start screen would begin. */
export interface Plan {
  readonly side: Side;
  /** Null: the default, which is a loaded file or else the first scenario. */
  readonly scenario: string | null;
  readonly opponent: Readonly<Record<Side, string>>;
  readonly length: NamedLength;
  readonly orders: Orders;
  readonly setup: Setup;
  readonly adviser: Adviser;
}

/** A labelled row of the form. */
export function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={css.row}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** For example “17 October 2023 to 11 December 2023, turns of 7 days”. */
function periodOf(scenario: ScenarioInfo, length: NamedLength, w: Words): string {
  const { turnDays, turns } = scenario;
  const [from, to] = [turnStart(scenario, 1), turnEnd(scenario, turns[length])].map(plainDate);
  return w('start.period', { from, to, count: turnDays });
}

interface RowsProps {
  readonly plan: Plan;
  readonly scenarios: readonly ScenarioInfo[];
  readonly set: (patch: Partial<Plan>) => void;
}

/** The selected scenario among the shipped ones; the first one if none is selected. */
export const scenarioOf = (plan: Plan, scenarios: readonly ScenarioInfo[]): ScenarioInfo =>
  scenarios.find((s) => s.id === plan.scenario) ?? scenarios[0]!;

function useFromFile(plan: Plan): boolean {
  const file = useApp((s) => s.fileScenario);
  return file !== null && (plan.scenario ?? FROM_FILE) === FROM_FILE;
}

/** Chooses the scenario. */
export function ScenarioRow({ plan, scenarios, set }: RowsProps) {
  const w = useWords();
  const file = useApp((s) => s.fileScenario);
  const fromFile = useFromFile(plan);
  const scenario = scenarioOf(plan, scenarios);
  return (
    <Row label={w('start.scenario')}>
      <WordChoice
        label={w('start.scenario')}
        value={fromFile ? FROM_FILE : scenario.id}
        choices={[
          ...scenarios.map((s) => ({ value: s.id, label: s.title })),
          ...(file ? [{ value: FROM_FILE, label: w('start.file.scenario', { title: file.title }) }] : []),
        ]}
        onChange={(id) => set({ scenario: id })}
      />
      {!fromFile && <p className={css.about}>{periodOf(scenario, plan.length, w)}</p>}
    </Row>
  );
}

/** Collapses settings to one line for new players, who need not choose them. */
export function Folded({ when, line, children }: { when: boolean; line: string; children: ReactNode }) {
  if (!when) return children;
  return (
    <details className={css.plan} data-plan>
      <summary>{line}</summary>
      {children}
    </details>
  );
}

/** For example “8 turns, 40 minutes, few orders at first, against the Cadet”. */
export function planLine(w: Words, plan: Plan, scenario: ScenarioInfo): string {
  const [opponent] = plan.opponent[other(plan.side)].split('.');
  return w('start.plan', {
    turns: turnsLine(w, scenario, plan.length),
    orders: w(`start.orders.${plan.orders}`),
    opponent: w(`policy.${opponent}`),
  });
}

function turnsLine(w: Words, scenario: ScenarioInfo, length: NamedLength): string {
  const turns = w('start.turns', { count: scenario.turns[length] });
  if (length === 'full') return turns;
  return w('start.turns.minutes', { turns, minutes: scenario.turns.half * MINUTES_PER_TURN });
}

/** Chooses scenario, length and orders. */
export function FacilitatorSetupRows({ plan, scenarios, set }: RowsProps) {
  const w = useWords();
  const fromFile = useFromFile(plan);
  const scenario = scenarioOf(plan, scenarios);
  const oneLength = !fromFile && scenario.turns.half === scenario.turns.full;
  return (
    <>
      <Row label={w('start.length')}>
        <WordChoice
          label={w('start.length')}
          value={oneLength ? 'half' : plan.length}
          choices={(['half', 'full'] as const).slice(0, oneLength ? 1 : 2).map((value) => ({
            value,
            label: fromFile ? w(`start.length.${value}`) : turnsLine(w, scenario, value),
          }))}
          onChange={(length) => set({ length })}
        />
      </Row>
      <Row label={w('start.orders')}>
        <WordChoice
          label={w('start.orders')}
          value={plan.orders}
          choices={(['few', 'full', 'basic'] as const).map((value) => ({ value, label: w(`start.orders.${value}`) }))}
          onChange={(orders) => set({ orders })}
        />
        {w.has(`start.orders.${plan.orders}.text`) && (
          <p className={css.about}>{w(`start.orders.${plan.orders}.text`)}</p>
        )}
      </Row>
    </>
  );
}
