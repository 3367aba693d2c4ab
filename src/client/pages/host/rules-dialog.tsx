import type { Options } from '../../../engine/model/index.ts';
import type { LessonPlan } from '../../../protocol/room.ts';
import { useAllWords } from '../../hooks/use-words.ts';
import type { HostForm } from '../../store/desk/host-form.ts';
import type { Words } from '../../store/format/words.ts';
import { Button, Segments, WordChoice } from '../../ui/controls.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { choiceKey, FIRST_CLASS, SETUP_CHOICES, type Setup } from '../../ui/game/setup-choices.ts';
import css from './host.module.css';

/** A class's usual rules: what the server takes if nothing else is asked for. */
const USUAL: Setup = { ...FIRST_CLASS, ending: 'nominal' };
const SETTINGS = ['theta', 'hazard', 'tempo', 'fog', 'maxOrders', 'maxSignals'] as const;
const ORDER_SETS = ['basic', 'full'] as const;
const FIELDS: readonly {
  readonly name: keyof LessonPlan;
  readonly least: number;
  readonly most: number;
  readonly step: number;
}[] = [
  { name: 'turns', least: 2, most: 16, step: 1 },
  { name: 'join', least: 0, most: 30, step: 1 },
  { name: 'brief', least: 0, most: 60, step: 1 },
  { name: 'decide', least: 30, most: 1800, step: 5 },
  { name: 'lastCall', least: 0, most: 300, step: 5 },
  { name: 'playback', least: 10, most: 600, step: 5 },
  { name: 'debrief', least: 5, most: 120, step: 1 },
];

const orderSetOf = (options: Partial<Options>): Options['orderSet'] => options.orderSet ?? 'basic';
const settingOf = <K extends (typeof SETTINGS)[number]>(options: Partial<Options>, name: K): Setup[K] =>
  (options[name] as Setup[K] | undefined) ?? USUAL[name];

/** The rules in a sentence each: orders, how many, how tables go on, how seats are given. */
export function rulesLine(w: Words, { options, step, seats }: HostForm): string {
  const orders = settingOf(options, 'maxOrders');
  return [
    w(`host.rules.${orderSetOf(options)}`),
    w(orders === 0 ? 'host.rules.anyOrders' : 'host.rules.orders', {
      orders,
      signals: w('host.rules.signals', { count: settingOf(options, 'maxSignals') }),
    }),
    w(`host.step.${step}.text`),
    w(`host.seats.${seats}.text`),
    ...(settingOf(options, 'theta') === 'unknown' ? [] : [w('host.rules.theta')]),
  ].join(' ');
}

interface Props {
  readonly form: HostForm;
  readonly set: (patch: Partial<HostForm>) => void;
  readonly onClose: () => void;
}

/** Everything that may be set otherwise: minutes, orders, and the settings for teaching. */
export function RulesDialog({ form, set, onClose }: Props) {
  const w = useAllWords();
  const { plan, options, step, seats } = form;
  const option = (patch: Partial<Options>) => set({ options: { ...options, ...patch } });
  return (
    <Dialog title={w('host.rules')} wide onClose={onClose}>
      <div className={css.settings}>
        <section>
          <h3>{w('host.step')}</h3>
          <Segments
            label={w('host.step')}
            value={step}
            choices={(['together', 'each'] as const).map((value) => ({ value, label: w(`host.step.${value}`) }))}
            onChange={(value) => set({ step: value })}
          />
          <p>{w(`host.step.${step}.why`)}</p>
        </section>
        <section>
          <h3>{w('host.seats')}</h3>
          <Segments
            label={w('host.seats')}
            value={seats}
            choices={(['dealt', 'chosen'] as const).map((value) => ({ value, label: w(`host.seats.${value}`) }))}
            onChange={(value) => set({ seats: value })}
          />
          <p>{w(`host.seats.${seats}.text`)}</p>
        </section>
        <section>
          <h3>{w('start.orders')}</h3>
          <Segments
            label={w('start.orders')}
            value={orderSetOf(options)}
            choices={ORDER_SETS.map((value) => ({ value, label: w(`start.orders.${value}`) }))}
            onChange={(orderSet) => option({ orderSet })}
          />
        </section>
        <section hidden={form.days !== null}>
          <h3>{w('host.times')}</h3>
          <div className={css.fields}>
            {FIELDS.map(({ name, least, most, step: by }) => (
              <label key={name}>
                {w(`host.field.${name}`)}
                <input
                  type="number"
                  min={least}
                  max={most}
                  step={by}
                  value={plan[name]}
                  onChange={(event) => {
                    const value = event.target.valueAsNumber;
                    if (value >= least && value <= most) set({ plan: { ...plan, [name]: value } });
                  }}
                />
              </label>
            ))}
          </div>
        </section>
        {SETTINGS.map((name) => (
          <SettingRow key={name} name={name} options={options} onChange={option} />
        ))}
        <p>{w('setup.secret')}</p>
      </div>
      <DialogActions>
        <Button onClick={() => set({ options: {}, step: 'together', seats: 'dealt' })}>{w('host.rules.usual')}</Button>
        <Button look="primary" onClick={onClose}>
          {w('host.rules.done')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface SettingProps<K extends (typeof SETTINGS)[number]> {
  readonly name: K;
  readonly options: Partial<Options>;
  readonly onChange: (patch: Partial<Options>) => void;
}

function SettingRow<K extends (typeof SETTINGS)[number]>({ name, options, onChange }: SettingProps<K>) {
  const w = useAllWords();
  const choices: readonly Setup[K][] = SETUP_CHOICES[name];
  const value = settingOf(options, name);
  return (
    <section>
      <h3>{w(`setup.${name}`)}</h3>
      <WordChoice
        label={w(`setup.${name}`)}
        value={value}
        choices={choices.map((one) => ({ value: one, label: w(choiceKey(name, one)) }))}
        onChange={(one) => onChange({ [name]: one } as Partial<Options>)}
      />
      <p>{w(`${choiceKey(name, value)}.text`)}</p>
    </section>
  );
}
