import ChevronDown from 'lucide-react/icons/chevron-down';
import { useState, type ReactNode } from 'react';
import type { Length, Options, Side } from '../../../engine/model/index.ts';
import { other } from '../../../engine/model/index.ts';
import { plainDate, turnEnd, turnStart } from '../../store/dates.ts';
import type { Catalog, NewGame, ScenarioInfo } from '../../store/game-client.ts';
import { useActions, useApp } from '../app.ts';
import type { Words } from '../../store/words.ts';
import { Button, WordChoice } from '../parts/controls.tsx';
import { useWords } from '../words.ts';
import { Facilitator } from './facilitator.tsx';
import { LearnDoor, LearnLink } from './learn-door.tsx';
import { firstOpponent, Opponents } from './opponents.tsx';
import { FIRST_CLASS, FIRST_CLASS_GAME, type Setup, STANDARD } from './setup.ts';
import css from './start.module.css';

/** Minutes that a turn takes alone at the table. */
const MINUTES_A_TURN = 5;
/** Stands for the scenario from a file among the shipped ones. */
const FROM_FILE = 'file:';

/** `few`: the game has all orders, and the page shows few of them until turn 3. */
type Orders = 'few' | Options['orderSet'];

interface Plan {
  readonly side: Side;
  /** Null: not chosen; a file that was loaded, else the first. */
  readonly scenario: string | null;
  readonly opponent: Readonly<Record<Side, string>>;
  readonly length: Length;
  readonly orders: Orders;
  readonly setup: Setup;
}

/** Two doors: against the computer, and two at one screen. They share scenario, length and orders. */
export function NewGameDoors({ catalog }: { catalog: Catalog }) {
  const w = useWords();
  const { begin } = useActions();
  const firstTime = useApp((s) => !s.progress.played && s.games.length === 0);
  const busy = useApp((s) => s.busy);
  const scenarios = catalog.scenarios.filter((s) => !s.tutorial);
  const lesson = catalog.scenarios.some((s) => s.tutorial);
  const [plan, setPlan] = useState<Plan>({
    side: 'us',
    scenario: null,
    opponent: { us: firstOpponent(catalog, 'us'), iran: firstOpponent(catalog, 'iran') },
    length: 'half',
    orders: firstTime ? 'few' : 'full',
    setup: STANDARD,
  });
  const set = (patch: Partial<Plan>) => setPlan({ ...plan, ...patch });
  const file = useApp((s) => s.fileScenario);
  const id = plan.scenario ?? (file ? FROM_FILE : (scenarios[0]?.id ?? ''));
  const chosen = file && id === FROM_FILE ? { text: file.text } : id;
  if (scenarios.length === 0) return <p className={css.door}>{w('start.noScenarios')}</p>;
  const foe = other(plan.side);
  const small = plan.orders === 'few';
  const options: Options = { ...plan.setup, length: plan.length, orderSet: plan.orders === 'basic' ? 'basic' : 'full' };
  const forClass = scenarios.find((s) => s.id === FIRST_CLASS_GAME.scenario);
  const preset = (name: 'standard' | 'firstClass') =>
    name === 'standard'
      ? set({ orders: 'full', setup: STANDARD })
      : set({ ...FIRST_CLASS_GAME, scenario: forClass?.id ?? plan.scenario, setup: FIRST_CLASS });
  const go = (seats: NewGame['seats']) => void begin({ scenario: chosen, options, seats }, small);
  return (
    <>
      {lesson && firstTime && <LearnDoor />}
      <section className={css.door}>
        <h2>{w('start.solo')}</h2>
        <dl className={css.form}>
          <Row label={w('start.side')}>
            <WordChoice
              label={w('start.side')}
              value={plan.side}
              choices={(['us', 'iran'] as const).map((value) => ({ value, label: w(`side.${value}`) }))}
              onChange={(side) => set({ side })}
            />
          </Row>
          <ScenarioRows plan={plan} scenarios={scenarios} set={set} />
          <Row label={w('start.opponent')}>
            <Opponents
              catalog={catalog}
              side={foe}
              value={plan.opponent[foe]}
              onChange={(id) => set({ opponent: { ...plan.opponent, [foe]: id } })}
            />
          </Row>
        </dl>
        <p className={css.go}>
          <Button
            look="primary"
            disabled={busy !== null}
            onClick={() => go({ [plan.side]: 'human', [foe]: plan.opponent[foe] } as Record<Side, string>)}
          >
            {w('start.go')}
          </Button>
          {lesson && !firstTime && <LearnLink />}
        </p>
      </section>
      <Facilitator
        setup={plan.setup}
        classGame={
          (forClass === undefined || id === forClass.id) &&
          plan.length === FIRST_CLASS_GAME.length &&
          plan.orders === FIRST_CLASS_GAME.orders
        }
        onChange={(setup) => set({ setup })}
        onPreset={preset}
      />
      <details className={css.door}>
        <summary>
          <h2>{w('start.hotseat')}</h2>
          <ChevronDown size={18} aria-hidden />
        </summary>
        <p className={css.text}>{w('start.hotseat.text')}</p>
        <dl className={css.form}>
          <ScenarioRows plan={plan} scenarios={scenarios} set={set} />
        </dl>
        <p className={css.go}>
          <Button look="primary" disabled={busy !== null} onClick={() => go({ us: 'human', iran: 'human' })}>
            {w('start.go')}
          </Button>
        </p>
      </details>
    </>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={css.row}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** “17 October 2023 to 11 December 2023, turns of 7 days”. */
function periodOf(scenario: ScenarioInfo, length: Length, w: Words): string {
  const { turnDays, turns } = scenario;
  const [from, to] = [turnStart(scenario, 1), turnEnd(scenario, turns[length])].map(plainDate);
  return w('start.period', { from, to, count: turnDays });
}

interface RowsProps {
  readonly plan: Plan;
  readonly scenarios: readonly ScenarioInfo[];
  readonly set: (patch: Partial<Plan>) => void;
}

function ScenarioRows({ plan, scenarios, set }: RowsProps) {
  const w = useWords();
  const file = useApp((s) => s.fileScenario);
  const fromFile = file !== null && (plan.scenario ?? FROM_FILE) === FROM_FILE;
  const scenario = scenarios.find((s) => s.id === plan.scenario) ?? scenarios[0]!;
  const oneLength = !fromFile && scenario.turns.half === scenario.turns.full;
  return (
    <>
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
      <Row label={w('start.length')}>
        <WordChoice
          label={w('start.length')}
          value={oneLength ? 'half' : plan.length}
          choices={(['half', 'full'] as const).slice(0, oneLength ? 1 : 2).map((value) => {
            if (fromFile) return { value, label: w(`start.length.${value}`) };
            const turns = w('start.turns', { count: scenario.turns[value] });
            return {
              value,
              label:
                value === 'half'
                  ? w('start.turns.minutes', { turns, minutes: scenario.turns[value] * MINUTES_A_TURN })
                  : turns,
            };
          })}
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
