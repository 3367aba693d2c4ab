import ChevronDown from 'lucide-react/icons/chevron-down';
import { useEffect, useState } from 'react';
import { useActions, useApp } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import {
  Folded,
  FROM_FILE,
  type Plan,
  planLine,
  FacilitatorSetupRows,
  Row,
  scenarioOf,
  ScenarioRow,
} from './facilitator-setup-rows.tsx';
import { Facilitator } from './facilitator-section.tsx';
import type { Catalog, NewGame } from '../../../protocol/device-games.ts';
import { Button, LinkButton, WordChoice } from '../../ui/controls.tsx';
import { firstOpponent, Opponents } from '../../ui/game/opponents.tsx';
import { FIRST_CLASS, FIRST_CLASS_GAME, STANDARD } from '../../ui/game/setup-choices.ts';
import { type Options, other, type Side } from '../../../engine/model/index.ts';
import css from '../../ui/game/setup.module.css';

/**
 * Two ways to start: against the computer, or two players on one device. Both use the same scenario, length and orders.
 */
export function NewGameDoors({ catalog }: { catalog: Catalog }) {
  const w = useWords();
  const { begin, previewScenario } = useActions();
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
    adviser: 'solo',
  });
  const set = (patch: Partial<Plan>) => setPlan({ ...plan, ...patch });
  const file = useApp((s) => s.fileScenario);
  const id = plan.scenario ?? (file ? FROM_FILE : (scenarios[0]?.id ?? ''));
  const chosen = file && id === FROM_FILE ? { text: file.text } : id;
  useEffect(() => previewScenario(id), [id, previewScenario]); // shown by the map in the background
  if (scenarios.length === 0) return <p className={css.section}>{w('start.noScenarios')}</p>;
  const opponent = other(plan.side);
  const small = plan.orders === 'few';
  const options: Options = { ...plan.setup, length: plan.length, orderSet: plan.orders === 'basic' ? 'basic' : 'full' };
  const forClass = scenarios.find((s) => s.id === FIRST_CLASS_GAME.scenario);
  const preset = (name: 'standard' | 'firstClass') =>
    name === 'standard'
      ? set({ orders: 'full', setup: STANDARD, adviser: 'solo' })
      : set({ ...FIRST_CLASS_GAME, scenario: forClass?.id ?? plan.scenario, setup: FIRST_CLASS, adviser: 'off' });
  const adviser = plan.adviser === 'solo' ? {} : { adviser: plan.adviser === 'on' };
  const go = (seats: NewGame['seats']) => void begin({ scenario: chosen, options, seats, ...adviser }, small);
  return (
    <>
      {lesson && firstTime && <TutorialSection />}
      <section className={css.section} data-way-in>
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
          <ScenarioRow plan={plan} scenarios={scenarios} set={set} />
        </dl>
        <Folded when={firstTime} line={planLine(w, plan, scenarioOf(plan, scenarios))}>
          <dl className={css.form}>
            <FacilitatorSetupRows plan={plan} scenarios={scenarios} set={set} />
            <Row label={w('start.opponent')}>
              <Opponents
                catalog={catalog}
                side={opponent}
                value={plan.opponent[opponent]}
                onChange={(id) => set({ opponent: { ...plan.opponent, [opponent]: id } })}
              />
            </Row>
          </dl>
        </Folded>
        <p className={css.go}>
          <Button
            look="primary"
            disabled={busy !== null}
            onClick={() => go({ [plan.side]: 'human', [opponent]: plan.opponent[opponent] } as Record<Side, string>)}
          >
            {w('start.go')}
          </Button>
          {lesson && !firstTime && <TutorialLink />}
        </p>
      </section>
      <Facilitator
        setup={plan.setup}
        adviser={plan.adviser}
        classGame={
          (forClass === undefined || id === forClass.id) &&
          plan.length === FIRST_CLASS_GAME.length &&
          plan.orders === FIRST_CLASS_GAME.orders
        }
        onChange={(setup) => set({ setup })}
        onAdviser={(value) => set({ adviser: value })}
        onPreset={preset}
      />
      <details className={css.section}>
        <summary>
          <h2>{w('start.hotseat')}</h2>
          <ChevronDown size={18} aria-hidden />
        </summary>
        <p className={css.text}>{w('start.hotseat.text')}</p>
        <dl className={css.form}>
          <ScenarioRow plan={plan} scenarios={scenarios} set={set} />
          <FacilitatorSetupRows plan={plan} scenarios={scenarios} set={set} />
        </dl>
        <p className={css.go}>
          <Button look="primary" disabled={busy !== null} onClick={() => go({ us: 'human', iran: 'human' })}>
            {w('start.go')}
          </Button>
        </p>
      </details>
      <section className={css.section} data-class>
        <h2>{w('start.class')}</h2>
        <p className={css.go}>
          <a href="class.html">{w('start.class.join')}</a>
          <a href="class.html?host">{w('start.class.host')}</a>
        </p>
      </section>
    </>
  );
}

/** The tutorial as the first section, for new players. */
function TutorialSection() {
  const w = useWords();
  const { startTutorial } = useActions();
  const busy = useApp((s) => s.busy !== null);
  return (
    <section className={`${css.section} ${css.learn}`} data-way-in>
      <div>
        <h2>{w('start.learn')}</h2>
        <p className={css.text}>{w('start.learn.text')}</p>
      </div>
      <Button disabled={busy} onClick={() => void startTutorial()}>
        {w('start.learn.go')}
      </Button>
    </section>
  );
}

/** The tutorial as a link next to the start button, for returning players. */
function TutorialLink() {
  const w = useWords();
  const { startTutorial } = useActions();
  const busy = useApp((s) => s.busy !== null);
  return (
    <LinkButton disabled={busy} onClick={() => void startTutorial()}>
      {w('start.learn.again')}
    </LinkButton>
  );
}
